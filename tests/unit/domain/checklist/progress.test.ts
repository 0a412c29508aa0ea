import type { ItemEntry, State } from '@domain/checklist/entry.ts';
import { states } from '@domain/checklist/entry.ts';
import {
  assigneesIn,
  count,
  isDone,
  isOpen,
  stateOf,
  statusOf,
} from '@domain/checklist/progress.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const being = (state: State): ItemEntry => ({ state, at: 1 });
const done = being('done');

const id = fc.constantFrom('a', 'b', 'c', 'constructor', 'to-string');
const items = fc.uniqueArray(id);
const entries = fc.dictionary(id, fc.constantFrom(...states.map(being), undefined));

test('an item is done once a reader has said so', () => {
  expect(isDone({ 'upload-logo': done }, 'upload-logo')).toBe(true);
});

test('an item that nobody touched is to do', () => {
  expect(stateOf({}, 'upload-logo')).toBe('to-do');
});

test.each(states.filter((state) => state !== 'done'))('an item that is %s is not done', (state) => {
  expect(isDone({ 'upload-logo': being(state) }, 'upload-logo')).toBe(false);
});

test('an item is open until it is done or does not apply', () => {
  const open = states.filter((state) => isOpen({ 'upload-logo': being(state) }, 'upload-logo'));
  expect(open).toEqual(['to-do', 'in-progress', 'waiting']);
});

test('an item removed from a checklist no longer counts towards it', () => {
  expect(count(['a', 'b', 'c'], { a: done, removed: done })).toEqual({ done: 1, total: 3 });
});

test('an item that does not apply counts neither as done nor as to do', () => {
  expect(count(['a', 'b', 'c'], { a: done, b: being('not-applicable') })).toEqual({
    done: 1,
    total: 2,
  });
});

test('no more items are done than there are', () => {
  fc.assert(
    fc.property(items, entries, (list, said) => {
      const { done, total } = count(list, said);
      expect(done).toBeGreaterThanOrEqual(0);
      expect(done).toBeLessThanOrEqual(total);
      expect(total).toBeLessThanOrEqual(list.length);
    }),
  );
});

test('one more tick is one more done', () => {
  fc.assert(
    fc.property(items, entries, id, (list, said, ticked) => {
      const counts = list.includes(ticked) && !isDone(said, ticked);
      const before = count(list, said).done;
      expect(count(list, { ...said, [ticked]: done }).done).toBe(before + (counts ? 1 : 0));
    }),
  );
});

test('the sentence under a list never shows a number that is none', () => {
  fc.assert(
    fc.property(items, entries, (list, said) => {
      expect(statusOf(count(list, said))).not.toMatch(/NaN|undefined|null/);
    }),
  );
});

test.each([
  [0, 0, 'Nothing here applies'],
  [0, 7, '7 to do'],
  [2, 7, '2 of 7 done'],
  [7, 7, 'All 7 done'],
  [0, 1, '1 to do'],
  [1, 1, 'Done'],
])('with %i of %i items done, a list says "%3$s"', (finished, total, sentence) => {
  expect(statusOf({ done: finished, total })).toBe(sentence);
});

test('people are listed once each, by the alphabet', () => {
  const by = (assignee: string): ItemEntry => ({ ...done, assignee });
  expect(
    assigneesIn({ a: by('Zoë'), b: by('Émile'), c: by('Zoë'), d: done, e: by('Fay') }),
  ).toEqual(['Émile', 'Fay', 'Zoë']);
});
