/** How far requests are, in the words of readers, and what that says about items of the plan. */
import { now } from '@browser/clock.ts';
import { keeper } from '@browser/storage.ts';
import { type Change, changed, readEntry, writeEntry } from '@domain/checklist/entry.ts';
import { keyOf, readKey } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import type { RequestForm } from '@domain/request/request.ts';
import { itemsMoved, type Stage, stageOf, stateAt } from '@domain/request/stage.ts';
import {
  newInstances,
  readRequest,
  saidOf,
  sentAt,
  sentNow,
  writeRequest,
} from '@domain/request-state.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { atom, onMount } from 'nanostores';
import { draftIn } from './draft.ts';
import { entriesOf, reload } from './items.ts';
import { keep, readKept } from './keeping.ts';
import { $active } from './workspaces.ts';

/** Counts what was said about requests, in this tab and in others: whoever shows one reads it anew then. */
export const $said = atom(0);

onMount($said, () => {
  if (import.meta.env.SSR) return;
  return keeper.watch((key) => {
    const kind = key === null ? 'request' : readKey(key)?.kind;
    if (kind === 'request' || kind === 'item') $said.set($said.get() + 1);
  });
});

/** How far a request is once it was sent. */
export interface RequestStanding {
  readonly stage: Stage;
  /** When that was said. */
  readonly at: number;
  readonly sent: number;
}

/** How far a request of a workspace is; nothing where it was not sent. */
export function standingOf(workspace: WorkspaceId, request: string): RequestStanding | undefined {
  const entry = valueIn(readKept(keyOfRequest(workspace, request), readRequest));
  const stage = stageOf(entry, request === newInstances ? entriesOf(workspace) : {});
  const sent = sentAt(entry);
  return entry && stage && sent !== undefined ? { stage, at: entry.at, sent } : undefined;
}

/** What readers say of a request: that the message before them is sent, how far it is since, or that it was not sent after all. */
export type Said = 'sent' | Stage | 'not-asked';

/**
 * Keeps that a request was sent, or how far it is since, and lets the items follow. Another request after one that was sent
 * starts from the beginning. What a later release wrote stays.
 */
export function sayStage(
  workspace: WorkspaceId,
  { id, ticks = [] }: Pick<RequestForm, 'id' | 'ticks'>,
  said: Said,
): void {
  const key = keyOfRequest(workspace, id);
  const before = readKept(key, readRequest);
  if (before.kind === 'later') return;
  const was = valueIn(before);
  const entries = entriesOf(workspace);
  const from = stageOf(was, id === newInstances ? entries : {});
  const to = said === 'sent' || said === 'not-asked' ? 'asked' : said;
  // What was written under a clock that was ahead is sent as well.
  const at = Math.max(now(), said === 'sent' ? (draftIn(workspace, id)?.at ?? 0) : 0);
  const entry =
    said === 'sent'
      ? sentNow(was, at)
      : saidOf(said === 'not-asked' ? said : stateAt(said), was, at);
  keep(key, writeRequest(entry));

  for (const item of ticks) {
    const stands = entries[item];
    if (said === 'not-asked') {
      // What was done before the request was sent has nothing to do with it.
      if (stands?.state === 'done' && stands.at >= (sentAt(was) ?? 0)) {
        changeIn(workspace, item, { state: 'to-do' }, entry.at);
      }
    } else if ((said === 'sent' || !from) && stands?.state !== 'done') {
      changeIn(workspace, item, { state: 'done' }, entry.at);
    }
  }
  if (id === newInstances) {
    for (const [item, state] of itemsMoved(from ?? 'asked', to, entries)) {
      if ((from ?? 'asked') !== to) changeIn(workspace, item, { state }, entry.at);
    }
  }
  if (workspace === $active.get()) reload();
  $said.set($said.get() + 1);
}

function changeIn(workspace: WorkspaceId, id: string, what: Change, at: number): void {
  const key = keyOf({ workspace, kind: 'item', id });
  const before = readKept(key, readEntry);
  if (before.kind !== 'later') keep(key, writeEntry(changed(valueIn(before), what, at)));
}

const keyOfRequest = (workspace: WorkspaceId, id: string): string =>
  keyOf({ workspace, kind: 'request', id });
