/**
 * The back-up file. JSON in this form, times in milliseconds since 1970; what `items`, `answers`, `requests` and `drafts` hold by
 * id is described by `ItemEntry`, `AnswerEntry`, `RequestEntry` and `Draft`; all but `items` are absent where there is nothing of
 * the kind:
 *
 *     {
 *       "format": "codat-onboarding",
 *       "version": 2,
 *       "exported": 1763900000000,
 *       "workspaces": [
 *         {
 *           "id": "my-organisation",
 *           "name": "My organisation",
 *           "created": 1763800000000,
 *           "at": 1763800000000,
 *           "archived": false,
 *           "items": { "upload-logo": { "state": "done", "at": 1763900000000 } },
 *           "answers": { "platforms": { "option": "cloud", "at": 1763900000000 } },
 *           "requests": { "new-instances": { "state": "asked", "at": 1763900000000 } },
 *           "drafts": { "add-admin": { "values": { "company": "Acme Ltd" }, "at": 1763900000000 } }
 *         }
 *       ]
 *     }
 *
 * Version 1 is read as well. It knew how far the request for instances is, and no other: `"request": { "state": "asked", … }`.
 */
import type { ItemId } from './checklist/checklist.ts';
import { entryOf, type ItemEntry } from './checklist/entry.ts';
import { answerOf } from './decision/answer.ts';
import { isEntryId } from './keys.ts';
import { inThousands } from './numbers.ts';
import { isTime } from './reading.ts';
import { draftIdOf, draftOf, isDraftId } from './request/draft.ts';
import { newInstances, requestOf } from './request-state.ts';
import type { Snapshot } from './snapshot.ts';
import { isWorkspaceId, tidyName, type Workspace, workspaceOf } from './workspace.ts';

/** What a file turned out to be: a back-up, with a sentence for whatever was left out of it, or none that can be used. */
export type BackupReading =
  | {
      readonly kind: 'backup';
      readonly snapshots: Snapshot[];
      /** When it was written; 0 where it does not say. */
      readonly exported: number;
      readonly remarks: string[];
    }
  | { readonly kind: 'refused'; readonly say: string };

/** The longest back-up that is read, in UTF-16 code units. Each of them takes at most three bytes in a file. */
export const largestBackup = 12_000_000;

/** How much of a back-up is taken at most. */
export const mostTaken = { workspaces: 500, items: 2000, requests: 20 } as const;

const format = 'codat-onboarding';
const version = 2;

/** Workspaces as the text of a back-up file, written at a time. */
export function writeBackup(snapshots: readonly Snapshot[], exported: number): string {
  const workspaces = snapshots.map(
    ({ workspace: { id, name, created, at, archived }, items, answers, requests, drafts }) => ({
      ...{ id, name, created, at, archived },
      items,
      answers,
      requests,
      drafts,
    }),
  );
  return `${JSON.stringify({ format, version, exported, workspaces }, null, 2)}\n`;
}

/** Whatever stands in a file that a reader chose. Nothing in it is trusted. */
export function readBackup(text: string): BackupReading {
  if (text.length > largestBackup) return refused.tooLarge;
  if (!text.trim()) return refused.empty;
  const file = parsed(text);
  if (file === undefined) return refused.notJson;
  if (!isFields(file) || file.format !== format) return refused.otherKind;
  if (typeof file.version === 'number' && file.version > version) return refused.later;
  if (file.version !== version && file.version !== 1) return refused.otherKind;
  if (!Array.isArray(file.workspaces)) return refused.noWorkspaces;

  const { snapshots, remarks } = snapshotsIn(
    file.version === 1 ? file.workspaces.map(ofVersion1) : file.workspaces,
  );
  if (isTime(file.exported)) {
    return { kind: 'backup', snapshots, exported: file.exported, remarks };
  }
  const undated = 'The file does not say when it was written.';
  return { kind: 'backup', snapshots, exported: 0, remarks: [undated, ...remarks] };
}

const refuse = (say: string) => ({ kind: 'refused', say }) as const;
const chooseOther = 'Choose a file that was saved with "Back up" on this site.';

