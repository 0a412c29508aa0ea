import { onComingAndGoing } from '@browser/leaving.ts';
import { type Change, type ItemEntry, longest, states, waitees } from '@domain/checklist/entry.ts';
import { assigneesIn } from '@domain/checklist/progress.ts';
import { stateNames, waiteeNames } from '@domain/checklist/words.ts';
import { $entries, change } from '@stores/items.ts';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ShownItem } from './Item.tsx';

interface Props {
  readonly item: ShownItem;
  readonly entry: ItemEntry | undefined;
}

/** Everything that can be said about an item besides ticking it. Nothing needs a button to be kept. */
export function ItemEditor({ item, entry }: Props) {
  const names = useId();
  const say = (what: Change) => change(item.id, what, entry);
  const reason = useTyped(entry?.reason, (text) => say({ reason: text }));
  const assignee = useTyped(entry?.assignee, (text) => say({ assignee: text }));
  const due = useTyped(entry?.due, (text) => say({ due: text }));
  const note = useTyped(entry?.note, (text) => say({ note: text }));

  return (
    <div class="item-editor">
      <label>
        State
        <select
          value={entry?.state ?? 'to-do'}
          autocomplete="off"
          onChange={({ currentTarget }) => say({ state: oneOf(states, currentTarget.value) })}
        >
          {states.map((state) => (
            <option key={state} value={state}>
              {stateNames[state]}
            </option>
          ))}
        </select>
      </label>
      {entry?.state === 'waiting' && (
        <label>
          Waiting for
          <select
            value={entry.waitingFor ?? ''}
            autocomplete="off"
            onChange={({ currentTarget }) =>
              say({ waitingFor: oneOf(waitees, currentTarget.value) })
            }
          >
            <option value="">Not said</option>
            {waitees.map((waitee) => (
              <option key={waitee} value={waitee}>
                {waiteeNames[waitee]}
              </option>
            ))}
          </select>
        </label>
      )}
      {entry?.state === 'not-applicable' && (
        <label class="item-editor-wide">
          Why it does not apply (optional)
          <input maxLength={longest.reason} autocomplete="off" {...reason} />
        </label>
      )}
      <label>
        Assigned to
        <input list={names} maxLength={longest.assignee} autocomplete="off" {...assignee} />
        <datalist id={names}>
          {assigneesIn($entries.get()).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <label>
        Target date
        <input type="date" min="2000-01-01" max="2999-12-31" autocomplete="off" {...due} />
      </label>
      <label class="item-editor-wide">
        Note
        <textarea rows={3} maxLength={longest.note} autocomplete="off" {...note} />
      </label>
    </div>
  );
}

/**
 * A field that is kept as soon as one pauses, leaves it, or leaves the page. What stands in it while one types is the reader's,
 * and is not replaced by what is kept when the item is drawn anew meanwhile, as after a change in another tab.
 */
function useTyped(kept: string | undefined, keep: (text: string) => void) {
  const [typed, setTyped] = useState<string>();
  const waiting = useRef<() => void>();
  const keepNow = () => {
    waiting.current?.();
    waiting.current = undefined;
  };
  useEffect(() => {
    const stop = onComingAndGoing(keepNow);
    return () => {
      stop();
      keepNow();
    };
  }, []);
  useEffect(() => {
    const soon = setTimeout(keepNow, pause);
    return () => clearTimeout(soon);
  }, [typed]);

  return {
    value: typed ?? kept ?? '',
    onInput: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => {
      waiting.current = () => keep(value);
      setTyped(value);
    },
    onChange: keepNow,
    // Stores are drawn a moment later; until then what is kept would still be shown as it was.
    onBlur: () => setTimeout(() => setTyped(undefined)),
  };
}

/** Writing at each letter would draw the whole plan at each letter. */
const pause = 300;

const oneOf = <Value extends string>(values: readonly Value[], chosen: string): Value | undefined =>
  values.find((value) => value === chosen);
