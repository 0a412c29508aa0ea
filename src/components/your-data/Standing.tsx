import { readKey } from '@domain/keys.ts';
import { plural } from '@domain/plural.ts';
import { $inventory } from '@stores/inventory.ts';
import { $refused, $unsaved, retry } from '@stores/keeping.ts';
import { useStore } from '@stores/use-store.ts';
import { useState } from 'preact/hooks';
import { type Happened, Outcome } from './Outcome.tsx';

/** Says where the browser keeps nothing at all, or did not take some changes. Silent while all is well. */
export function Standing() {
  // The storage is touched when what is kept is first counted.
  useStore($inventory, { ssr: 'initial' });
  const refused = useStore($refused, { ssr: 'initial' });
  const unsaved = useStore($unsaved, { ssr: 'initial' }).filter((key) => readKey(key)).length;
  const [happened, setHappened] = useState<Happened>();

  const tryAgain = () => {
    retry();
    const left = $unsaved.get().filter((key) => readKey(key)).length;
    setHappened(
      left > 0
        ? { say: `Still not saved: ${plural(left, 'change')}.` }
        : { say: 'Everything is saved now.', leads: true },
    );
  };

  return (
    <div class="standing">
      <output>
        {refused &&
          'This browser does not let the site keep anything. What you enter lasts until you leave the page that you enter it on, so there is nothing to back up or restore here. Allow site data for this site, or leave private browsing, to keep your work.'}
        {!refused &&
          unsaved > 0 &&
          `${plural(unsaved, 'change')} on this page ${unsaved === 1 ? 'is' : 'are'} not saved: the browser has no room. Save a back-up, wipe what you no longer need, and try again before you leave this page.`}
      </output>
      {!refused && unsaved > 0 && (
        <button type="button" onClick={tryAgain}>
          Try again
        </button>
      )}
      <Outcome happened={happened} onUndone={setHappened} />
    </div>
  );
}
