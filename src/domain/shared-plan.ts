import type { ItemId } from './checklist/checklist.ts';
import { changed, type ItemEntry, type State } from './checklist/entry.ts';
import { handedOn, type PlanItem } from './checklist/plan-item.ts';
import { type Entries, stateOf } from './checklist/progress.ts';
import { stateNames } from './checklist/words.ts';
import type { AnswerEntries } from './decision/answer.ts';
import type { OptionId, QuestionId } from './decision/decision.ts';
import type { Answers } from './decision/walk.ts';

/** An item that stands otherwise here than in a shared plan. */
export interface Difference {
  readonly item: ItemId;
  readonly action: string;
  readonly from: State;
  readonly to: State;
}

type Items = readonly Pick<PlanItem, 'id' | 'action' | 'formerly'>[];

/** The states of a shared plan as entries, with those of retired items handed on. They know of no time. */
export const entriesShared = (states: Readonly<Record<ItemId, State>>, items: Items): Entries =>
  handedOn(
    Object.fromEntries(Object.entries(states).map(([id, state]) => [id, { state, at: 0 }])),
    items,
  );

/** The items that stand otherwise in a workspace than in a shared plan, in the order of the plan. */
export function differences(items: Items, mine: Entries, shared: Entries): Difference[] {
  const here = handedOn(mine, items);
  return items
    .map(({ id, action }) => ({
      item: id,
      action,
      from: stateOf(here, id),
      to: stateOf(shared, id),
    }))
    .filter(({ from, to }) => from !== to);
}

/** What is said of some items after they took over states at a time. Notes, names and dates stay. */
export function takenOver(
  taken: readonly Difference[],
  items: Items,
  mine: Entries,
  at: number,
): Record<ItemId, ItemEntry> {
  const here = handedOn(mine, items);
  return Object.fromEntries(
    taken.map(({ item, to }) => [item, changed(here[item], { state: to }, at)] as const),
  );
}

/** The answers of a shared plan that were not given here, or were given otherwise. */
export const answersDiffering = (
  mine: AnswerEntries,
  shared: Answers,
): Record<QuestionId, OptionId> =>
  Object.fromEntries(
    Object.entries(shared).flatMap(([id, option]) =>
      option === undefined || (Object.hasOwn(mine, id) && mine[id]?.option === option)
        ? []
        : [[id, option] as const],
    ),
  );

/** How many items stand how, as a sentence: "31 done, 3 waiting, 62 to do". */
export function tallyOf(items: Items, entries: Entries): string {
  const states = items.map(({ id }) => stateOf(entries, id));
  return inOrder
    .map((state) => ({ state, number: states.filter((found) => found === state).length }))
    .filter(({ number }) => number > 0)
    .map(({ state, number }) => `${number} ${stateNames[state].toLowerCase()}`)
    .join(', ');
}

const inOrder: readonly State[] = ['done', 'in-progress', 'waiting', 'to-do', 'not-applicable'];
