import type { PlanItem } from './plan-item.ts';
import { type Entries, isOpen } from './progress.ts';

/**
 * Where to go on: the item touched last, if it is still open; else the first open item of its list, else of the whole
 * plan. Nothing where all is done.
 */
export function nextIn<Planned extends Pick<PlanItem, 'id' | 'topic'>>(
  items: readonly Planned[],
  entries: Entries,
): Planned | undefined {
  const touched = items
    .filter(({ id }) => entries[id])
    .reduce<Planned | undefined>(
      (last, item) => (timeOf(item) >= (last ? timeOf(last) : 0) ? item : last),
      undefined,
    );
  const open = items.filter(({ id }) => isOpen(entries, id));
  return (
    open.find((item) => item === touched) ??
    open.find(({ topic }) => topic === touched?.topic) ??
    open[0]
  );

  function timeOf({ id }: Planned): number {
    return entries[id]?.at ?? 0;
  }
}
