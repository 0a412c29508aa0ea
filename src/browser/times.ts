import { lazy } from '@domain/lazy.ts';

const dayAndTime = lazy(
  () => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short' }),
);
const day = lazy(() => new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }));

/** A time as people say it, where the reader is: "23 November 2026 at 15:04". */
export const timeInWords = (time: number): string => said(dayAndTime(), time);

/** The day of a time as people say it, where the reader is: "23 November 2026". */
export const dayInWords = (time: number): string => said(day(), time);

/** A number out of a file may be no time that a calendar knows. */
const said = (format: Intl.DateTimeFormat, time: number): string =>
  Math.abs(time) <= 8.64e15 ? format.format(time) : 'an unknown day';
