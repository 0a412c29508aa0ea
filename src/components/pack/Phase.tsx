import type { CalendarDate } from '@domain/calendar-date.ts';
import type { PlanPhase } from '@domain/checklist/plan-item.ts';
import { type Entries, statusOf } from '@domain/checklist/progress.ts';
import type { Actor } from '@domain/party.ts';
import { Chip } from '../party/Chip.tsx';
import { Item } from './Item.tsx';
import type { Section } from './sections.ts';

/** A phase with who is responsible for it: its owner, or who leads it by our advice. */
export interface ShownPhase extends PlanPhase {
  readonly actor: Actor;
  readonly given: boolean;
}

interface Props {
  readonly section: Section<ShownPhase>;
  readonly entries: Entries;
  /** Absent until it is known that anything was said: then the boxes are for ticking by hand. */
  readonly day: CalendarDate | undefined;
}

/** A phase of the plan: its topics with their items, and at the end what does not apply. */
export const Phase = ({ section, entries, day }: Props) => {
  const { phase, count, topics, notApplicable } = section;
  const id = `pack-${phase.id}`;
  return (
    <section class="pack-phase" aria-labelledby={id}>
      <div class="pack-phase-head">
        <h3 id={id}>
          <span class="pack-station">{phase.number}</span> {phase.title}
        </h3>
        <p class="pack-phase-who">
          {phase.given ? 'Owner' : 'Leads, by our advice'} <Chip {...phase.actor} />
        </p>
        {day && <p class="pack-phase-status">{statusOf(count)}</p>}
      </div>
      {topics.map(({ title, page, items }) => (
        <section key={title} class="pack-topic">
          <h4>
            <a href={page}>{title}</a>
          </h4>
          <ul>
            {items.map((item) => (
              <Item key={item.id} item={item} entry={entries[item.id]} day={day} />
            ))}
          </ul>
        </section>
      ))}
      {notApplicable.length > 0 && (
        <section class="pack-topic pack-not-applicable">
          <h4>Does not apply</h4>
          <ul>
            {notApplicable.map((item) => (
              <Item
                key={item.id}
                item={item}
                entry={entries[item.id]}
                day={day}
                topic={item.topic}
              />
            ))}
          </ul>
        </section>
      )}
    </section>
  );
};
