import { appliesTo } from './applicability.ts';
import type { ItemId } from './checklist/checklist.ts';
import type { PlanItem } from './checklist/plan-item.ts';
import type { Condition } from './condition.ts';
import type { Decision, Outcome } from './decision/decision.ts';
import { type Answers, type Settled, settle } from './decision/walk.ts';
import { settledActors } from './ownership.ts';
import type { Actor, Role } from './party.ts';

/** What the plan needs to follow from answers. */
export interface RuleBook {
  readonly items: readonly Pick<PlanItem, 'id' | 'roles' | 'appliesWhen'>[];
  readonly decisions: readonly Decision[];
  readonly conditions: readonly Condition[];
  readonly roles: readonly Pick<Role, 'id' | 'name' | 'party'>[];
}

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

/** An item as it stands under some rules; nothing where it does not apply. */
export function underRules<Planned extends { id: ItemId; actors: readonly Actor[] }>(
  item: Planned,
  rules: PlanRules,
): Planned | undefined {
  if (rules.without.has(item.id)) return undefined;
  const actors = rules.actors.get(item.id);
  return actors ? { ...item, actors } : item;
}

/** The outcome that settles who owns and manages; nothing until it is reached. */
export const outcomeWithOwnership = (
  decisions: readonly Decision[],
  { outcomes }: Settled,
): Outcome | undefined =>
  decisions
    .flatMap(({ id, outcomes: all }) => all.filter((outcome) => outcome.id === outcomes[id]))
    .find(({ ownership }) => ownership);
