import { type CalendarDate, isCalendarDate } from '../calendar-date.ts';
import { cut } from '../cut.ts';
import { isTime, lastTime, type Reading, read, write } from '../reading.ts';

/** How an item stands. */
export const states = ['to-do', 'in-progress', 'waiting', 'done', 'not-applicable'] as const;

/** Whom a waiting item waits for. */
export const waitees = ['codat', 'client', 'distributor', 'platform'] as const;

export type State = (typeof states)[number];
export type Waitee = (typeof waitees)[number];

/** What a reader has said about one item. Texts are never empty: what is empty is absent. */
export interface ItemEntry {
  readonly state: State;
  /** When any of it last changed, in milliseconds since 1970. */
  readonly at: number;
  /** Only while the state is `waiting`. */
  readonly waitingFor?: Waitee;
  /** Why it does not apply; only while the state is `not-applicable`. */
  readonly reason?: string;
  readonly note?: string;
  /** Who does it, in the reader's own words. */
  readonly assignee?: string;
  /** The day by which it should be done. */
  readonly due?: CalendarDate;
}

/** What of an entry a reader changes at a time. */
export type Change = Partial<Omit<ItemEntry, 'at'>>;

/** The longest texts that are kept, in UTF-16 code units. */
export const longest = { note: 2000, assignee: 100, reason: 300 } as const;

/**
 * An entry after a change at a time. The time only ever grows, also where the clock was set back: the newest change has to
 * stay the newest.
 */
export function changed(entry: ItemEntry | undefined, change: Change, at: number): ItemEntry {
  const { state = 'to-do', ...rest } = { ...entry, ...change };
  return tidy({ ...rest, state, at: Math.min(Math.max(at, (entry?.at ?? -1) + 1), lastTime) });
}

/** The newer of two entries; of two equally new, the same one whichever comes first. */
export function newer(a: ItemEntry, b: ItemEntry): ItemEntry {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return writeEntry(a) >= writeEntry(b) ? a : b;
}

/** An entry as text, for the storage. */
export const writeEntry = (entry: ItemEntry): string => write(entry);

/** Whatever stands in the storage under an item's key. */
export const readEntry = (saved: string | null): Reading<ItemEntry> => read(saved, entryOf);

/** The entry that some fields describe, or nothing where they make no sense. Fields of no meaning are left out. */
export function entryOf(fields: Readonly<Record<string, unknown>>): ItemEntry | undefined {
  const { state, at, waitingFor, reason, note, assignee, due } = fields;
  if (!isOneOf(states, state) || !isTime(at)) return undefined;
  return tidy({
    state,
    at,
    waitingFor: isOneOf(waitees, waitingFor) ? waitingFor : undefined,
    reason: textOf(reason),
    note: textOf(note),
    assignee: textOf(assignee),
    due: typeof due === 'string' ? due : undefined,
  });
}

/** An entry in its one form: what is empty, or has no meaning in its state, is absent; the order of fields is fixed. */
function tidy({ state, at, waitingFor, reason, note, assignee, due }: ItemEntry): ItemEntry {
  // Field by field: a board reads 20,000 entries, most of which have no other.
  const entry: { -readonly [Field in keyof ItemEntry]: ItemEntry[Field] } = { state, at };
  if (state === 'waiting' && waitingFor) entry.waitingFor = waitingFor;
  if (state === 'not-applicable') keepText(entry, 'reason', reason);
  keepText(entry, 'note', note);
  keepText(entry, 'assignee', assignee);
  if (due && isCalendarDate(due)) entry.due = due;
  return entry;
}

type Text = keyof typeof longest;

function keepText(
  entry: { [Field in Text]?: string },
  field: Text,
  text: string | undefined,
): void {
  const kept = text && cut(text.trim(), longest[field]);
  if (kept) entry[field] = kept;
}

const isOneOf = <Value extends string>(values: readonly Value[], value: unknown): value is Value =>
  values.includes(value as Value);

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined;
