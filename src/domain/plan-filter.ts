import type { CalendarDate } from './calendar-date.ts';
import { type ItemEntry, type State, states } from './checklist/entry.ts';
import type { PlanItem } from './checklist/plan-item.ts';
import { type PartyId, partyIds } from './party-ids.ts';
import { type PhaseId, phaseIds } from './phase-ids.ts';

/** Which dates one looks for. */
export const dues = ['late', 'soon', 'any'] as const;
export type Due = (typeof dues)[number];

/** What part of the plan one wants to see. What is absent does not restrict. */
export interface PlanFilter {
  readonly party?: PartyId | undefined;
  readonly phase?: PhaseId | undefined;
  readonly state?: State | undefined;
  readonly assignee?: string | undefined;
  readonly due?: Due | undefined;
  /** Only what is left to do. */
  readonly left?: boolean | undefined;
}

/** The days that "late" and "soon" are measured by. */
export interface Days {
  readonly today: CalendarDate;
  /** The last day that is still soon. */
  readonly soon: CalendarDate;
}

/** Whether an item is in the part of the plan that a filter asks for. */
export function matches(
  { phase, actors }: Pick<PlanItem, 'phase' | 'actors'>,
  entry: ItemEntry | undefined,
  filter: PlanFilter,
  days: Days,
): boolean {
  const state = entry?.state ?? 'to-do';
  const isLeft = state !== 'done' && state !== 'not-applicable';
  return (
    (!filter.phase || phase === filter.phase) &&
    (!filter.party || actors.some(({ party }) => party === filter.party)) &&
    (!filter.state || state === filter.state) &&
    (!filter.assignee || entry?.assignee === filter.assignee) &&
    (!filter.due || (isLeft && isDue(entry?.due, filter.due, days))) &&
    (!filter.left || isLeft)
  );
}

/** A filter from the parameters of an address. Parameters that mean nothing are dropped. */
export function readFilter(parameters: URLSearchParams): PlanFilter {
  const of = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === parameters.get(name));
  return {
    party: of('party', partyIds),
    phase: of('phase', phaseIds),
    state: of('state', states),
    assignee: parameters.get('assignee')?.slice(0, 100) || undefined,
    due: of('due', dues),
    left: parameters.get('left') === 'yes' || undefined,
  };
}

/** A filter as parameters of an address; those of no filter are removed, others stay. */
export function writeFilter(filter: PlanFilter, parameters: URLSearchParams): URLSearchParams {
  const written = new URLSearchParams(parameters);
  for (const name of ['party', 'phase', 'state', 'assignee', 'due', 'left'] as const) {
    const value = filter[name];
    if (value) written.set(name, value === true ? 'yes' : value);
    else written.delete(name);
  }
  return written;
}

/** Whether a filter asks for anything less than the whole plan. */
export const isRestricting = (filter: PlanFilter): boolean => Object.values(filter).some(Boolean);

function isDue(due: CalendarDate | undefined, wanted: Due, { today, soon }: Days): boolean {
  if (!due) return false;
  if (wanted === 'late') return due < today;
  return wanted === 'any' || (due >= today && due <= soon);
}
