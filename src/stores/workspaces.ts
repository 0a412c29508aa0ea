import { now } from '@browser/clock.ts';
import { onceVisited, rememberedWorkspaces, rememberWorkspace } from '@browser/visit.ts';
import { keyOfWorkspace, readKey, siteKeys } from '@domain/keys.ts';
import { type Reading, valueIn } from '@domain/reading.ts';
import {
  freeName,
  isWorkspaceId,
  ownOrganisation,
  readWorkspace,
  type Workspace,
  type WorkspaceId,
  writeWorkspace,
} from '@domain/workspace.ts';
import { atom, map, onMount } from 'nanostores';
import { forget, keep, keeper, readKept, report } from './keeping.ts';

/** All workspaces of this browser, by id. Empty until something is saved. */
export const $workspaces = map<Record<WorkspaceId, Workspace>>({});

/** The workspace that this tab works in. */
export const $active = atom<WorkspaceId>(ownOrganisation.id);

onMount($workspaces, () => {
  // While pages are being built there is no reader, and nothing to remember.
  if (import.meta.env.SSR) return;
  $workspaces.set(readAll());
  report();
  return keeper.watch((key) => {
    if (key === null || readKey(key)?.kind === 'about') $workspaces.set(readAll());
  });
});

onMount($active, () => {
  if (import.meta.env.SSR) return;
  const wanted = [...rememberedWorkspaces(), keeper.read(siteKeys.lastActive)];
  const found = wanted.find((id) => id && isWorkspaceId(id) && exists(id));
  if (found) {
    $active.set(found);
    // What a link names counts from the visit on, and not while a page is only drawn ahead.
    onceVisited(() => activate(found));
  } else if (!exists(ownOrganisation.id)) {
    const [latest] = Object.values(readAll()).sort((a, b) => b.at - a.at);
    if (latest) $active.set(latest.id);
  }
});

/** Works in another workspace from now on, in this tab. */
export function activate(id: WorkspaceId): void {
  $active.set(id);
  rememberWorkspace(id);
  if (keeper.read(siteKeys.lastActive) !== id) keep(siteKeys.lastActive, id);
}

/** Keeps a workspace: a new one, or what changed about one. */
export function keepWorkspace(workspace: Workspace): void {
  $workspaces.setKey(workspace.id, workspace);
  keep(keyOfWorkspace(workspace.id), writeWorkspace(workspace));
}

/** Sets up the workspace that one works in, if nothing was saved in it yet. */
export function ensureActive(): WorkspaceId {
  const id = $active.get();
  const { kind } = kept(id);
  // What a later release has written is its own, and stays.
  if (kind === 'none' || kind === 'damaged') {
    const at = now();
    const name = freeName(ownOrganisation.name, Object.values(readAll()));
    keepWorkspace({ id, name, created: at, at, archived: false });
  }
  return id;
}

/** Removes a workspace with everything kept in it. */
export function removeWorkspace(id: WorkspaceId): void {
  for (const key of keeper.keys()) {
    if (readKey(key)?.workspace === id) forget(key);
  }
  const { [id]: _, ...others } = $workspaces.get();
  $workspaces.set(others);
  if ($active.get() === id) activate(Object.keys(others)[0] ?? ownOrganisation.id);
}

/** Reads all workspaces anew, after whole workspaces were put back. */
export const reloadWorkspaces = (): void => $workspaces.set(readAll());

const kept = (id: WorkspaceId): Reading<Workspace> =>
  readWorkspace(id, keeper.read(keyOfWorkspace(id)));

const exists = (id: WorkspaceId): boolean => kept(id).kind !== 'none';

function readAll(): Record<WorkspaceId, Workspace> {
  const all: Record<WorkspaceId, Workspace> = {};
  for (const key of keeper.keys()) {
    const named = readKey(key);
    if (named?.kind !== 'about') continue;
    const workspace = valueIn(readKept(key, (saved) => readWorkspace(named.workspace, saved)));
    if (workspace) all[workspace.id] = workspace;
  }
  return all;
}
