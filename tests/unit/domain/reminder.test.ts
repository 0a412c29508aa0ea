import { patience, readTime, shouldRemind, timeOf } from '@domain/reminder.ts';
import { expect, test } from 'vitest';

const day = 24 * 60 * 60 * 1000;
const today = 1_000 * day;
const daysAgo = (days: number) => today - days * day;

test('who has entered nothing is not reminded', () => {
  expect(shouldRemind({ changes: [] }, today)).toBe(false);
});

test('a change that is in no file for seven days is reminded of, and not before', () => {
  expect(shouldRemind({ changes: [daysAgo(7)] }, today)).toBe(true);
  expect(shouldRemind({ changes: [daysAgo(7) + 1] }, today)).toBe(false);
});

test('the first change that is in no file counts, whatever came after it', () => {
  expect(shouldRemind({ changes: [daysAgo(0), daysAgo(8), daysAgo(1)] }, today)).toBe(true);
});

test('what is in the last back-up is not reminded of', () => {
  const changes = [daysAgo(30), daysAgo(10)];
  expect(shouldRemind({ backedUp: daysAgo(10), changes }, today)).toBe(false);
  expect(shouldRemind({ backedUp: daysAgo(11), changes }, today)).toBe(true);
});

test('"Not now" holds for seven days', () => {
  const remindAfter = today + patience;
  const changes = [daysAgo(20)];
  expect(shouldRemind({ remindAfter, changes }, today)).toBe(false);
  expect(shouldRemind({ remindAfter, changes }, remindAfter - 1)).toBe(false);
  expect(shouldRemind({ remindAfter, changes }, remindAfter)).toBe(true);
});

test('a clock that was once set far ahead does not silence the reminder', () => {
  const changes = [daysAgo(20)];
  const future = today + 1_000 * day;
  expect(shouldRemind({ backedUp: future, changes }, today)).toBe(true);
  expect(shouldRemind({ remindAfter: future, changes }, today)).toBe(true);
});

test('a kept time is read back', () => {
  expect(readTime('1763900000000')).toBe(1_763_900_000_000);
  expect(readTime('0')).toBe(0);
});

test.each([null, '', 'soon', '-1', '1.5', '1e3', ' 1', '99999999999999999999'])(
  'the kept text %j is no time',
  (saved) => {
    expect(readTime(saved)).toBeUndefined();
  },
);

test('the time of what is kept is found without a reading of the rest', () => {
  expect(timeOf('{"v":1,"state":"done","at":1763900000000}')).toBe(1_763_900_000_000);
  expect(timeOf('{"v":9,"at":5,"unheard":true')).toBe(5);
  expect(timeOf(JSON.stringify({ note: '"at":7,', at: 8 }))).toBe(8);
  expect(timeOf('{"at":"yesterday"}')).toBeUndefined();
  expect(timeOf('')).toBeUndefined();
});
