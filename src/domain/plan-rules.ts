import type { ItemId } from './checklist/checklist.ts';
import type { Outcome } from './decision/decision.ts';
import type { Actor } from './party.ts';

/** What answers make of a plan. */
export interface PlanRules {
  /** The items that do not apply. */
  readonly without: ReadonlySet<ItemId>;
  /** Who does each item, with roles turned into parties; empty where nothing is settled. */
  readonly actors: ReadonlyMap<ItemId, readonly Actor[]>;
  /** The outcome of the ownership decision, once it is reached. */
  readonly ownership: Outcome | undefined;
}

/** Where nothing has been answered: everything applies, and roles stay roles. */
export const noRules: PlanRules = { without: new Set(), actors: new Map(), ownership: undefined };

/** An item as it stands under some rules; nothing where it does not apply. */
export function underRules<Planned extends { id: ItemId; actors: readonly Actor[] }>(
  item: Planned,
  rules: PlanRules,
): Planned | undefined {
  if (rules.without.has(item.id)) return undefined;
  const actors = rules.actors.get(item.id);
  return actors ? { ...item, actors } : item;
}
