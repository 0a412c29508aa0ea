import type { ItemEntry } from '@domain/checklist/entry.ts';
import type { PlanItem } from '@domain/checklist/plan-item.ts';
import { atom } from 'nanostores';

/** What part of the plan is on screen. */
export interface PlanView {
  /** Whether an item is to be shown, given what is said about it. */
  readonly shows: (
    item: Pick<PlanItem, 'phase' | 'actors'>,
    entry: ItemEntry | undefined,
  ) => boolean;
}

/** Where nothing restricts the plan, all of it is on screen. */
export const $view = atom<PlanView>({ shows: () => true });
