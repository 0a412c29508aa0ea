import type { ItemId } from '@domain/checklist/checklist.ts';
import type { ItemEntry } from '@domain/checklist/entry.ts';
import type { PlanItem } from '@domain/checklist/plan-item.ts';
import { atom, map } from 'nanostores';

/** What part of the plan is on screen. */
export interface PlanView {
  /** Whether an item is to be shown, given what is said about it. */
  readonly shows: (
    item: Pick<PlanItem, 'phase' | 'actors'>,
    entry: ItemEntry | undefined,
  ) => boolean;
}

/** All of the plan. */
export const wholePlan: PlanView = { shows: () => true };

/** Where nothing restricts the plan, all of it is on screen. */
export const $view = atom(wholePlan);

/** Items that were changed since the view was chosen: they stay, so that nobody loses the row that they are in. */
export const $held = atom<ReadonlySet<ItemId>>(new Set());

/** Keeps an item on screen until another part of the plan is chosen. */
export function hold(id: ItemId): void {
  if ($view.get() !== wholePlan && !$held.get().has(id)) $held.set(new Set([...$held.get(), id]));
}

/** Lets go of all items that only stayed because they were changed. */
export function letGo(): void {
  if ($held.get().size > 0) $held.set(new Set());
}

/** How much of each list is on screen, by the list's id. */
export const $tallies = map<Record<string, Tally>>({});

interface Tally {
  readonly shown: number;
  readonly total: number;
}
