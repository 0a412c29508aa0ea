import { dayAfter, isCalendarDate, longDate } from '@domain/calendar-date.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test.each([
  ['2026-11-23', '2026-11-24'],
  ['2026-11-30', '2026-12-01'],
  ['2026-12-31', '2027-01-01'],
  ['2027-02-28', '2027-03-01'],
  ['2028-02-28', '2028-02-29'],
  ['2028-02-29', '2028-03-01'],
])('the day after %s is %s', (day, next) => {
  expect(dayAfter(day)).toBe(next);
});

test('the day after any day is the one that calendars say', () => {
  const first = Date.UTC(2000, 0, 1);
  const textOf = (days: number) => new Date(first + days * 86_400_000).toISOString().slice(0, 10);
  fc.assert(
    fc.property(fc.nat(365_000), (days) => {
      expect(isCalendarDate(textOf(days))).toBe(true);
      expect(dayAfter(textOf(days))).toBe(textOf(days + 1));
    }),
  );
});

test('a day is written as calendars in British English write it', () => {
  const inFull = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  fc.assert(
    fc.property(fc.nat(365_000), (days) => {
      const time = Date.UTC(2000, 0, 1) + days * 86_400_000;
      expect(longDate(new Date(time).toISOString().slice(0, 10))).toBe(inFull.format(time));
    }),
  );
});
