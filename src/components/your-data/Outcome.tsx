import { plural } from '@domain/plural.ts';
import { $refused } from '@stores/keeping.ts';
import type { Rewritten } from '@stores/rewriting.ts';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What became of something that a reader did. */
export interface Happened {
  readonly say: string;
  /** Takes it back, and gives the number of entries that were left, because they were changed since. */
  readonly undo?: (() => number) | undefined;
  /** Whether the button that was pressed is gone, so that the reader has to be led on. */
  readonly leads?: boolean;
}

interface Props {
  readonly happened: Happened | undefined;
  readonly onUndone: (happened: Happened) => void;
}

/** Says what became of something, and lets the reader take it back where that is possible. */
export function Outcome({ happened, onUndone }: Props) {
  const place = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (happened?.leads) place.current?.focus();
  }, [happened]);
  const { undo } = happened ?? {};

  return (
    <p class="outcome" tabIndex={-1} ref={place}>
      <output>{happened?.say}</output>{' '}
      {undo && (
        <button type="button" onClick={() => onUndone(undone(undo()))}>
          Undo
        </button>
      )}
    </p>
  );
}

/** What to say after many entries were changed at once: what was done, or that there was no room for it. */
export function happenedAfter(rewritten: Rewritten, done: string): Happened {
  if (rewritten.kind === 'no-room') {
    return {
      say: $refused.get()
        ? 'Nothing was changed: this browser does not let the site keep anything.'
        : 'Nothing was changed: the browser has no room for all of it. Wipe what you no longer need, then try again.',
    };
  }
  const { left, undo } = rewritten;
  const others = left
    ? ` ${plural(left, 'entry', 'entries')} ${left === 1 ? 'was' : 'were'} left alone, because a newer release of this site wrote ${left === 1 ? 'it' : 'them'}.`
    : '';
  return { say: done + others, undo, leads: true };
}

const undone = (left: number): Happened => ({
  say: left
    ? `Undone, except for ${plural(left, 'entry', 'entries')} that changed since.`
    : 'Undone: everything is as it was before.',
  leads: true,
});
