import { type Waitee, waitees } from '@domain/checklist/entry.ts';
import type { Plan, PlanItem, PlanPhase } from '@domain/checklist/plan-item.ts';
import { type Count, count, type Entries, stateOf, statusOf } from '@domain/checklist/progress.ts';
import { waiteeNames } from '@domain/checklist/words.ts';

/** A phase as the pack shows it: what applies by topic, and what does not apply at the end. */
export interface Section<Phase extends PlanPhase = PlanPhase> {
  readonly phase: Phase;
  readonly count: Count;
  readonly topics: readonly Topic[];
  readonly notApplicable: readonly PlanItem[];
}

export interface Topic {
  readonly title: string;
  readonly page: string;
  readonly items: readonly PlanItem[];
}

/** The plan in the order in which the pack shows it. */
export function sectionsOf<Phase extends PlanPhase>(
  { phases, items }: { readonly phases: readonly Phase[] } & Pick<Plan, 'items'>,
  entries: Entries,
): Section<Phase>[] {
  return phases.map((phase) => {
    const ofPhase = items.filter((item) => item.phase === phase.id);
    const applies = ({ id }: PlanItem) => stateOf(entries, id) !== 'not-applicable';
    return {
      phase,
      count: countOf(ofPhase, entries),
      topics: topicsOf(ofPhase.filter(applies)),
      notApplicable: ofPhase.filter((item) => !applies(item)),
    };
  });
}

/** How far the whole plan is: "12 of 96 done, 2 in progress, 1 waiting for Codat". */
export function summaryOf(items: readonly PlanItem[], entries: Entries): string {
  const inProgress = items.filter(({ id }) => stateOf(entries, id) === 'in-progress').length;
  const waiting = ([...waitees, undefined] as const).map((waitee) => waitingFor(waitee));
  return [
    statusOf(countOf(items, entries)),
    ...(inProgress > 0 ? [`${inProgress} in progress`] : []),
    ...waiting.filter(Boolean),
  ].join(', ');

  function waitingFor(waitee: Waitee | undefined): string {
    const found = items.filter(
      ({ id }) => stateOf(entries, id) === 'waiting' && entries[id]?.waitingFor === waitee,
    ).length;
    if (found === 0) return '';
    return waitee ? `${found} waiting for ${waiteeNames[waitee]}` : `${found} waiting`;
  }
}

function topicsOf(items: readonly PlanItem[]): Topic[] {
  const titles = [...new Set(items.map(({ topic }) => topic))];
  return titles.map((title) => {
    const ofTopic = items.filter(({ topic }) => topic === title);
    return { title, page: ofTopic[0]?.page ?? '', items: ofTopic };
  });
}

const countOf = (items: readonly PlanItem[], entries: Entries): Count =>
  count(
    items.map(({ id }) => id),
    entries,
  );
