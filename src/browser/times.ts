import { longDate } from '@domain/calendar-date.ts';
import { isTime } from '@domain/reading.ts';
import { clockOf, dayOf } from './clock.ts';

/** The day of a time as people say it, where the reader is: "23 November 2026". */
export const dayInWords = (time: number): string =>
  isTime(time) ? longDate(dayOf(time)) : 'an unknown day';

/** A time as people say it, where the reader is: "23 November 2026 at 15:04". */
export const timeInWords = (time: number): string =>
  isTime(time) ? `${dayInWords(time)} at ${clockOf(time)}` : dayInWords(time);
