import type { Plan, PlanItem } from '@domain/checklist/plan-item.ts';

/** Some items of the plan, as far as counting needs them. */
export const counted = (
  plan: Plan,
  isCounted: (item: PlanItem) => boolean,
): Pick<PlanItem, 'id' | 'formerly'>[] =>
  plan.items.filter(isCounted).map(({ id, formerly }) => ({ id, ...(formerly && { formerly }) }));
