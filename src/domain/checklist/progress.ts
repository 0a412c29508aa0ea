import { alphabetically } from '../alphabet.ts';
import type { ItemId } from './checklist.ts';
import type { ItemEntry, State } from './entry.ts';

/** What a reader has said about items, by item id. Items never touched are absent. */
export type Entries = Readonly<Record<ItemId, ItemEntry | undefined>>;

/** How far a list of items is. Items that do not apply are in neither number. */
export interface Count {
  readonly done: number;
  readonly total: number;
}

/** How an item stands; to do, where nothing has been said. */
export const stateOf = (entries: Entries, item: ItemId): State => entries[item]?.state ?? 'to-do';

/** Whether an item is done. */
export const isDone = (entries: Entries, item: ItemId): boolean =>
  stateOf(entries, item) === 'done';

/** Whether something is left to do about an item. */
export const isOpen = (entries: Entries, item: ItemId): boolean =>
  !['done', 'not-applicable'].includes(stateOf(entries, item));

/** How many of some items are done, of those that apply. */
export function count(items: readonly ItemId[], entries: Entries): Count {
  const applicable = items.filter((item) => stateOf(entries, item) !== 'not-applicable');
  return {
    done: applicable.filter((item) => isDone(entries, item)).length,
    total: applicable.length,
  };
}

/** The sentence under a list: "7 to do", "2 of 7 done", "All 7 done". */
export function statusOf({ done, total }: Count): string {
  if (total === 0) return 'Nothing here applies';
  if (done === 0) return `${total} to do`;
  if (done === total) return total === 1 ? 'Done' : `All ${total} done`;
  return `${done} of ${total} done`;
}

/** The names that items are assigned to, each once, in alphabetical order. */
export const assigneesIn = (entries: Entries): string[] =>
  [...new Set(Object.values(entries).flatMap((entry) => entry?.assignee ?? []))].sort(
    alphabetically,
  );
