/** Whole workspaces: read at once, put back at once, for the board, back-ups and undoing. */
import type { ItemId } from '@domain/checklist/checklist.ts';
import { type ItemEntry, readEntry, writeEntry } from '@domain/checklist/entry.ts';
import { type AnswerEntry, readAnswer, writeAnswer } from '@domain/decision/answer.ts';
import type { QuestionId } from '@domain/decision/decision.ts';
import { keyOf, keyOfWorkspace, readKey } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import {
  newInstances,
  type RequestEntry,
  readRequest,
  writeRequest,
} from '@domain/request-state.ts';
import type { Snapshot } from '@domain/snapshot.ts';
import {
  readWorkspace,
  type Workspace,
  type WorkspaceId,
  writeWorkspace,
} from '@domain/workspace.ts';
import { forget, keep, keeper, readKept } from './keeping.ts';

/** Everything about every workspace of this browser, read in one go. */
export function readSnapshots(): Snapshot[] {
  const workspaces: Workspace[] = [];
  const items = new Map<WorkspaceId, Record<ItemId, ItemEntry>>();
  const answers = new Map<WorkspaceId, Record<QuestionId, AnswerEntry>>();
  const requests = new Map<WorkspaceId, RequestEntry>();
  for (const key of keeper.keys()) {
    const named = readKey(key);
    if (!named) continue;
    const { workspace: id, kind } = named;
    if (kind === 'about') {
      const workspace = valueIn(readKept(key, (saved) => readWorkspace(id, saved)));
      if (workspace) workspaces.push(workspace);
    } else if (kind === 'item') {
      const entry = valueIn(readKept(key, readEntry));
      if (entry) items.set(id, Object.assign(items.get(id) ?? {}, { [named.id]: entry }));
    } else if (kind === 'answer') {
      const answer = valueIn(readKept(key, readAnswer));
      if (answer) answers.set(id, Object.assign(answers.get(id) ?? {}, { [named.id]: answer }));
    } else if (kind === 'request' && named.id === newInstances) {
      const request = valueIn(readKept(key, readRequest));
      if (request) requests.set(id, request);
    }
  }
  return workspaces.map((workspace) => ({
    workspace,
    items: items.get(workspace.id) ?? {},
    answers: answers.get(workspace.id),
    request: requests.get(workspace.id),
  }));
}

/** Makes what is kept of a workspace exactly what a snapshot says. The stores hear of it by `reload`. */
export function putSnapshot({ workspace, items, answers = {}, request }: Snapshot): void {
  const { id } = workspace;
  const wanted = new Map<string, string>([[keyOfWorkspace(id), writeWorkspace(workspace)]]);
  for (const [item, entry] of Object.entries(items)) {
    if (entry) wanted.set(keyOf({ workspace: id, kind: 'item', id: item }), writeEntry(entry));
  }
  for (const [question, answer] of Object.entries(answers)) {
    const key = keyOf({ workspace: id, kind: 'answer', id: question });
    if (answer) wanted.set(key, writeAnswer(answer));
  }
  if (request) {
    wanted.set(keyOf({ workspace: id, kind: 'request', id: newInstances }), writeRequest(request));
  }
  for (const key of keeper.keys()) {
    if (readKey(key)?.workspace === id && !wanted.has(key)) forget(key);
  }
  for (const [key, text] of wanted) {
    if (keeper.read(key) !== text) keep(key, text);
  }
}

/** Keeps how far the request of a workspace is. */
export function keepRequest(workspace: WorkspaceId, entry: RequestEntry): void {
  keep(keyOf({ workspace, kind: 'request', id: newInstances }), writeRequest(entry));
}
