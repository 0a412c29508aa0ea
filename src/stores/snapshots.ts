/** Whole workspaces: read at once, put back at once, for the board, back-ups and undoing. */
import { keeper } from '@browser/storage.ts';
import type { ItemId } from '@domain/checklist/checklist.ts';
import { type ItemEntry, readEntry, writeEntry } from '@domain/checklist/entry.ts';
import { type AnswerEntry, readAnswer, writeAnswer } from '@domain/decision/answer.ts';
import type { QuestionId } from '@domain/decision/decision.ts';
import { type EntryKey, keyOf, keyOfWorkspace, readKey, startOfKeys } from '@domain/keys.ts';
import { lazy } from '@domain/lazy.ts';
import { timeIn, valueIn } from '@domain/reading.ts';
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
import { readKept } from './keeping.ts';

/** Everything about every workspace of this browser, read in one go. */
export const readSnapshots = (): Snapshot[] => snapshotsIn(findWorkspaces());

/** Everything about one workspace of this browser; nothing where it is not here, or nameless. */
export const readSnapshot = (id: WorkspaceId): Snapshot | undefined =>
  snapshotsIn(findWorkspace(id))[0];

const snapshotsIn = ({ found }: Findings): Snapshot[] =>
  [...found.values()].map(({ snapshot }) => snapshot());

/** A workspace of this browser of which only the outside was looked at. */
export interface Found {
  readonly workspace: Workspace;
  /** When anything of it last changed, as each entry says for itself, in milliseconds since 1970. */
  readonly touched: number;
  /** Everything about it, read when it is first asked for. */
  readonly snapshot: () => Snapshot;
}

/** Workspaces of this browser. */
export interface Findings {
  readonly found: ReadonlyMap<WorkspaceId, Found>;
  /** Those of which something is kept, and whose name is lost or written by a later release. */
  readonly nameless: ReadonlySet<WorkspaceId>;
}

/** Every workspace of this browser. */
export const findWorkspaces = (): Findings => findingsUnder(keeper.keys());

/** One workspace, if it is in this browser. */
export const findWorkspace = (id: WorkspaceId): Findings =>
  findingsUnder(keeper.keys(startOfKeys(id)));

function findingsUnder(keys: readonly string[]): Findings {
  const found = new Map<WorkspaceId, Found>();
  const nameless = new Set<WorkspaceId>();
  for (const [id, { entries, touched }] of shelvesOf(keys)) {
    const about = readKept(keyOfWorkspace(id), (saved) => readWorkspace(id, saved));
    if (about.kind === 'value') {
      const workspace = about.value;
      const snapshot = lazy(() => ({ workspace, ...readEntries(entries) }));
      found.set(id, { workspace, touched: Math.max(workspace.at, touched), snapshot });
    } else if (isAnythingIn(readEntries(entries)) || about.kind === 'later') nameless.add(id);
  }
  return { found, nameless };
}

/** What is kept of one workspace, beside what it is called. */
interface Shelf {
  readonly entries: EntryKey[];
  touched: number;
}

function shelvesOf(keys: readonly string[]): ReadonlyMap<WorkspaceId, Shelf> {
  const shelves = new Map<WorkspaceId, Shelf>();
  for (const key of keys) {
    const named = readKey(key);
    if (!named) continue;
    let shelf = shelves.get(named.workspace);
    if (!shelf) {
      shelf = { entries: [], touched: 0 };
      shelves.set(named.workspace, shelf);
    }
    if (named.kind === 'about') continue;
    shelf.entries.push(named);
    // What is being written moves nobody on.
    if (isDraft(named)) continue;
    shelf.touched = Math.max(shelf.touched, timeIn(keeper.read(key) ?? ''));
  }
  return shelves;
}

type Contents = Omit<Snapshot, 'workspace'>;

function readEntries(keys: readonly EntryKey[]): Contents {
  const items: Record<ItemId, ItemEntry> = {};
  const answers: Record<QuestionId, AnswerEntry> = {};
  const requests: Record<string, RequestEntry> = {};
  const drafts: Record<string, Draft> = {};
  for (const named of keys) {
    const key = keyOf(named);
    if (named.kind === 'item') {
      const entry = valueIn(readKept(key, readEntry));
      if (entry) items[named.id] = entry;
    } else if (named.kind === 'answer') {
      const answer = valueIn(readKept(key, readAnswer));
      if (answer) answers[named.id] = answer;
    } else if (isDraft(named)) {
      const request = requestOfDraft(named.id);
      const draft = request && valueIn(readKept(key, readDraft));
      if (request && draft) drafts[request] = draft;
    } else {
      const request = valueIn(readKept(key, readRequest));
      if (request) requests[named.id] = request;
    }
  }
  return {
    items,
    answers: unlessEmpty(answers),
    requests: unlessEmpty(requests),
    drafts: unlessEmpty(drafts),
  };
}

const unlessEmpty = <Entries extends object>(entries: Entries): Entries | undefined =>
  Object.keys(entries).length > 0 ? entries : undefined;

const isDraft = ({ kind, id }: EntryKey): boolean => kind === 'request' && isDraftId(id);

const isAnythingIn = ({ items, answers, requests, drafts }: Contents): boolean =>
  Object.keys({ ...items, ...answers, ...requests, ...drafts }).length > 0;

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
