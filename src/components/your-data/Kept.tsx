import { now } from '@browser/clock.ts';
import { dayInWords } from '@browser/times.ts';
import { type Holding, type Inventory, nameOf, nothingKept } from '@domain/inventory.ts';
import { plural } from '@domain/plural.ts';
import { sizeInWords } from '@domain/size.ts';
import { freeName, recoveredName } from '@domain/workspace.ts';
import { $inventory, takeInventory } from '@stores/inventory.ts';
import { useStore } from '@stores/use-store.ts';
import { $workspaces, keepWorkspace } from '@stores/workspaces.ts';
import { useState } from 'preact/hooks';
import { DamagedList } from './DamagedList.tsx';
import { type Happened, Outcome } from './Outcome.tsx';

/** So many clients are listed at once; more are listed when asked for. */
const mostListed = 12;

/** What is kept in this browser: for which client, how much, and what of it cannot be read. */
export function Kept() {
  const inventory = useStore($inventory, { ssr: 'initial' });
  const { holdings, damaged, later } = inventory;
  const [happened, setHappened] = useState<Happened>();
  const table = <Table holdings={holdings} onNamed={setHappened} />;

  return (
    <>
      <p class="kept-sum">{inWords(inventory)}</p>
      {holdings.length > mostListed ? (
        <details>
          <summary>All {holdings.length} clients</summary>
          {table}
        </details>
      ) : (
        holdings.length > 0 && table
      )}
      <Outcome happened={happened} onUndone={setHappened} />
      {later > 0 && (
        <p class="kept-later">
          {plural(later, 'entry', 'entries')} {later === 1 ? 'was' : 'were'} written by a newer
          release of this site than the one you see. This release shows{' '}
          {later === 1 ? 'it' : 'them'} nowhere and leaves {later === 1 ? 'it' : 'them'} alone.
          Reload the page to get the newer release.
        </p>
      )}
      <DamagedList damaged={damaged} holdings={holdings} />
    </>
  );
}

function inWords(inventory: Inventory): string {
  if (inventory === nothingKept) return 'Counting what is kept in this browser.';
  const { holdings, bytes } = inventory;
  if (bytes === 0) return 'Nothing is kept in this browser yet. It begins with your first tick.';
  if (holdings.length === 0) return `No client, and about ${sizeInWords(bytes)} besides.`;
  return `${plural(holdings.length, 'client')}, about ${sizeInWords(bytes)} of the 5 to 10 MB that browsers give a site.`;
}

interface TableProps {
  readonly holdings: readonly Holding[];
  readonly onNamed: (happened: Happened) => void;
}

function Table({ holdings, onNamed }: TableProps) {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Client</th>
          <th scope="col">Items</th>
          <th scope="col">Last change</th>
          <th scope="col">Size</th>
        </tr>
      </thead>
      <tbody>
        {holdings.map((holding) => (
          <tr key={holding.id}>
            <th scope="row">
              <Name holding={holding} onNamed={onNamed} />
            </th>
            <td data-label="Items">{holding.items}</td>
            <td data-label="Last change">
              {holding.changed === undefined ? 'Unknown' : dayInWords(holding.changed)}
            </td>
            <td data-label="Size">{sizeInWords(holding.bytes)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A client's name; where it is lost, a way to give it one again, since its items are shown nowhere without. */
function Name({ holding, onNamed }: { holding: Holding; onNamed: TableProps['onNamed'] }) {
  const { id, workspace } = holding;
  if (workspace === 'later') return <>Named by a newer release</>;
  if (workspace)
    return <>{workspace.archived ? `${workspace.name} (archived)` : nameOf(holding)}</>;

  const bringBack = () => {
    const name = freeName(recoveredName, Object.values($workspaces.get()));
    const at = now();
    keepWorkspace({ id, name, created: at, at, archived: false });
    takeInventory();
    onNamed({ say: `It is back, as "${name}".`, leads: true });
  };
  return (
    <>
      Name lost{' '}
      <button type="button" onClick={bringBack}>
        Bring it back
      </button>
    </>
  );
}
