import type { PlanItem } from '@domain/checklist/plan-item.ts';
import type { Entries } from '@domain/checklist/progress.ts';
import { stateNames } from '@domain/checklist/words.ts';
import { plural } from '@domain/plural.ts';
import type { Difference } from '@domain/shared-plan.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { useStore } from '@nanostores/preact';
import { $inventory } from '@stores/inventory.ts';
import { differencesOf, takeOver } from '@stores/shared-plan.ts';
import { $workspaces } from '@stores/workspaces.ts';
import { useMemo, useState } from 'preact/hooks';
import { type Happened, happenedAfter, Outcome } from '../your-data/Outcome.tsx';

interface Props {
  readonly items: readonly PlanItem[];
  readonly entries: Entries;
}

/** Lets a client of this browser stand as the shared plan does, after saying what that would change. */
export function PutInto({ items, entries }: Props) {
  const workspaces = Object.values(useStore($workspaces, { ssr: 'initial' })).sort((a, b) =>
    a.name.localeCompare(b.name, 'en-GB'),
  );
  const [chosen, setChosen] = useState<WorkspaceId>('');
  const [takesBack, setTakesBack] = useState(false);
  const [problem, setProblem] = useState('');
  const [happened, setHappened] = useState<Happened>();
  const client = workspaces.find(({ id }) => id === chosen);

  // What is kept may change in another tab, or by pressing the button.
  const inventory = useStore($inventory, { ssr: 'initial' });
  const all = useMemo(
    () => (client ? differencesOf(client.id, items, entries) : []),
    [client?.id, items, entries, inventory],
  );
  const forward = all.filter(({ to }) => to !== 'to-do');
  const back = all.filter(({ to }) => to === 'to-do');
  const taken = takesBack ? all : forward;

  if (workspaces.length === 0) return null;

  const put = () => {
    setProblem('');
    if (!client) return setProblem('Choose the client to put it into.');
    if (taken.length === 0) return setProblem(`Nothing would change for ${client.name}.`);
    const done = `${plural(taken.length, 'item')} of ${client.name} changed.`;
    setHappened({ ...happenedAfter(takeOver(client.id, taken, items), done), leads: false });
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        put();
      }}
    >
      <h3>In a client you have</h3>
      <div class="share-row">
        <label>
          Client
          <select
            value={client?.id ?? ''}
            autocomplete="off"
            aria-describedby={problem ? 'put-problem' : undefined}
            onChange={({ currentTarget }) => {
              setChosen(currentTarget.value);
              setTakesBack(false);
              setProblem('');
              setHappened(undefined);
            }}
          >
            <option value="">Choose one</option>
            {workspaces.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">
          {client && taken.length > 0
            ? `Change ${plural(taken.length, 'item')} of ${client.name}`
            : 'Put it into this client'}
        </button>
      </div>
      <output class="share-problem">{problem && <span id="put-problem">{problem}</span>}</output>
      {client && (
        <>
          <p>{sayChanges(client.name, forward.length)}</p>
          {back.length > 0 && (
            <label class="share-back">
              <input
                type="checkbox"
                checked={takesBack}
                autocomplete="off"
                onChange={({ currentTarget }) => setTakesBack(currentTarget.checked)}
              />
              Also set back {plural(back.length, 'item')} that the link has as to do
            </label>
          )}
          <Differences of={taken} />
        </>
      )}
      <Outcome happened={happened} onUndone={setHappened} />
    </form>
  );
}

const sayChanges = (name: string, changed: number): string =>
  changed === 0
    ? `Whatever the link says of its items, ${name} says already.`
    : `${plural(changed, 'item')} of ${name} would take the state that the link gives ${changed === 1 ? 'it' : 'them'}. Notes, people and dates stay.`;

function Differences({ of: differences }: { of: readonly Difference[] }) {
  if (differences.length === 0) return null;
  return (
    <details>
      <summary>What would change</summary>
      <ul>
        {differences.map(({ item, action, from, to }) => (
          <li key={item}>
            {action}: {stateNames[from].toLowerCase()}, would be {stateNames[to].toLowerCase()}
          </li>
        ))}
      </ul>
    </details>
  );
}
