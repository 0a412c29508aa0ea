import { alphabetically } from '@domain/alphabet.ts';
import { useStore } from '@stores/use-store.ts';
import { $active, $missing, $workspaces, activate, type Missing } from '@stores/workspaces.ts';

interface Props {
  /** Whether its label is to be seen; where not, the words around it say what it is. */
  readonly isLabelled?: boolean;
}

/** A choice of the workspace one works in, where there are several; else its name. Nothing until something is saved. */
export function WorkspaceChoice({ isLabelled = true }: Props) {
  const active = useStore($active, { ssr: 'initial' });
  const missing = useStore($missing, { ssr: 'initial' });
  const workspaces = Object.values(useStore($workspaces, { ssr: 'initial' }))
    // A link may lead to an archived one, which is then worked in like any other.
    .filter(({ id, archived }) => !archived || id === active)
    .sort((a, b) => alphabetically(a.name, b.name));
  const current = workspaces.find(({ id }) => id === active);

  // Whoever works in one that is not among them needs a way to those that are.
  if (workspaces.length < 2 && (current || workspaces.length === 0)) {
    return <strong>{current?.name}</strong>;
  }
  return (
    <label>
      <span class={isLabelled ? undefined : 'sr-only'}>Client</span>
      <select
        value={active}
        autocomplete="off"
        onChange={({ currentTarget }) => activate(currentTarget.value)}
      >
        {!current && <option value={active}>{nameWithout(missing)}</option>}
        {workspaces.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What to call a workspace that has no entry of its own that can be read. */
function nameWithout(missing: Missing | undefined): string {
  if (missing?.kind === 'gone') return `${missing.workspace.name} (deleted)`;
  if (missing?.kind === 'later') return 'Named by a newer release';
  return missing?.kind === 'nameless' ? 'Name lost' : 'Not saved yet';
}
