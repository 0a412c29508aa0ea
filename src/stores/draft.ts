/** Requests that are being written: kept in the workspace that they are for, and nowhere else. */
import { now } from '@browser/clock.ts';
import { keeper } from '@browser/storage.ts';
import { keyOf, readKey } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import { type Draft, draftIdOf, readDraft, writeDraft } from '@domain/request/draft.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { map, onMount } from 'nanostores';
import { forget, keep, readKept, report } from './keeping.ts';
import { $active, ensureActive } from './workspaces.ts';

/** The drafts of the active workspace, by the id of the request. The same in all tabs that work in it. */
export const $drafts = map<Record<string, Draft | undefined>>({});

onMount($drafts, () => {
  // While pages are being built there is no reader, and nothing to remember.
  if (import.meta.env.SSR) return;
  const load = () => {
    reloadDrafts();
    report();
  };
  const unlisten = $active.subscribe(load);
  const unwatch = keeper.watch((key) => {
    if (key === null || key.startsWith(keyOfDraft($active.get(), ''))) load();
  });
  return () => {
    unlisten();
    unwatch();
  };
});

/** Keeps what is being written in the active workspace. What a later release wrote is left alone. */
export function keepDraft(request: string, draft: Omit<Draft, 'at'>): void {
  const entry = keepDraftIn(ensureActive(), request, draft);
  $drafts.setKey(request, entry);
}

/** Keeps what is being written for any workspace; the time of its last change may be given, where nothing of it changed. */
export function keepDraftIn(
  workspace: WorkspaceId,
  request: string,
  draft: Omit<Draft, 'at'>,
  at = now(),
): Draft {
  const key = keyOfDraft(workspace, request);
  const entry = { ...draft, at };
  if (readKept(key, readDraft).kind !== 'later') keep(key, writeDraft(entry));
  return entry;
}

/** Forgets what was being written in the active workspace. */
export function forgetDraft(request: string): void {
  $drafts.setKey(request, undefined);
  forget(keyOfDraft($active.get(), request));
}

/** The draft of a request in any workspace. */
export const draftIn = (workspace: WorkspaceId, request: string): Draft | undefined =>
  valueIn(readKept(keyOfDraft(workspace, request), readDraft));

/** The drafts of one request in all workspaces. */
export function draftsOf(request: string): { workspace: WorkspaceId; draft: Draft }[] {
  return keeper.keys().flatMap((key) => {
    const named = readKey(key);
    if (named?.kind !== 'request' || named.id !== draftIdOf(request)) return [];
    const draft = valueIn(readKept(key, readDraft));
    return draft ? [{ workspace: named.workspace, draft }] : [];
  });
}

/** Reads the drafts of the active workspace anew. */
export function reloadDrafts(): void {
  const start = keyOfDraft($active.get(), '');
  const drafts: Record<string, Draft> = {};
  for (const key of keeper.keys(start)) {
    const draft = valueIn(readKept(key, readDraft));
    if (draft) drafts[key.slice(start.length)] = draft;
  }
  $drafts.set(drafts);
}

const keyOfDraft = (workspace: WorkspaceId, request: string): string =>
  keyOf({ workspace, kind: 'request', id: draftIdOf(request) });
