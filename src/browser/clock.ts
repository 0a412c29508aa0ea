import type { CalendarDate } from '@domain/calendar-date.ts';

/** The time in milliseconds since 1970, and never before; where the clock tells no time, its beginning. */
export const now = (): number => Math.max(0, Date.now() || 0);

/** Today, where the reader is. */
export const today = (): CalendarDate => calendarDate(new Date());

/** The day that is some days after today. */
export function inDays(days: number): CalendarDate {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return calendarDate(date);
}

/** The day on which a time falls, where the reader is. */
export const dayOf = (time: number): CalendarDate => calendarDate(new Date(time));

/** What a clock shows at a time, where the reader is: "15:04". */
export function clockOf(time: number): string {
  const date = new Date(time);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

function calendarDate(date: Date): CalendarDate {
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

const two = (number: number): string => String(number).padStart(2, '0');
