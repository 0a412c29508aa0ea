import { fetchPlan } from '@browser/plan.ts';
import type { ItemId } from '@domain/checklist/checklist.ts';
import { handedOn } from '@domain/checklist/plan-item.ts';
import { type Count, count, type Entries } from '@domain/checklist/progress.ts';
import type { PhaseId } from '@domain/phase-ids.ts';
import { $entries } from './items.ts';
import { $rules } from './rules.ts';

/**
 * Calls back with how far each phase is in the active workspace, now and after every change. Silent until something has
 * been said: the plan is fetched only then.
 */
export function watchPhases(tell: (counts: ReadonlyMap<PhaseId, Count>) => void): void {
  const told = () => {
    const entries = $entries.get();
    if (Object.keys(entries).length === 0) tell(new Map());
    // Offline, without a plan, the sidebar goes without its figures.
    else countsOf(entries, $rules.get().without).then(tell, () => tell(new Map()));
  };
  $entries.subscribe(told);
  $rules.listen(told);
}

async function countsOf(
  entries: Entries,
  without: ReadonlySet<ItemId>,
): Promise<ReadonlyMap<PhaseId, Count>> {
  const { phases, items } = await fetchPlan();
  const handed = handedOn(entries, items);
  return new Map(
    phases.map(({ id }) => [
      id,
      count(
        items.filter((item) => item.phase === id && !without.has(item.id)).map((item) => item.id),
        handed,
      ),
    ]),
  );
}