const refused = {
  tooLarge: refuse(`This file is too large to be a back-up of this site. ${chooseOther}`),
  empty: refuse(`This file is empty. ${chooseOther}`),
  notJson: refuse(
    `This file cannot be read: it is no back-up, or was cut off or changed on its way. ${chooseOther}`,
  ),
  otherKind: refuse(`This file holds something other than a back-up of this site. ${chooseOther}`),
  later: refuse(
    'This file was written by a newer release of this site. Reload the page to get that release, then choose the file again.',
  ),
  noWorkspaces: refuse(
    `This back-up has lost its list of clients, so there is nothing to restore. ${chooseOther}`,
  ),
} as const;

type Fields = Readonly<Record<string, unknown>>;

/** A workspace of a file of version 1, as it would stand in one of today. */
const ofVersion1 = (fields: unknown): unknown =>
  isFields(fields) && fields.request !== undefined
    ? { ...fields, requests: { [newInstances]: fields.request } }
    : fields;

function snapshotsIn(list: readonly unknown[]): { snapshots: Snapshot[]; remarks: string[] } {
  const snapshots: Snapshot[] = [];
  const remarks: string[] = [];
  const places = new Map<string, number>();
  for (const [index, fields] of list.slice(0, mostTaken.workspaces).entries()) {
    const place = index + 1;
    const workspace = workspaceIn(fields, places);
    if (typeof workspace === 'string') {
      remarks.push(`Client ${place} in the file was left out: ${workspace}`);
      continue;
    }
    places.set(workspace.id, place);
    const found = snapshotOf(workspace, fields as Fields, place);
    snapshots.push(found.snapshot);
    remarks.push(...found.remarks);
  }
  remarks.push(...onlyTheFirst(list.length, mostTaken.workspaces, 'clients in the file'));
  return { snapshots, remarks };
}

/** The workspace that some fields describe, or why there is none. */
function workspaceIn(fields: unknown, places: ReadonlyMap<string, number>): Workspace | string {
  const { id, name } = isFields(fields) ? fields : {};
  if (typeof id !== 'string' || !isWorkspaceId(id)) {
    return 'its id is missing, or is not made of the letters a to z, digits and hyphens.';
  }
  if (typeof name !== 'string' || !tidyName(name)) return 'it has no name.';
  const called = quoted(name);
  if (places.has(id)) return `${called} has the same id as client ${places.get(id)}.`;
  return (
    workspaceOf(id, fields as Fields) ??
    `nothing says when ${called} was set up and when it last changed.`
  );
}

function snapshotOf(
  workspace: Workspace,
  fields: Fields,
  place: number,
): { snapshot: Snapshot; remarks: string[] } {
  const named = quoted(workspace.name);
  const { items, remarks } = itemsIn(fields.items, named);
  if (workspace.name !== fields.name) {
    remarks.unshift(
      `Client ${place} in the file is now named ${named}: its name was too long, or had characters that cannot be shown.`,
    );
  }
  const answers = partIn(fields.answers, named, answersPart);
  const requests = partIn(fields.requests, named, requestsPart);
  const drafts = partIn(fields.drafts, named, draftsPart);
  return {
    snapshot: {
      ...{ workspace, items },
      ...(answers.entries && { answers: answers.entries }),
      ...(requests.entries && { requests: requests.entries }),
      ...(drafts.entries && { drafts: drafts.entries }),
    },
    remarks: [...remarks, ...answers.remarks, ...requests.remarks, ...drafts.remarks],
  };
}

/** What a workspace may have besides items: entries of one kind, by their ids. */
interface Part<Entry> {
  /** What they are called in a sentence. */
  readonly name: string;
  readonly most: number;
  readonly isId: (text: string) => boolean;
  readonly entryOf: (fields: Fields) => Entry | undefined;
  /** Why one is left out. */
  readonly because: string;
}

