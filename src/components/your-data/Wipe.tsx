import { type Holding, nameOf } from '@domain/inventory.ts';
import { listed, plural } from '@domain/plural.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { backUp, wipe } from '@stores/backup.ts';
import { $inventory } from '@stores/inventory.ts';
import { useStore } from '@stores/use-store.ts';
import { useRef, useState } from 'preact/hooks';
import { ClientChoice } from './ClientChoice.tsx';
import { type Happened, Outcome } from './Outcome.tsx';
import { sayBackedUp } from './say-backed-up.ts';

/** Removes everything, or everything about one client. Asks once, and offers a back-up first. */
export function Wipe() {
  const { holdings, bytes, damaged } = useStore($inventory, { ssr: 'initial' });
  const [chosen, setChosen] = useState<WorkspaceId>('');
  const [happened, setHappened] = useState<Happened>();
  const [backedUp, setBackedUp] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const one = holdings.find(({ id }) => id === chosen);
  const going = one ? [one] : holdings;
  const unread = damaged.filter(({ was }) => !one || was?.workspace === one.id).length;
  const what = one ? (nameOf(one) ?? 'the client whose name is lost') : 'everything';

  const ask = () => {
    if (bytes === 0) return setHappened({ say: 'There is nothing to wipe.' });
    setHappened(undefined);
    setBackedUp('');
    dialog.current?.showModal();
  };
  const doWipe = () => {
    wipe(one?.id);
    dialog.current?.close();
    setChosen('');
    setHappened({
      say: one
        ? `Wiped: nothing of ${what} is kept in this browser any more.`
        : 'Wiped: nothing that you entered is kept in this browser any more.',
      leads: true,
    });
  };

  return (
    <>
      <div class="your-data-row">
        {holdings.length > 1 && (
          <ClientChoice
            label="Wipe"
            first="Everything"
            holdings={holdings}
            chosen={one?.id ?? ''}
            onChoose={setChosen}
          />
        )}
        <button type="button" onClick={ask}>
          {one ? 'Wipe this client' : 'Wipe everything'}
        </button>
      </div>
      <Outcome happened={happened} onUndone={setHappened} />
      <dialog ref={dialog} aria-labelledby="wipe-question">
        <h3 id="wipe-question">Wipe {what}?</h3>
        <p>This goes from this browser, and cannot be undone:</p>
        <ul>
          {going.length > 0 && <li>{sayHoldings(going)}</li>}
          {unread > 0 && <li>{plural(unread, 'damaged entry', 'damaged entries')}</li>}
          {!one && <li>when you last backed up, and in which client you worked last</li>}
        </ul>
        <p>A back-up that you save now can be restored later.</p>
        <output>{backedUp}</output>
        <p class="your-data-buttons">
          <button
            type="button"
            class="primary"
            onClick={() => setBackedUp(sayBackedUp(backUp(one?.id)))}
          >
            Back up first
          </button>
          <button type="button" class="grave" onClick={doWipe}>
            Wipe {one ? 'this client' : 'everything'}
          </button>
          <button type="button" onClick={() => dialog.current?.close()}>
            Cancel
          </button>
        </p>
      </dialog>
    </>
  );
}

/** So many clients are named; of more the number has to do. */
const mostNamed = 5;

function sayHoldings(holdings: readonly Holding[]): string {
  const names = holdings.map((holding) => nameOf(holding) ?? 'a client whose name is lost');
  const who = names.length > mostNamed ? plural(names.length, 'client') : listed(names);
  const sum = (what: 'items' | 'answers' | 'requests' | 'drafts') =>
    holdings.reduce((all, holding) => all + holding[what], 0);
  const [requests, drafts] = [sum('requests'), sum('drafts')];
  const goes = [
    `what you said about ${plural(sum('items'), 'item')}, with notes, names and dates`,
    plural(sum('answers'), 'answer'),
    requests > 0 && `how far ${plural(requests, 'request')} ${requests === 1 ? 'is' : 'are'}`,
    drafts > 0 && `what you wrote for ${plural(drafts, 'request')}, with e-mail addresses`,
  ];
  return `${who}: ${goes.filter(Boolean).join('; ')}`;
}
