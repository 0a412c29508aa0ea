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
  /** A party, or `mine`: the one that the reader belongs to. */
  readonly party?: PartyId | 'mine' | undefined;
  readonly phase?: PhaseId | undefined;
  readonly state?: State | undefined;
  readonly assignee?: string | undefined;
  readonly due?: Due | undefined;
  /** Only what is left to do. */
  readonly left?: boolean | undefined;
}

/** What "late", "soon" and "mine" are measured by. */
export interface Standpoint {
  readonly today: CalendarDate;
  /** The last day that is still soon. */
  readonly soon: CalendarDate;
  /** The party that the reader belongs to, once that was said. */
  readonly reader?: PartyId | undefined;
}

/** Whether an item is in the part of the plan that a filter asks for. As long as nobody says who reads, all is theirs. */
export function matches(
  { phase, actors }: Pick<PlanItem, 'phase' | 'actors'>,
  entry: ItemEntry | undefined,
  filter: PlanFilter,
  standpoint: Standpoint,
): boolean {
  const state = entry?.state ?? 'to-do';
  const isLeft = state !== 'done' && state !== 'not-applicable';
  const wanted = filter.party === 'mine' ? standpoint.reader : filter.party;
  return (
    (!filter.phase || phase === filter.phase) &&
    (!wanted || actors.some(({ party }) => party === wanted)) &&
    (!filter.state || state === filter.state) &&
    (!filter.assignee || entry?.assignee === filter.assignee) &&
    (!filter.due || (isLeft && isDue(entry?.due, filter.due, standpoint))) &&
    (!filter.left || isLeft)
  );
}

/**
 * A filter from the parameters of an address and from what follows its "#". What means nothing is dropped. The name of a
 * person stands after the "#", which no browser sends to a server.
 */
export function readFilter(parameters: URLSearchParams, fragment: string): PlanFilter {
  const of = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === parameters.get(name));
  return {
    party: of('party', [...partyIds, 'mine'] as const),
    phase: of('phase', phaseIds),
    state: of('state', states),
    assignee: new URLSearchParams(fragment).get('assignee')?.slice(0, 100) || undefined,
    due: of('due', dues),
    left: parameters.get('left') === 'yes' || undefined,
  };
}

/** A filter as parts of an address. Parameters of no filter are removed, others stay. */
export function writeFilter(
  filter: PlanFilter,
  parameters: URLSearchParams,
): { readonly parameters: URLSearchParams; readonly fragment: string } {
  const written = new URLSearchParams(parameters);
  written.delete('assignee');
  for (const name of ['party', 'phase', 'state', 'due', 'left'] as const) {
    const value = filter[name];
    if (value) written.set(name, value === true ? 'yes' : value);
    else written.delete(name);
  }
  const { assignee } = filter;
  return {
    parameters: written,
    fragment: assignee ? new URLSearchParams({ assignee }).toString() : '',
  };
}

/** Whether a filter asks for anything less than the whole plan. */
export const isRestricting = (filter: PlanFilter): boolean => Object.values(filter).some(Boolean);

/** How much of the plan is on screen, as a sentence. */
export function shownInWords({ shown, total }: { shown: number; total: number }): string {
  if (shown === 0) return 'Nothing in the plan fits these choices.';
  return shown === total ? `All ${total} items` : `${shown} of ${total} items`;
}

function isDue(due: CalendarDate | undefined, wanted: Due, { today, soon }: Standpoint): boolean {
  if (!due) return false;
  if (wanted === 'late') return due < today;
  return wanted === 'any' || (due >= today && due <= soon);
}
