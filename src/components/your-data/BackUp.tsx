import { dayInWords } from '@browser/times.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { backUp } from '@stores/backup.ts';
import { $inventory } from '@stores/inventory.ts';
import { useStore } from '@stores/use-store.ts';
import { useState } from 'preact/hooks';
import { ClientChoice } from './ClientChoice.tsx';
import { type Happened, Outcome } from './Outcome.tsx';
import { sayBackedUp } from './say-backed-up.ts';

/** Saves all clients, or one of them, to a file. */
export function BackUp() {
  const { holdings, backedUp } = useStore($inventory, { ssr: 'initial' });
  const named = holdings.filter(({ workspace }) => typeof workspace === 'object');
  const [chosen, setChosen] = useState<WorkspaceId>('');
  const [happened, setHappened] = useState<Happened>();
  const only = named.some(({ id }) => id === chosen) ? chosen : undefined;

  return (
    <>
      <div class="your-data-row">
        {named.length > 1 && (
          <ClientChoice
            label="Back up"
            first={`All ${named.length} clients`}
            holdings={named}
            chosen={only ?? ''}
            onChoose={setChosen}
          />
        )}
        <button
          type="button"
          class="primary"
          onClick={() => setHappened({ say: sayBackedUp(backUp(only)) })}
        >
          Back up to a file
        </button>
      </div>
      <p class="your-data-fact">
        {backedUp === undefined
          ? 'No back-up of everything has been saved from this browser yet.'
          : `Everything was last backed up on ${dayInWords(backedUp)}.`}
      </p>
      <Outcome happened={happened} onUndone={setHappened} />
    </>
  );
}
