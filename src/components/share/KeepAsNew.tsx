import { freeName, longestName, problemOfName, type WorkspaceId } from '@domain/workspace.ts';
import { keepAsClient, type Shared } from '@stores/shared-plan.ts';
import { $workspaces } from '@stores/workspaces.ts';
import { at } from '@site';
import { useStore } from '@stores/use-store.ts';
import { useRef, useState } from 'preact/hooks';
import { type Happened, happenedAfter, Outcome } from '../your-data/Outcome.tsx';

/** Keeps the shared plan as a client of its own. */
export function KeepAsNew({ said }: { readonly said: Shared }) {
  const others = Object.values(useStore($workspaces, { ssr: 'initial' }));
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string>();
  const [problem, setProblem] = useState('');
  const [happened, setHappened] = useState<Happened>();
  const [kept, setKept] = useState<WorkspaceId>();
  const name = typed ?? freeName('Shared plan', others);

  const keepIt = () => {
    const wrong = problemOfName(name, others);
    setProblem(wrong ?? '');
    if (wrong) return field.current?.focus();
    const { id, rewritten } = keepAsClient(name, said);
    const after = happenedAfter(rewritten, `Kept as "${name.trim()}".`);
    setHappened({ ...after, leads: false });
    setKept(after.undo && id);
    if (after.undo) setTyped(undefined);
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        keepIt();
      }}
    >
      <h3>As a new client</h3>
      <div class="share-row">
        <label>
          Name
          <input
            value={name}
            maxLength={longestName}
            autocomplete="off"
            aria-invalid={problem !== ''}
            aria-describedby={problem ? 'keep-problem' : undefined}
            ref={field}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </label>
        <button type="submit">Keep it as a new client</button>
      </div>
      <output class="share-problem">{problem && <span id="keep-problem">{problem}</span>}</output>
      <Outcome
        happened={happened}
        onUndone={(undone) => {
          setHappened(undone);
          setKept(undefined);
        }}
      />
      {kept && (
        <p>
          <a href={at(`/checklist/?client=${kept}`)}>Open its plan</a>
        </p>
      )}
    </form>
  );
}
