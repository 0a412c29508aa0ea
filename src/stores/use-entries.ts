import type { PlanItem } from '@domain/checklist/plan-item.ts';
import { handedOn } from '@domain/checklist/plan-item.ts';
import type { Entries } from '@domain/checklist/progress.ts';
import { useStore } from '@nanostores/preact';
import { $entries } from './items.ts';

/** What is said about some items in the active workspace, for an island; empty while pages are built and until it is awake. */
export function useEntries(items: readonly Pick<PlanItem, 'id' | 'formerly'>[]): Entries {
  return handedOn(useStore($entries, { ssr: 'initial' }), items);
}
