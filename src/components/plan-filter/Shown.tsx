import { shownInWords } from '@domain/plan-filter.ts';
import { $tallies } from '@stores/plan-view.ts';
import { useStore } from '@stores/use-store.ts';
import { useRef, useState } from 'preact/hooks';

interface Props {
  /** How many lists there are to be counted. */
  readonly lists: number;
  readonly isRestricting: boolean;
  /** Whether what is the reader's is asked for, and nobody has said who that is. */
  readonly isUnsaid: boolean;
  readonly onWhole: () => void;
}

/** How many items are on screen, and the way back to all of them. */
export function Shown({ lists, isRestricting, isUnsaid, onWhole }: Props) {
  const tallies = Object.values(useStore($tallies, { ssr: 'initial' }));
  const [wasRestricted, setRestricted] = useState(false);
  const place = useRef<HTMLOutputElement>(null);
  const sum = (number: 'shown' | 'total') => tallies.reduce((all, tally) => all + tally[number], 0);
  const isCounted = tallies.length === lists && (isRestricting || wasRestricted);
  const counted = isCounted && shownInWords({ shown: sum('shown'), total: sum('total') });

  return (
    <p class="plan-filter-shown">
      <output tabIndex={-1} ref={place}>
        {isUnsaid ? 'Say who you are with to see what is yours.' : counted}
      </output>
      {isRestricting && (
        <button
          type="button"
          onClick={() => {
            setRestricted(true);
            onWhole();
            // The button goes, and what it did is said here.
            place.current?.focus();
          }}
        >
          Show the whole plan
        </button>
      )}
    </p>
  );
}
