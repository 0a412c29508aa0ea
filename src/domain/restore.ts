import { newer, writeEntry } from './checklist/entry.ts';
import { newerAnswer, writeAnswer } from './decision/answer.ts';
import { writeDraft } from './request/draft.ts';
import { writeRequest } from './request-state.ts';
import type { Snapshot } from './snapshot.ts';
import {
  freeName,
  problemOfName,
  type Workspace,
  type WorkspaceId,
  writeWorkspace,
} from './workspace.ts';

/**
 * How a back-up is restored. `merge`: the newest change of each entry wins. `replace`: a workspace becomes exactly what the
 * back-up says. Either way workspaces that are only here stay: a back-up of one workspace never deletes another.
 */
export type Mode = 'merge' | 'replace';

/** What restoring would do to one workspace of the back-up, under the name that it would have. */
export interface Change {
  readonly name: string;
  readonly kind: 'added' | 'changed' | 'same';
  readonly itemsAdded: number;
  readonly itemsChanged: number;
  /** Only where the workspace is replaced. */
  readonly itemsRemoved: number;
}

/** All workspaces as they would be after restoring some, with what would change in each of those. */
export function restored(
  current: readonly Snapshot[],
  incoming: readonly Snapshot[],
  mode: Mode,
): { snapshots: Snapshot[]; changes: Change[] } {
  const before = byId(current);
  const after = byId(current);
  const arriving = incoming.map((snapshot) => told(snapshot, before.get(snapshot.workspace.id)));
  for (const theirs of arriving) {
    const mine = after.get(theirs.workspace.id);
    after.set(theirs.workspace.id, mine && mode === 'merge' ? merged(mine, theirs) : theirs);
  }
  const snapshots = namedApart([...after.values()], before);
  const isIncoming = byId(arriving);
  const changes = snapshots
    .filter(({ workspace }) => isIncoming.has(workspace.id))
    .map((snapshot) => changeOf(before.get(snapshot.workspace.id), snapshot));
  return { snapshots, changes };
}

/**
 * A workspace told apart from another that only has the same id: every browser calls its first one "my-organisation", but
 * no two were set up at the same moment.
 */
function told(theirs: Snapshot, mine: Snapshot | undefined): Snapshot {
  const { id, created } = theirs.workspace;
  if (!mine || mine.workspace.created === created) return theirs;
  const workspace = { ...theirs.workspace, id: `${id.slice(0, 50)}-${created.toString(36)}` };
  return { ...theirs, workspace };
}

/** What would change, as a sentence: "Acme Ltd: 3 items new, 2 changed." */
export function sayChange(change: Change): string {
  const { name, kind, itemsAdded, itemsChanged, itemsRemoved } = change;
  if (kind === 'same') return `${name}: nothing would change.`;
  if (kind === 'added') return `${name}: new, with ${itemsAdded || 'no'} ${noun(itemsAdded)}.`;
  const parts = [
    [itemsAdded, 'new'],
    [itemsChanged, 'changed'],
    [itemsRemoved, 'removed'],
  ] as const;
  const said = parts
    .filter(([number]) => number > 0)
    .map(([number, what], index) => `${number} ${index === 0 ? `${noun(number)} ` : ''}${what}`);
  return said.length > 0
    ? `${name}: ${said.join(', ')}.`
    : `${name}: no items change, but its name, answers, requests or place in the archive does.`;
}

const noun = (number: number): string => (number === 1 ? 'item' : 'items');

const byId = (snapshots: readonly Snapshot[]): Map<WorkspaceId, Snapshot> =>
  new Map(snapshots.map((snapshot) => [snapshot.workspace.id, snapshot]));

const merged = (mine: Snapshot, theirs: Snapshot): Snapshot => ({
  workspace: later(mine.workspace, theirs.workspace),
  items: newestOfEach(mine.items, theirs.items, newer),
  answers: present(newestOfEach(mine.answers, theirs.answers, newerAnswer)),
  requests: present(newestOfEach(mine.requests, theirs.requests, later)),
  drafts: present(newestOfEach(mine.drafts, theirs.drafts, later)),
});

const later = <Dated extends { readonly at: number }>(mine: Dated, theirs: Dated): Dated =>
  theirs.at > mine.at ? theirs : mine;

type EntriesById<Entry> = Readonly<Record<string, Entry | undefined>>;

/** Entries, where there are any. */
const present = <Entry>(entries: EntriesById<Entry>): EntriesById<Entry> | undefined =>
  Object.keys(entries).length > 0 ? entries : undefined;

// By way of maps: an id like "constructor" is then an id like any other.
function newestOfEach<Entry>(
  mine: EntriesById<Entry> = {},
  theirs: EntriesById<Entry> = {},
  newerOf: (a: Entry, b: Entry) => Entry,
): Record<string, Entry | undefined> {
  const newest = new Map(Object.entries(mine));
  for (const [id, entry] of Object.entries(theirs)) {
    const other = newest.get(id);
    newest.set(id, entry && other ? newerOf(other, entry) : (entry ?? other));
  }
  return Object.fromEntries(newest);
}

/** Some workspaces, of which those with a name new to this browser give way where another has it already. */
function namedApart(
  snapshots: readonly Snapshot[],
  before: ReadonlyMap<WorkspaceId, Snapshot>,
): Snapshot[] {
  const keepsName = ({ id, name }: Workspace) => before.get(id)?.workspace.name === name;
  const named = snapshots.map(({ workspace }) => workspace).filter(keepsName);
  return snapshots.map((snapshot) => {
    const { workspace } = snapshot;
    if (keepsName(workspace)) return snapshot;
    const isTaken = problemOfName(workspace.name, named) !== undefined;
    const name = isTaken ? freeName(workspace.name, named) : workspace.name;
    named.push({ ...workspace, name });
    return { ...snapshot, workspace: { ...workspace, name } };
  });
}

function changeOf(before: Snapshot | undefined, after: Snapshot): Change {
  const old = textsOf(before?.items, writeEntry);
  const now = textsOf(after.items, writeEntry);
  const itemsAdded = [...now.keys()].filter((id) => !old.has(id)).length;
  const itemsRemoved = [...old.keys()].filter((id) => !now.has(id)).length;
  const itemsChanged = [...now].filter(([id, text]) => old.has(id) && old.get(id) !== text).length;
  const isSame =
    before !== undefined &&
    itemsAdded + itemsChanged + itemsRemoved === 0 &&
    besidesItems(before) === besidesItems(after);
  const kind = !before ? 'added' : isSame ? 'same' : 'changed';
  return { name: after.workspace.name, kind, itemsAdded, itemsChanged, itemsRemoved };
}

const textsOf = <Entry>(
  entries: EntriesById<Entry> = {},
  write: (entry: Entry) => string,
): Map<string, string> =>
  new Map(
    Object.entries(entries).flatMap(([id, entry]) => (entry ? [[id, write(entry)] as const] : [])),
  );

const besidesItems = ({ workspace, answers, requests, drafts }: Snapshot): string =>
  JSON.stringify([
    writeWorkspace(workspace),
    [...textsOf(answers, writeAnswer)].sort(),
    [...textsOf(requests, writeRequest)].sort(),
    [...textsOf(drafts, writeDraft)].sort(),
  ]);