const answersPart = {
  ...{ name: 'answers', most: mostTaken.items, isId: isEntryId, entryOf: answerOf },
  because: 'they cannot be read',
};
const requestsPart = {
  ...{ name: 'requests', most: mostTaken.requests, entryOf: requestOf },
  // Drafts are kept beside them, under ids that no request can have.
  isId: (text: string) => isEntryId(text) && !isDraftId(text),
  because: 'their state or time cannot be read',
};
const draftsPart = {
  ...{ name: 'drafts', most: mostTaken.requests, entryOf: draftOf },
  isId: (text: string) => isEntryId(draftIdOf(text)),
  because: 'they cannot be read',
};

/** The entries of one kind, where there are any, with a sentence for whatever was left out. */
function partIn<Entry>(
  fields: unknown,
  named: string,
  { name, most, isId, entryOf, because }: Part<Entry>,
): { entries?: Record<string, Entry>; remarks: string[] } {
  if (fields === undefined) return { remarks: [] };
  if (!isFields(fields)) {
    return { remarks: [`The ${name} of ${named} were left out: they cannot be read.`] };
  }
  const all = Object.entries(fields);
  const entries = new Map<string, Entry>();
  const unread: string[] = [];
  for (const [id, saved] of all.slice(0, most)) {
    const entry = isId(id) && isFields(saved) ? entryOf(saved) : undefined;
    if (entry) entries.set(id, entry);
    else unread.push(id);
  }
  return {
    ...(entries.size > 0 && { entries: Object.fromEntries(entries) }),
    remarks: [
      ...about(unread, `${capital(name)} left out of ${named}, because ${because}`),
      ...onlyTheFirst(all.length, most, `${name} of ${named}`),
    ],
  };
}

function itemsIn(
  fields: unknown,
  named: string,
): { items: Record<ItemId, ItemEntry>; remarks: string[] } {
  if (!isFields(fields)) {
    return { items: {}, remarks: [`The items of ${named} were left out: they cannot be read.`] };
  }
  const all = Object.entries(fields);
  const items = new Map<ItemId, ItemEntry>();
  const odd: string[] = [];
  const unusable: ItemId[] = [];
  const cleaned: ItemId[] = [];
  for (const [id, saved] of all.slice(0, mostTaken.items)) {
    const entry = isItemId(id) && isFields(saved) ? entryOf(saved) : undefined;
    if (!isItemId(id)) odd.push(id);
    else if (!entry) unusable.push(id);
    else items.set(id, entry);
    if (entry && !isSame(entry, saved as Fields)) cleaned.push(id);
  }
  const remarks = [
    ...about(odd, `Items left out of ${named}, because no item can have such an id`),
    ...about(unusable, `Items left out of ${named}, because their state or time cannot be read`),
    ...about(cleaned, `Items of ${named} taken without what cannot be read of them`),
    ...onlyTheFirst(all.length, mostTaken.items, `items of ${named}`),
  ];
  return { items: Object.fromEntries(items), remarks };
}

/** Items of a later or an earlier release have ids of this form as well, and are taken. */
const isItemId = (text: string): boolean => isEntryId(text) && !(text in {});

const isSame = (entry: ItemEntry, saved: Fields): boolean =>
  Object.entries(saved).every(([field, value]) => entry[field as keyof ItemEntry] === value);

/** A remark that names the first few of some ids; none where there are none. */
function about(ids: readonly string[], remark: string): string[] {
  if (ids.length === 0) return [];
  const named = ids.slice(0, 3).map(quoted).join(', ');
  return [
    `${remark}: ${named}${ids.length > 3 ? ` and ${inThousands(ids.length - 3)} more` : ''}.`,
  ];
}

/** A remark that there are more of something than are taken; none where there are not. */
const onlyTheFirst = (number: number, most: number, what: string): string[] =>
  number > most
    ? [`Of the ${inThousands(number)} ${what}, only the first ${inThousands(most)} were taken.`]
    : [];

/** A text out of the file, fit for a sentence. */
const quoted = (text: string): string => `"${tidyName(text.slice(0, 80))}"`;

const capital = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1);

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value that a JSON text stands for; nothing where it is none. The mark that some editors put in front is no part of it. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trim());
  } catch {
    return undefined;
  }
}
