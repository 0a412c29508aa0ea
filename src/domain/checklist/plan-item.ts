import type { CalendarDate } from '../calendar-date.ts';
import type { RoleId } from '../party-ids.ts';
import type { Actor } from '../party.ts';
import type { PhaseId } from '../phase-ids.ts';
import type { ItemId } from './checklist.ts';
import type { Entries } from './progress.ts';

/** What the tools need to know of an item, besides what its list says about it. */
export interface PlanItem {
  readonly id: ItemId;
  readonly action: string;
  readonly phase: PhaseId;
  /** The title of the list that it is on. */
  readonly topic: string;
  /** The page that explains the topic. */
  readonly page: string;
  readonly roles: readonly RoleId[];
  /** The roles by name, with their parties where these are settled. */
  readonly actors: readonly Actor[];
  /** The day on which it was first published. */
  readonly since: CalendarDate;
  /** Conditions that must all hold for it to stay on the plan; absent where it always does. */
  readonly appliesWhen?: readonly string[];
  /** Ids of retired items whose progress it takes over, nearest first; absent where there are none. */
  readonly formerly?: readonly ItemId[];
}

/** A phase, as far as the tools name it. */
export interface PlanPhase {
  readonly id: PhaseId;
  readonly number: number;
  readonly title: string;
  readonly page: string;
}

/** The whole plan: phases in order, items in phase order. */
export interface Plan {
  readonly phases: readonly PlanPhase[];
  readonly items: readonly PlanItem[];
}

/** The entries of a workspace with those of retired items handed on to the items that took their place. */
export function handedOn(
  entries: Entries,
  items: readonly Pick<PlanItem, 'id' | 'formerly'>[],
): Entries {
  const handed = { ...entries };
  for (const { id, formerly } of items) {
    const heir = handed[id] ?? formerly?.map((former) => entries[former]).find(Boolean);
    if (heir) handed[id] = heir;
  }
  return handed;
}
