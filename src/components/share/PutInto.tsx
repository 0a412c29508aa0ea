import { alphabetically } from '@domain/alphabet.ts';
import { stateNames } from '@domain/checklist/words.ts';
import { plural } from '@domain/plural.ts';
import type { Difference } from '@domain/shared-plan.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { $inventory } from '@stores/inventory.ts';
import { type Changes, changesTo, type Shared, takeOver } from '@stores/shared-plan.ts';
import { useStore } from '@stores/use-store.ts';
import { $workspaces } from '@stores/workspaces.ts';
import { useMemo, useState } from 'preact/hooks';
import { type Happened, happenedAfter, Outcome } from '../your-data/Outcome.tsx';

/** Lets a client of this browser stand as the shared plan does, after saying what that would change. */
export function PutInto({ said }: { readonly said: Shared }) {
  const workspaces = Object.values(useStore($workspaces, { ssr: 'initial' })).sort((a, b) =>
    alphabetically(a.name, b.name),
  );
  const [chosen, setChosen] = useState<WorkspaceId>('');
  const [takesBack, setTakesBack] = useState(false);
  const [takesAnswers, setTakesAnswers] = useState(true);
  const [problem, setProblem] = useState('');
  const [happened, setHappened] = useState<Happened>();
  const client = workspaces.find(({ id }) => id === chosen);

  // What is kept may change in another tab, or by pressing the button.
  const inventory = useStore($inventory, { ssr: 'initial' });
  const all = useMemo<Changes>(
    () => (client ? changesTo(client.id, said) : { items: [], answers: {} }),
    [client?.id, said, inventory],
  );
  const forward = all.items.filter(({ to }) => to !== 'to-do');
  const back = all.items.filter(({ to }) => to === 'to-do');
  const answers = Object.keys(all.answers).length;
  const taken: Changes = {
    items: takesBack ? all.items : forward,
    answers: takesAnswers ? all.answers : {},
  };
  const what = inWords(taken);

  if (workspaces.length === 0) return null;

  const put = () => {
    setProblem('');
    if (!client) return setProblem('Choose the client to put it into.');
    if (!what) return setProblem(`Nothing would change for ${client.name}.`);
    const done = `Changed in ${client.name}: ${what}.`;
    setHappened({ ...happenedAfter(takeOver(client.id, taken, said.items), done), leads: false });
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
              setTakesAnswers(true);
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
          {client && what ? `Change ${what} of ${client.name}` : 'Put it into this client'}
        </button>
      </div>
      <output class="share-problem">{problem && <span id="put-problem">{problem}</span>}</output>
      {client && (
        <>
          <p>{sayChanges(client.name, forward.length, answers)}</p>
          {answers > 0 && (
            <label class="share-more">
              <input
                type="checkbox"
                checked={takesAnswers}
                autocomplete="off"
                onChange={({ currentTarget }) => setTakesAnswers(currentTarget.checked)}
              />
              Take over {plural(answers, 'answer')} about what applies and who does it
            </label>
          )}
          {back.length > 0 && (
            <label class="share-more">
              <input
                type="checkbox"
                checked={takesBack}
                autocomplete="off"
                onChange={({ currentTarget }) => setTakesBack(currentTarget.checked)}
              />
              Also set back {plural(back.length, 'item')} that the link has as to do
            </label>
          )}
          <Differences of={taken.items} />
        </>
      )}
      <Outcome happened={happened} onUndone={setHappened} />
    </form>
  );
}

/** What would change, in a few words: "2 items and 3 answers"; nothing where nothing would. */
const inWords = ({ items, answers }: Changes): string => {
  const given = Object.keys(answers).length;
  return [
    ...(items.length > 0 ? [plural(items.length, 'item')] : []),
    ...(given > 0 ? [plural(given, 'answer')] : []),
  ].join(' and ');
};

const sayChanges = (name: string, changed: number, answers: number): string => {
  if (changed === 0 && answers === 0) {
    return `Whatever the link says, ${name} says already.`;
  }
  const states = `${plural(changed, 'item')} of ${name} would take the state that the link gives ${changed === 1 ? 'it' : 'them'}.`;
  return `${changed > 0 ? states : `No item of ${name} would change.`} Notes, people and dates stay.`;
};

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
