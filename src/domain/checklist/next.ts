import type { PlanItem } from './plan-item.ts';
import { type Entries, isOpen } from './progress.ts';

/**
 * Where to go on: the open item touched last. Where none was touched, the first open item of the list that anything was
 * touched in last, else of the whole plan. Nothing where all is done.
 */
export function nextIn<Planned extends Pick<PlanItem, 'id' | 'topic'>>(
  items: readonly Planned[],
  entries: Entries,
): Planned | undefined {
  const open = items.filter(({ id }) => isOpen(entries, id));
  return (
    touchedLast(open, entries) ??
    open.find(({ topic }) => topic === touchedLast(items, entries)?.topic) ??
    open[0]
  );
}

function touchedLast<Planned extends Pick<PlanItem, 'id'>>(
  items: readonly Planned[],
  entries: Entries,
): Planned | undefined {
  const timeOf = ({ id }: Planned): number => entries[id]?.at ?? -1;
  return items
    .filter(({ id }) => entries[id])
    .reduce<Planned | undefined>(
      (last, item) => (last && timeOf(last) > timeOf(item) ? last : item),
      undefined,
    );
}
