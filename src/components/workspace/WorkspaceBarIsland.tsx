import { useStore } from '@nanostores/preact';
import { $active, $workspaces, activate } from '@stores/workspaces.ts';

/** The name of the workspace one works in; a choice, where there are several. Nothing until something is saved. */
export default function WorkspaceBarIsland() {
  const active = useStore($active, { ssr: 'initial' });
  const workspaces = Object.values(useStore($workspaces, { ssr: 'initial' }))
    // A link may lead to an archived one, which is then worked in like any other.
    .filter(({ id, archived }) => !archived || id === active)
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
  const current = workspaces.find(({ id }) => id === active);

  if (workspaces.length > 1) {
    return (
      <label class="workspace-bar not-content">
        Client
        <select
          value={active}
          autocomplete="off"
          onChange={({ currentTarget }) => activate(currentTarget.value)}
        >
          {!current && <option value={active}>Not saved yet</option>}
          {workspaces.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
    );
  }
  return <p class="workspace-bar not-content">{current?.name}</p>;
}
