import type { ItemId } from './checklist.ts';
import type { ItemEntry } from './entry.ts';

/** What a reader has said about items, by item id. Items never touched are absent. */
export type Entries = Readonly<Record<ItemId, ItemEntry | undefined>>;

/** How far a list of items is. */
export interface Count {
  readonly done: number;
  readonly total: number;
}

/** Whether an item is done. */
export const isDone = (entries: Entries, item: ItemId): boolean => entries[item]?.state === 'done';

/** How many of some items are done. */
export const count = (items: readonly ItemId[], entries: Entries): Count => ({
  done: items.filter((item) => isDone(entries, item)).length,
  total: items.length,
});

/** The sentence under a list: "7 to do", "2 of 7 done", "All 7 done". */
export function statusOf({ done, total }: Count): string {
  if (total === 0) return 'Nothing to do';
  if (done === 0) return `${total} to do`;
  if (done === total) return total === 1 ? 'Done' : `All ${total} done`;
  return `${done} of ${total} done`;
}
