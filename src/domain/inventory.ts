/** What this site keeps in a browser, counted: for which client, how much, and what of it cannot be read. */
import { alphabetically } from './alphabet.ts';
import { readEntry } from './checklist/entry.ts';
import { readAnswer } from './decision/answer.ts';
import { type EntryKey, isOurs, readAsideKey, readKey, siteKeys } from './keys.ts';
import { type Reading, valueIn } from './reading.ts';
import { readTime } from './reminder.ts';
import { isDraftId, readDraft } from './request/draft.ts';
import { readRequest } from './request-state.ts';
import { readWorkspace, type Workspace, type WorkspaceId } from './workspace.ts';

/** What is kept of one client. */
export interface Holding {
  readonly id: WorkspaceId;
  /** Absent where its name is gone or cannot be read; `later` where a later release wrote it. */
  readonly workspace: Workspace | 'later' | undefined;
  /** Of how many items something is said. */
  readonly items: number;
  /** How many questions are answered. */
  readonly answers: number;
  /** Of how many requests it is said how far they are. */
  readonly requests: number;
  /** How many requests are being written. */
  readonly drafts: number;
  /** How many entries a later release wrote, which this one leaves alone. */
  readonly later: number;
  readonly bytes: number;
  /** When any of it last changed; absent where nothing of it can be read. */
  readonly changed: number | undefined;
}

/** An entry that nobody can read. */
export interface Damaged {
  /** Where it is kept now. */
  readonly key: string;
  /** What it was, where its key still says so. */
  readonly was: EntryKey | undefined;
  /** When it was set aside; absent where it stands where it stood, for want of room. */
  readonly at: number | undefined;
  readonly bytes: number;
}

export interface Inventory {
  /** By name; those without one last. */
  readonly holdings: readonly Holding[];
  readonly damaged: readonly Damaged[];
  /** How many entries a later release wrote, of all clients. */
  readonly later: number;
  readonly bytes: number;
  /** When everything was last saved to a file; absent where it never was. */
  readonly backedUp: number | undefined;
}

export const nothingKept: Inventory = {
  holdings: [],
  damaged: [],
  later: 0,
  bytes: 0,
  backedUp: undefined,
};

/** Counts what is kept under the keys of this site, entry by entry. Whatever else a browser keeps is passed over. */
export class Tally {
  readonly #holdings = new Map<WorkspaceId, Holding>();
  readonly #damaged: Damaged[] = [];
  #bytes = 0;
  #backedUp: number | undefined;

  add(key: string, text: string): void {
    const named = readKey(key);
    if (!named && !isOurs(key)) return;
    const bytes = bytesOf(key, text);
    this.#bytes += bytes;
    if (named) {
      const reading = readingOf(named, text);
      if (reading.kind === 'damaged') {
        this.#damaged.push({ key, was: named, at: undefined, bytes });
      }
      const before = this.#holdings.get(named.workspace) ?? emptyHolding(named.workspace);
      this.#holdings.set(named.workspace, withEntry(before, named, reading, bytes));
    } else if (key === siteKeys.backedUp) this.#backedUp = readTime(text);
    else {
      const aside = readAsideKey(key);
      if (!aside) return;
      this.#damaged.push({ key, was: readKey(aside.key), at: aside.at || undefined, bytes });
    }
  }

  inventory(): Inventory {
    const holdings = [...this.#holdings.values()].sort(byName);
    return {
      holdings,
      damaged: [...this.#damaged].sort((a, b) => (b.at ?? 0) - (a.at ?? 0)),
      later: holdings.reduce((sum, { later }) => sum + later, 0),
      bytes: this.#bytes,
      backedUp: this.#backedUp,
    };
  }
}

/** Counts what is kept, as texts by key. */
export function inventoryOf(kept: Iterable<readonly [key: string, text: string]>): Inventory {
  const tally = new Tally();
  for (const [key, text] of kept) tally.add(key, text);
  return tally.inventory();
}

/** Roughly how much room a text takes under its key: browsers keep both as UTF-16. */
const bytesOf = (key: string, text: string): number => 2 * (key.length + text.length);

/** What an entry says, as far as counting needs it. */
type Counted = Workspace | { readonly at?: number };

function readingOf({ workspace, kind, id }: EntryKey, text: string): Reading<Counted> {
  if (kind === 'about') return readWorkspace(workspace, text);
  if (kind === 'item') return readEntry(text);
  if (kind === 'answer') return readAnswer(text);
  return isDraftId(id) ? readDraft(text) : readRequest(text);
}

const emptyHolding = (id: WorkspaceId): Holding => ({
  id,
  workspace: undefined,
  items: 0,
  answers: 0,
  requests: 0,
  drafts: 0,
  later: 0,
  bytes: 0,
  changed: undefined,
});

function withEntry(
  holding: Holding,
  { kind, id }: EntryKey,
  reading: Reading<Counted>,
  bytes: number,
): Holding {
  const value = valueIn(reading);
  const workspace = value && 'name' in value ? value : undefined;
  const isLater = reading.kind === 'later';
  const times = [holding.changed, value?.at].filter((time) => time !== undefined);
  return {
    ...holding,
    workspace: workspace ?? (kind === 'about' && isLater ? 'later' : holding.workspace),
    items: holding.items + (kind === 'item' && value ? 1 : 0),
    answers: holding.answers + (kind === 'answer' && value ? 1 : 0),
    requests: holding.requests + (kind === 'request' && !isDraftId(id) && value ? 1 : 0),
    drafts: holding.drafts + (kind === 'request' && isDraftId(id) && value ? 1 : 0),
    later: holding.later + (isLater ? 1 : 0),
    bytes: holding.bytes + bytes,
    changed: times.length > 0 ? Math.max(...times) : undefined,
  };
}

function byName(a: Holding, b: Holding): number {
  const [first, second] = [nameOf(a), nameOf(b)];
  if (first === undefined || second === undefined) return Number(!first) - Number(!second);
  return alphabetically(first, second);
}

/** The name of a client that something is kept of; nothing where it cannot be read. */
export const nameOf = ({ workspace }: Holding): string | undefined =>
  typeof workspace === 'object' ? workspace.name : undefined;
