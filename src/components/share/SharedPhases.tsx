import type { Plan, PlanItem, PlanPhase } from '@domain/checklist/plan-item.ts';
import { count, type Entries, stateOf, statusOf } from '@domain/checklist/progress.ts';
import { stateNames } from '@domain/checklist/words.ts';
import { tallyOf } from '@domain/shared-plan.ts';
import { Chip } from '../party/Chip.tsx';

interface Props {
  readonly plan: Plan;
  readonly entries: Entries;
}

/** How far a shared plan is: in one sentence, phase by phase, and item by item. */
export const SharedPhases = ({ plan: { phases, items }, entries }: Props) => (
  <>
    <p class="shared-sum">{tallyOf(items, entries)}</p>
    {phases.map((phase) => (
      <Phase
        key={phase.id}
        phase={phase}
        items={items.filter((item) => item.phase === phase.id)}
        entries={entries}
      />
    ))}
  </>
);

interface PhaseProps {
  readonly phase: PlanPhase;
  readonly items: readonly PlanItem[];
  readonly entries: Entries;
}

/** A phase's progress; behind it the items. Open where one is in progress or waits for somebody. */
function Phase({ phase: { number, title }, items, entries }: PhaseProps) {
  const counted = count(
    items.map(({ id }) => id),
    entries,
  );
  const isMoving = items.some(({ id }) =>
    ['in-progress', 'waiting'].includes(stateOf(entries, id)),
  );
  return (
    <details class="shared-phase" open={isMoving}>
      <summary>
        <span class="shared-title">
          {number} {title}
        </span>
        <span class="progress" data-begun={counted.done > 0}>
          <progress
            aria-label={`Progress: ${title}`}
            value={counted.done}
            max={Math.max(counted.total, 1)}
          />
          <span>{statusOf(counted)}</span>
        </span>
      </summary>
      <ul aria-label={title}>
        {items.map((item) => (
          <Item key={item.id} item={item} entries={entries} />
        ))}
      </ul>
    </details>
  );
}

function Item({ item, entries }: { item: PlanItem; entries: Entries }) {
  const state = stateOf(entries, item.id);
  return (
    <li data-state={state}>
      <span class="shared-action">{item.action}</span>
      <span class="shared-state">{stateNames[state]}</span>
      <span class="shared-who">
        {item.actors.map((actor) => (
          <Chip key={actor.name} {...actor} />
        ))}
      </span>
    </li>
  );
}
