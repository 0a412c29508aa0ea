import { appliesTo } from './applicability.ts';
import type { PlanItem } from './checklist/plan-item.ts';
import type { Condition } from './condition.ts';
import type { Decision, Outcome } from './decision/decision.ts';
import { type Answers, type Settled, settle } from './decision/walk.ts';
import { settledActors } from './ownership.ts';
import type { Role } from './party.ts';
import type { PlanRules } from './plan-rules.ts';

/** What the plan needs to follow from answers. */
export interface RuleBook {
  readonly items: readonly Pick<PlanItem, 'id' | 'roles' | 'appliesWhen'>[];
  readonly decisions: readonly Decision[];
  readonly conditions: readonly Condition[];
  readonly roles: readonly Pick<Role, 'id' | 'name' | 'party'>[];
}

/** What answers make of the plan. */
export function rulesFrom(book: RuleBook, answers: Answers): PlanRules {
  const settled = settle(book.decisions, answers);
  const { answers: given, outcomes, ownership } = settled;
  const without = book.items.filter(
    ({ appliesWhen = [] }) => !appliesTo(appliesWhen, book.conditions, given, outcomes),
  );
  return {
    without: new Set(without.map(({ id }) => id)),
    actors: new Map(
      ownership
        ? book.items.map(({ id, roles }) => [id, settledActors(roles, ownership, book.roles)])
        : [],
    ),
    ownership: outcomeWithOwnership(book.decisions, settled),
  };
}

/** The outcome that settles who owns and manages; nothing until it is reached. */
export const outcomeWithOwnership = (
  decisions: readonly Decision[],
  { outcomes }: Settled,
): Outcome | undefined =>
  decisions
    .flatMap(({ id, outcomes: all }) => all.filter((outcome) => outcome.id === outcomes[id]))
    .find(({ ownership }) => ownership);
