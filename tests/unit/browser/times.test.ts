import { dayInWords, timeInWords } from '@browser/times.ts';
import { expect, test } from 'vitest';

test('a time is said as people say it, by the clock of the reader', () => {
  const time = new Date(2026, 10, 3, 9, 4).getTime();
  expect(dayInWords(time)).toBe('3 November 2026');
  expect(timeInWords(time)).toBe('3 November 2026 at 09:04');
});

test.each([-1, 8.64e15 + 1, Number.NaN])(
  '%d in a file is no time, and is not said as one',
  (time) => {
    expect(dayInWords(time)).toBe('an unknown day');
    expect(timeInWords(time)).toBe('an unknown day');
  },
);
