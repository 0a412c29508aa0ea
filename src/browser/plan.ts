import type { ItemId } from '@domain/checklist/checklist.ts';
import type { Plan } from '@domain/checklist/plan-item.ts';
import type { RuleBook } from '@domain/rule-book.ts';

/** The whole plan and what decides on it, with every item id ever published, in the order of publishing. */
export type PublishedPlan = Plan & RuleBook & { readonly published: readonly ItemId[] };

let fetched: Promise<PublishedPlan> | undefined;

/** Fetches the plan, once for a page. Rejects where the network refuses; the next call tries again. */
export function fetchPlan(): Promise<PublishedPlan> {
  fetched ??= fetch(`${import.meta.env.BASE_URL}plan.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`The plan could not be fetched: ${response.status}.`);
      return response.json() as Promise<PublishedPlan>;
    })
    .then((plan) => {
      const parts = [plan.phases, plan.items, plan.decisions, plan.conditions, plan.roles];
      if (![...parts, plan.published].every(Array.isArray)) {
        throw new Error('What was fetched as the plan is none.');
      }
      return plan;
    })
    .catch((refused: unknown) => {
      fetched = undefined;
      throw refused;
    });
  return fetched;
}
