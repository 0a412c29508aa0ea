import type { CalendarDate } from '../calendar-date.ts';
import type { ItemEntry } from '../checklist/entry.ts';
import type { Plan, PlanItem } from '../checklist/plan-item.ts';
import { count, type Entries, stateOf, statusOf } from '../checklist/progress.ts';
import { inWords } from '../checklist/words.ts';

/** The plan of a workspace on a day as a Markdown task list, by phase, with what was said about each item under it. */
export function planAsMarkdown(
  name: string,
  { phases, items }: Plan,
  entries: Entries,
  day: CalendarDate,
): string {
  const status = statusOf(
    count(
      items.map(({ id }) => id),
      entries,
    ),
  );
  const sections = phases.map(({ id, number, title }) => {
    const ofPhase = items.filter(({ phase }) => phase === id);
    const tasks = ofPhase.flatMap((item) => taskOf(item, entries));
    return tasks.length > 0 ? [`## ${number}. ${inert(title)}`, '', ...tasks, ''] : [];
  });
  return [
    `# ${inert(name)}: onboarding plan`,
    '',
    `As of ${day}: ${status}.`,
    '',
    ...sections.flat(),
  ].join('\n');
}

/** An item's line, and the lines nested under it. */
function taskOf({ id, action, actors }: PlanItem, entries: Entries): string[] {
  const entry = entries[id];
  const state = stateOf(entries, id);
  const task = inert(`${action} (${actors.map((actor) => actor.name).join(', ')})`);
  // No box: a task list counts its boxes, and what does not apply is not counted.
  const line =
    entry && state === 'not-applicable'
      ? `- ~~${task}~~ ${inert(inWords(entry))}`
      : `- [${state === 'done' ? 'x' : ' '}] ${task}`;
  return [line, ...(entry ? detailsOf(entry).map((detail) => `  ${detail}`) : [])];
}

function detailsOf(entry: ItemEntry): string[] {
  const { state, assignee, due, note } = entry;
  const isUnderWay = state === 'in-progress' || state === 'waiting';
  return [
    ...(isUnderWay ? [`- ${inert(inWords(entry))}`] : []),
    ...(assignee ? [`- Assignee: ${inert(assignee)}`] : []),
    ...(due ? [`- Due: ${due}`] : []),
    ...noteLines(note),
  ];
}

/** A note of several lines becomes a list of its own, so that none of them can end the list around it. */
function noteLines(note = ''): string[] {
  const lines = note
    .split(/[\n\v\f\r\u0085\u2028\u2029]/)
    .map(inert)
    .filter(Boolean);
  if (lines.length <= 1) return lines.map((line) => `- Note: ${line}`);
  return ['- Note:', ...lines.map((line) => `  - ${line}`)];
}

/**
 * A text on one line that Markdown takes for nothing but text. Web addresses stay as they are: where they become links,
 * that does no harm.
 */
const inert = (text: string): string =>
  text
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~|&#$]/g, '\\$&')
    .replace(/^[-+=]/, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2');
