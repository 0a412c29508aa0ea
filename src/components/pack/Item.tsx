import { type CalendarDate, longDate } from '@domain/calendar-date.ts';
import type { ItemEntry } from '@domain/checklist/entry.ts';
import type { PlanItem } from '@domain/checklist/plan-item.ts';
import { inWords } from '@domain/checklist/words.ts';
import { Chip } from '../party/Chip.tsx';
import { Box } from './Box.tsx';

interface Props {
  readonly item: PlanItem;
  readonly entry: ItemEntry | undefined;
  /** Absent on a blank plan, whose boxes are ticked by hand. */
  readonly day: CalendarDate | undefined;
  /** The list that it is on, where that is not said above it. */
  readonly topic?: string;
}

/** An item on paper: its box, what to do, how it stands, who does it and by when, and what was noted. */
export const Item = ({ item, entry, day, topic }: Props) => {
  const state = entry?.state ?? 'to-do';
  const { reason, ...said } = { ...entry, state };
  return (
    <li class="pack-item" data-state={state}>
      <Box state={state} />
      <p class="pack-action">{item.action}</p>
      {day && <p class="pack-state">{inWords(said)}</p>}
      <p class="pack-said">
        {topic && <span>{topic}</span>}
        {state === 'not-applicable' && <span>{reason ?? 'No reason given'}</span>}
        {item.actors.map((actor) => (
          <Chip key={actor.name} {...actor} />
        ))}
        {entry?.assignee && <span>Assigned to {entry.assignee}</span>}
        {entry?.due && <DueDate due={entry.due} isLate={isLate(entry, day)} />}
      </p>
      {entry?.note && <p class="pack-note">{entry.note}</p>}
    </li>
  );
};

const DueDate = ({ due, isLate }: { due: CalendarDate; isLate: boolean }) => (
  <span class={isLate ? 'pack-late' : undefined}>
    {isLate ? 'Was due ' : 'Due '}
    <time dateTime={due}>{longDate(due)}</time>
  </span>
);

const isLate = ({ state, due }: ItemEntry, day: CalendarDate | undefined): boolean =>
  state !== 'done' &&
  state !== 'not-applicable' &&
  due !== undefined &&
  day !== undefined &&
  due < day;
