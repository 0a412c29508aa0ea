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

function calendarDate(date: Date): CalendarDate {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
