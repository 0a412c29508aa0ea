import type { PlanItem } from '@domain/checklist/plan-item.ts';
import { handedOn } from '@domain/checklist/plan-item.ts';
import type { Entries } from '@domain/checklist/progress.ts';
import { $entries } from './items.ts';
import { useStore } from './use-store.ts';

/**
 * What is said about some items in the active workspace, for an island; empty while pages are built and until it is awake. It
 * is drawn anew only for what is said about these items: a page may hold all lists of the plan.
 */
export function useEntries(items: readonly Pick<PlanItem, 'id' | 'formerly'>[]): Entries {
  const keys = items.flatMap(({ id, formerly = [] }) => [id, ...formerly]);
  return handedOn(useStore($entries, { keys, ssr: 'initial' }), items);
}
