import { type CalendarDate, dayAfter } from '../calendar-date.ts';
import type { ItemEntry } from '../checklist/entry.ts';
import type { Plan, PlanItem } from '../checklist/plan-item.ts';
import { type Entries, isOpen } from '../checklist/progress.ts';
import { inWords } from '../checklist/words.ts';
import type { WorkspaceId } from '../workspace.ts';

/**
 * The target dates of a workspace's open items as a calendar file (RFC 5545), stamped with a moment like
 * `20261123T141500Z`. Nothing where no open item has a date: a calendar without events is no valid one.
 */
export function planAsCalendar(
  name: string,
  workspaceId: WorkspaceId,
  { phases, items }: Plan,
  entries: Entries,
  stamp: string,
): string | undefined {
  const events = items.flatMap((item) => {
    const entry = entries[item.id];
    if (!entry?.due || !isOpen(entries, item.id)) return [];
    const phase = phases.find(({ id }) => id === item.phase)?.title ?? item.phase;
    return [
      'BEGIN:VEVENT',
      // The same each time, so that a calendar that has the event moves it instead of adding another.
      `UID:${item.id}.${workspaceId}@codat-onboarding`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${basic(entry.due)}`,
      `DTEND;VALUE=DATE:${basic(dayAfter(entry.due))}`,
      `SUMMARY:${escaped(`${item.action} (${name})`)}`,
      `DESCRIPTION:${escaped(descriptionOf(item, entry, phase))}`,
      // A target date does not make anybody busy.
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ];
  });
  if (events.length === 0) return undefined;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Codat onboarding//Plan//EN',
    ...events,
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function descriptionOf({ topic, actors }: PlanItem, entry: ItemEntry, phase: string): string {
  const { assignee, note } = entry;
  return [
    `${phase}, ${topic}`,
    `Who: ${actors.map((actor) => actor.name).join(', ')}`,
    inWords(entry),
    ...(assignee ? [`Assignee: ${assignee}`] : []),
    ...(note ? ['', note] : []),
  ].join('\n');
}

const basic = (date: CalendarDate): string => date.replaceAll('-', '');

/** A text as a value: line breaks are written out, and control characters, which no value may have, become spaces. */
const escaped = (text: string): string =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/g, '\\n')
    .replace(/\p{Cc}/gu, ' ');

/** A line in pieces of at most 75 octets of UTF-8, each but the first after a space; no character is cut. */
function folded(line: string): string {
  let pieces = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > 75) {
      pieces += '\r\n ';
      octets = 1;
    }
    pieces += character;
    octets += size;
  }
  return pieces;
}

/** Half a surrogate pair counts three: what takes its place in a file does. */
function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}
