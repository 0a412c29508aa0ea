/** All workspaces as wholes, and what the board does to them. */
import { now } from '@browser/clock.ts';
import { newWorkspaceId } from '@browser/identity.ts';
import { inParts } from '@browser/in-parts.ts';
import { keeper } from '@browser/storage.ts';
import { templateOf } from '@domain/board.ts';
import { keyOf, readKey, startOfKeys, workspacesIn } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import {
  newInstances,
  type RequestState,
  readRequest,
  saidOf,
  writeRequest,
} from '@domain/request-state.ts';
import {
  freeName,
  ownOrganisation,
  tidyName,
  type Workspace,
  type WorkspaceId,
} from '@domain/workspace.ts';
import { atom, onMount } from 'nanostores';
import { reloadAnswers } from './answers.ts';
import { reload } from './items.ts';
import { forget, keep, readKept, report, retry } from './keeping.ts';
import { type Findings, type Found, findWorkspace, findWorkspaces, textsOf } from './snapshots.ts';
import { $active, $workspaces, activate, keepWorkspace, reloadWorkspaces } from './workspaces.ts';

/** Every workspace, each to be looked into. */
export interface Board extends Findings {
  /** How often a reader came to the page, or back to it. */
  readonly arrivals: number;
}

export const $board = atom<Board>({ found: new Map(), nameless: new Set(), arrivals: 0 });

/** What was found for a board that is about to be drawn. */
let prepared: Findings | undefined;

/** Looks at each workspace before the board is drawn, a part at a time: 200 clients may have said 20,000 things. */
export async function prepareBoard(): Promise<void> {
  let isOld = false;
  const unwatch = keeper.watch(() => {
    isOld = true;
  });
  const found = new Map<WorkspaceId, Found>();
  const nameless = new Set<WorkspaceId>();
  for await (const ids of inParts(workspacesIn(keeper.folders()), 1)) {
    for (const findings of ids.map(findWorkspace)) {
      for (const [id, one] of findings.found) found.set(id, one);
      for (const id of findings.nameless) nameless.add(id);
    }
  }
  unwatch();
  // Where another tab changed something meanwhile, the board looks at all of it itself.
  if (!isOld) prepared = { found, nameless };
}

onMount($board, () => {
  const arrive = () => {
    const { arrivals } = $board.get();
    $board.set({ ...(prepared ?? findWorkspaces()), arrivals: arrivals + 1 });
    prepared = undefined;
    report();
  };
  arrive();
  // Another tab changes whole workspaces key by key: each is read once, when all is there.
  let soon: ReturnType<typeof setTimeout> | undefined;
  const changed = new Set<WorkspaceId>();
  const readSoon = () => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      read(...changed);
      changed.clear();
    }, 50);
  };
  const unwatch = keeper.watch((key) => {
    retry();
    const named = key === null ? undefined : readKey(key);
    if (key === null) arrive();
    else if (named) {
      changed.add(named.workspace);
      readSoon();
    }
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
  read(workspace.id);
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
  read(workspace.id);
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
  for (const key of keeper.keys(startOfKeys(id))) {
    const text = keeper.read(key);
    if (text) texts.set(key, text);
  }
  removeWorkspace(id);
  if (active === id) workInAnother();
  readAnew(id);
  return () => {
    const newer = [...texts].filter(([key, text]) => (keeper.read(key) ?? text) !== text);
    for (const [key] of newer) texts.delete(key);
    for (const [key, text] of texts) keep(key, text);
    reloadWorkspaces();
    if (active === id) activate(id);
    readAnew(id);
    return newer.length;
  };
}

/** Keeps how far the request for instances of a workspace is. What a later release of this site wrote is left alone. */
export function sayRequest(workspace: WorkspaceId, state: RequestState): 'said' | 'later' {
  const key = keyOf({ workspace, kind: 'request', id: newInstances });
  const before = readKept(key, readRequest);
  if (before.kind === 'later') {
    // What was chosen goes, and what stands is shown again.
    read(workspace);
    return 'later';
  }
  keep(key, writeRequest(saidOf(state, valueIn(before), now())));
  read(workspace);
  return 'said';
}

/** Removes a workspace with everything kept in it. */
function removeWorkspace(id: WorkspaceId): void {
  for (const key of keeper.keys(startOfKeys(id))) forget(key);
  const { [id]: _, ...others } = $workspaces.get();
  $workspaces.set(others);
  if ($active.get() === id) activate(Object.keys(others)[0] ?? ownOrganisation.id);
}

/** Reads a workspace anew, and what the rest of the page shows of the one that is worked in. */
function readAnew(id: WorkspaceId): void {
  reload();
  reloadAnswers();
  read(id);
}

/** Reads some workspaces anew. The others are left as they were found: there may be hundreds. */
function read(...ids: readonly WorkspaceId[]): void {
  const board = $board.get();
  const [found, nameless] = [new Map(board.found), new Set(board.nameless)];
  for (const id of ids) {
    const findings = findWorkspace(id);
    const there = findings.found.get(id);
    if (there) found.set(id, there);
    else found.delete(id);
    if (findings.nameless.has(id)) nameless.add(id);
    else nameless.delete(id);
  }
  $board.set({ ...board, found, nameless });
}

function newWorkspace(name: string): Workspace {
  const at = now();
  return { id: newWorkspaceId(), name, created: at, at, archived: false };
}

function changeWorkspace(id: WorkspaceId, what: Partial<Workspace>): void {
  const workspace = $workspaces.get()[id];
  // Another tab has just deleted it.
  if (!workspace) return;
  keepWorkspace({ ...workspace, ...what, at: Math.max(now(), workspace.at + 1) });
  read(id);
}

/** Works in a workspace that is not archived, if there is one. */
function workInAnother(): void {
  const another = Object.values($workspaces.get()).find(({ archived }) => !archived);
  if (another) activate(another.id);
}
