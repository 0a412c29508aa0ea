/** Whole workspaces: read at once, put back at once, for the board, back-ups and undoing. */
import type { ItemId } from '@domain/checklist/checklist.ts';
import { type ItemEntry, readEntry, writeEntry } from '@domain/checklist/entry.ts';
import { type AnswerEntry, readAnswer, writeAnswer } from '@domain/decision/answer.ts';
import type { QuestionId } from '@domain/decision/decision.ts';
import { keyOf, keyOfWorkspace, readKey } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import {
  type Draft,
  draftIdOf,
  isDraftId,
  readDraft,
  requestOfDraft,
  writeDraft,
} from '@domain/request/draft.ts';
import { type RequestEntry, readRequest, writeRequest } from '@domain/request-state.ts';
import type { Snapshot } from '@domain/snapshot.ts';
import {
  readWorkspace,
  type Workspace,
  type WorkspaceId,
  writeWorkspace,
} from '@domain/workspace.ts';
import { keeper, readKept } from './keeping.ts';

/** Everything about every workspace of this browser, read in one go. */
export const readSnapshots = (): Snapshot[] => readEverything().snapshots;

/** The same, and of how many more something is kept whose name is lost, or written by a later release. */
export function readEverything(): { snapshots: Snapshot[]; nameless: number } {
  const workspaces: Workspace[] = [];
  const items = new Map<WorkspaceId, Record<ItemId, ItemEntry>>();
  const answers = new Map<WorkspaceId, Record<QuestionId, AnswerEntry>>();
  const requests = new Map<WorkspaceId, Record<string, RequestEntry>>();
  const drafts = new Map<WorkspaceId, Record<string, Draft>>();
  const all = new Set<WorkspaceId>();
  for (const key of keeper.keys()) {
    const named = readKey(key);
    if (!named) continue;
    const { workspace: id, kind } = named;
    if (kind === 'about') {
      const reading = readKept(key, (saved) => readWorkspace(id, saved));
      if (reading.kind === 'value') workspaces.push(reading.value);
      else if (reading.kind === 'later') all.add(id);
    } else if (kind === 'item') {
      const entry = valueIn(readKept(key, readEntry));
      if (entry) recordIn(items, id)[named.id] = entry;
    } else if (kind === 'answer') {
      const answer = valueIn(readKept(key, readAnswer));
      if (answer) recordIn(answers, id)[named.id] = answer;
    } else if (isDraftId(named.id)) {
      const request = requestOfDraft(named.id);
      const draft = request && valueIn(readKept(key, readDraft));
      if (request && draft) recordIn(drafts, id)[request] = draft;
    } else {
      const request = valueIn(readKept(key, readRequest));
      if (request) recordIn(requests, id)[named.id] = request;
    }
  }
  for (const { id } of workspaces) all.add(id);
  for (const gathered of [items, answers, requests, drafts])
    for (const id of gathered.keys()) all.add(id);
  return {
    snapshots: workspaces.map((workspace) => ({
      workspace,
      items: items.get(workspace.id) ?? {},
      answers: answers.get(workspace.id),
      requests: requests.get(workspace.id),
      drafts: drafts.get(workspace.id),
    })),
    nameless: all.size - workspaces.length,
  };
}

/** What is kept of a workspace, as texts by key. */
export function textsOf({
  workspace,
  items,
  answers = {},
  requests = {},
  drafts = {},
}: Snapshot): Map<string, string> {
  const { id } = workspace;
  const texts = new Map([[keyOfWorkspace(id), writeWorkspace(workspace)]]);
  for (const [item, entry] of Object.entries(items)) {
    if (entry) texts.set(keyOf({ workspace: id, kind: 'item', id: item }), writeEntry(entry));
  }
  for (const [question, answer] of Object.entries(answers)) {
    const key = keyOf({ workspace: id, kind: 'answer', id: question });
    if (answer) texts.set(key, writeAnswer(answer));
  }
  for (const [request, entry] of Object.entries(requests)) {
    const key = keyOf({ workspace: id, kind: 'request', id: request });
    if (entry) texts.set(key, writeRequest(entry));
  }
  for (const [request, draft] of Object.entries(drafts)) {
    const key = keyOf({ workspace: id, kind: 'request', id: draftIdOf(request) });
    if (draft) texts.set(key, writeDraft(draft));
  }
  return texts;
}

/** What has been gathered of a workspace so far, to be added to. */
function recordIn<Value>(
  gathered: Map<WorkspaceId, Record<string, Value>>,
  id: WorkspaceId,
): Record<string, Value> {
  const found = gathered.get(id);
  if (found) return found;
  const made: Record<string, Value> = {};
  gathered.set(id, made);
  return made;
}
