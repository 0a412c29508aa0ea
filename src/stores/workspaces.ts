import { now } from '@browser/clock.ts';
import { keeper } from '@browser/storage.ts';
import {
  forgetLinkedWorkspace,
  onceVisited,
  rememberedWorkspaces,
  rememberWorkspace,
} from '@browser/visit.ts';
import { keyOfWorkspace, readKey, siteKeys, workspacesIn } from '@domain/keys.ts';
import { type Reading, valueIn } from '@domain/reading.ts';
import {
  freeName,
  isWorkspaceId,
  ownOrganisation,
  readWorkspace,
  recoveredName,
  type Workspace,
  type WorkspaceId,
  writeWorkspace,
} from '@domain/workspace.ts';
import { atom, map, onMount } from 'nanostores';
import { keep, readKept, report } from './keeping.ts';

/** All workspaces of this browser, by id. Empty until something is saved. */
export const $workspaces = map<Record<WorkspaceId, Workspace>>({});

/** The workspace that this tab works in. */
export const $active = atom<WorkspaceId>(ownOrganisation.id);

/** Why the workspace that a reader expects to work in is not, or not wholly, to be seen. */
export type Missing =
  /** The one that a link names is not in this browser; another is shown. */
  | { readonly kind: 'linked' }
  /** The one that this tab worked in has gone since; another is shown. */
  | { readonly kind: 'left' }
  /** It went while it was shown: another tab deleted it. */
  | { readonly kind: 'gone'; readonly workspace: Workspace }
  /** A later release wrote what it is called. */
  | { readonly kind: 'later' }
  /** What it is called can no longer be read. */
  | { readonly kind: 'nameless' };

/** What is missing of the workspace that one expects to work in; nothing where all is well. */
export const $missing = atom<Missing | undefined>();

onMount($workspaces, () => {
  // While pages are being built there is no reader, and nothing to remember.
  if (import.meta.env.SSR) return;
  // Decided first, and once for the page: what cannot be read is about to be set aside, and would not be found again.
  $active.listen(() => {});
  $workspaces.set(readAll());
  report();
  return keeper.watch((key) => {
    if (key === null || readKey(key)?.kind === 'about') readAnew();
  });
});

onMount($active, () => {
  if (import.meta.env.SSR) return;
  const [linked, left] = rememberedWorkspaces();
  const wanted = [linked, left, keeper.read(siteKeys.lastActive)];
  const found = wanted.find((id) => id && isHere(id));
  if (linked && found !== linked) $missing.set({ kind: 'linked' });
  else if (!linked && left && left !== ownOrganisation.id && found !== left) {
    $missing.set({ kind: 'left' });
  }
  if (found) {
    $active.set(found);
    const { kind } = kept(found);
    if (kind === 'later') $missing.set({ kind });
    if (kind === 'damaged') $missing.set({ kind: 'nameless' });
    // What a link names counts from the visit on, and not while a page is only drawn ahead.
    onceVisited(() => remember(found));
  } else if (!exists(ownOrganisation.id)) {
    const [latest] = Object.values(readAll()).sort((a, b) => b.at - a.at);
    if (latest) $active.set(latest.id);
  }
});

/** Works in another workspace from now on, in this tab; what its address says of one holds no longer. */
export function activate(id: WorkspaceId): void {
  $active.set(id);
  $missing.set(undefined);
  forgetLinkedWorkspace();
  remember(id);
}

/** Keeps a workspace: a new one, or what changed about one. */
export function keepWorkspace(workspace: Workspace): void {
  $workspaces.setKey(workspace.id, workspace);
  keep(keyOfWorkspace(workspace.id), writeWorkspace(workspace));
}

/**
 * Sets up the workspace that one works in, if nothing is kept of it. One that another tab deleted meanwhile comes back as what
 * it was: what is said of a client on screen belongs to no other.
 */
export function ensureActive(): WorkspaceId {
  const id = $active.get();
  const { kind } = kept(id);
  // What a later release has written is its own, and stays.
  if (kind === 'none' || kind === 'damaged') {
    const missing = $missing.get();
    // This tab may not have heard yet that it is gone.
    const gone = missing?.kind === 'gone' ? missing.workspace : $workspaces.get()[id];
    const at = now();
    const { name } =
      gone || (id === ownOrganisation.id ? ownOrganisation : { name: recoveredName });
    const anew = { created: at, at, archived: false, ...gone };
    keepWorkspace({ ...anew, id, name: freeName(name, Object.values(readAll())) });
    if (gone || missing?.kind === 'nameless') $missing.set(undefined);
  }
  return id;
}

/** Reads all workspaces anew, after whole workspaces were put back. */
export const reloadWorkspaces = (): void => $workspaces.set(readAll());

/** Reads all workspaces after another tab changed some, perhaps the one that is worked in here. */
function readAnew(): void {
  const id = $active.get();
  const before = $workspaces.get()[id];
  reloadWorkspaces();
  const { kind } = kept(id);
  if (kind === 'value' && $missing.get()?.kind === 'gone') $missing.set(undefined);
  else if (before && kind === 'later') $missing.set({ kind });
  else if (before && kind === 'none') $missing.set({ kind: 'gone', workspace: before });
}

/** Lets this tab, and the next one, know in which workspace one worked last. */
function remember(id: WorkspaceId): void {
  rememberWorkspace(id);
  if (keeper.read(siteKeys.lastActive) !== id) keep(siteKeys.lastActive, id);
}

const kept = (id: WorkspaceId): Reading<Workspace> =>
  readWorkspace(id, keeper.read(keyOfWorkspace(id)));

const exists = (id: WorkspaceId): boolean => kept(id).kind !== 'none';

/** Whether a text, as from an address, names a workspace of this browser. */
const isHere = (id: string): boolean => isWorkspaceId(id) && exists(id);

function readAll(): Record<WorkspaceId, Workspace> {
  const all: Record<WorkspaceId, Workspace> = {};
  for (const id of workspacesIn(keeper.folders())) {
    const workspace = valueIn(readKept(keyOfWorkspace(id), (saved) => readWorkspace(id, saved)));
    if (workspace) all[id] = workspace;
  }
  return all;
}
