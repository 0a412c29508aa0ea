import { drawInTasks } from '@browser/drawing.ts';
import type { ReadableAtom } from 'nanostores';
import { options } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

// Every island that is drawn anew looks at a store.
if (!import.meta.env.SSR) options.debounceRendering = drawInTasks();

interface Wanted<Value> {
  /** The entries that are looked at; all of what the store holds, unless they are named. */
  readonly keys?: readonly (keyof Value)[];
  /** Whether the first drawing is as the site was built, when the store held its initial value. */
  readonly ssr?: 'initial' | false;
}

/**
 * What a store holds, for a part of a page that is drawn anew when that changes: in a task of its own, so that the browser
 * answers a press first. Like `useStore` of `@nanostores/preact`, without what nothing here asks of it: all guides would
 * fetch that.
 */
export function useStore<Value>(store: ReadableAtom<Value>, wanted: Wanted<Value> = {}): Value {
  const { keys, ssr } = wanted;
  const [, draw] = useState({});
  const isBuilt = useRef(ssr === 'initial');
  const drawn = isBuilt.current ? (store.init as Value) : store.get();

  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined;
    const stop = store.listen((value: Value, before: Value | undefined) => {
      if (keys && before && keys.every((key) => value[key] === before[key])) return;
      due ??= setTimeout(() => {
        due = undefined;
        draw({});
      });
    });
    isBuilt.current = false;
    // What it holds may have changed since, or be read only now that somebody listens.
    clearTimeout(due);
    due = undefined;
    if (store.get() !== drawn) draw({});
    return () => {
      stop();
      clearTimeout(due);
    };
  }, [store, keys?.join()]);

  return drawn;
}
