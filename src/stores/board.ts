/** All workspaces as wholes, and what the board does to them. */
import { now } from '@browser/clock.ts';
import { newWorkspaceId } from '@browser/identity.ts';
import { templateOf } from '@domain/board.ts';
import { isOurs, keyOf, readKey } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import {
  newInstances,
  type RequestState,
  readRequest,
  saidOf,
  writeRequest,
} from '@domain/request-state.ts';
import { freeName, tidyName, type Workspace, type WorkspaceId } from '@domain/workspace.ts';
import { atom, onMount } from 'nanostores';
import { reloadAnswers } from './answers.ts';
import { reload } from './items.ts';
import { keep, keeper, readKept, report, retry } from './keeping.ts';
import { type Found, findWorkspaces, textsOf } from './snapshots.ts';
import {
  $active,
  $workspaces,
  activate,
  keepWorkspace,
  reloadWorkspaces,
  removeWorkspace,
} from './workspaces.ts';

/** Every workspace, each to be looked into. */
export interface Board {
  readonly found: readonly Found[];
  /** Of how many more workspaces something is kept whose name cannot be read. */
  readonly nameless: number;
  /** How often a reader came to the page, or back to it. */
  readonly arrivals: number;
}

export const $board = atom<Board>({ found: [], nameless: 0, arrivals: 0 });

onMount($board, () => {
  const arrive = () => {
    const { arrivals } = $board.get();
    $board.set({ ...findWorkspaces(), arrivals: arrivals + 1 });
    report();
  };
  arrive();
  // Another tab changes whole workspaces key by key: read once, when all is there.
  let soon: ReturnType<typeof setTimeout> | undefined;
  const readSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(read, 50);
  };
  const unwatch = keeper.watch((key) => {
    retry();
    if (key === null) arrive();
    else if (isOurs(key)) readSoon();
  });
  return () => {
    clearTimeout(soon);
    unwatch();
  };
});

/** Adds a workspace, and works in it from now on. */
export function addWorkspace(name: string): WorkspaceId {
  const workspace = newWorkspace(tidyName(name));
  keepWorkspace(workspace);
  activate(workspace.id);
  read();
  return workspace.id;
}

/** Gives a workspace another name. */
export function renameWorkspace(id: WorkspaceId, name: string): void {
  changeWorkspace(id, { name: tidyName(name) });
}

/** Adds a workspace made after another: its answers, and who does what. */
export function duplicateWorkspace(original: Found): Workspace {
  const others = Object.values($workspaces.get());
  const workspace = newWorkspace(freeName(original.workspace.name, others));
  for (const [key, text] of textsOf(templateOf(original.snapshot(), workspace))) keep(key, text);
  reloadWorkspaces();
  read();
  return workspace;
}

/** Puts a workspace into the archive, or takes it out. Returns the way back. */
export function archiveWorkspace(id: WorkspaceId, archived: boolean): () => void {
  const active = $active.get();
  changeWorkspace(id, { archived });
  if (archived && active === id) workInAnother();
  return () => {
    changeWorkspace(id, { archived: !archived });
    if (active === id) activate(id);
  };
}

/**
 * Removes a workspace with everything kept in it. Returns the way back, which puts back every entry as it was written, except
 * where another tab has written one since, and gives the number of those.
 */
export function deleteWorkspace(id: WorkspaceId): () => number {
  const active = $active.get();
  const texts = new Map<string, string>();
  for (const key of keeper.keys()) {
    const text = readKey(key)?.workspace === id && keeper.read(key);
    if (text) texts.set(key, text);
  }
  removeWorkspace(id);
  if (active === id) workInAnother();
  readAll();
  return () => {
    const newer = [...texts].filter(([key, text]) => (keeper.read(key) ?? text) !== text);
    for (const [key] of newer) texts.delete(key);
    for (const [key, text] of texts) keep(key, text);
    reloadWorkspaces();
    if (active === id) activate(id);
    readAll();
    return newer.length;
  };
}

/** Keeps how far the request for instances of a workspace is. What a later release of this site wrote is left alone. */
export function sayRequest(workspace: WorkspaceId, state: RequestState): 'said' | 'later' {
  const key = keyOf({ workspace, kind: 'request', id: newInstances });
  const before = readKept(key, readRequest);
  if (before.kind === 'later') return 'later';
  keep(key, writeRequest(saidOf(state, valueIn(before), now())));
  read();
  return 'said';
}

/** Reads the board anew, and what the rest of the page shows of the workspace one works in. */
function readAll(): void {
  reload();
  reloadAnswers();
  read();
}

const read = (): void => $board.set({ ...$board.get(), ...findWorkspaces() });

function newWorkspace(name: string): Workspace {
  const at = now();
  return { id: newWorkspaceId(), name, created: at, at, archived: false };
}

function changeWorkspace(id: WorkspaceId, what: Partial<Workspace>): void {
  const workspace = $workspaces.get()[id];
  // Another tab has just deleted it.
  if (!workspace) return;
  keepWorkspace({ ...workspace, ...what, at: Math.max(now(), workspace.at + 1) });
  read();
}

/** Works in a workspace that is not archived, if there is one. */
function workInAnother(): void {
  const another = Object.values($workspaces.get()).find(({ archived }) => !archived);
  if (another) activate(another.id);
}
