import { merged } from '@domain/search/ranking.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const page = fc.record({
  id: fc.constantFrom('users', 'branding', 'pilot', 'launch'),
  score: fc.double({ min: 0, max: 100, noNaN: true }),
});
const answer = fc.array(page);
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id);

test('pages stand best first', () => {
  fc.assert(
    fc.property(answer, (found) => {
      const scores = merged([found]).map(({ score }) => score);
      expect(scores).toEqual([...scores].sort((a, b) => b - a));
    }),
  );
});

test('each page that was found stands once, however often it was found', () => {
  fc.assert(
    fc.property(fc.array(answer), (answers) => {
      expect(idsOf(merged(answers)).sort()).toEqual([...new Set(idsOf(answers.flat()))].sort());
    }),
  );
});

test('a page found several times counts with its best score', () => {
  const own = [
    { id: 'users', score: 2 },
    { id: 'pilot', score: 3 },
  ];
  const bySynonym = [{ id: 'users', score: 5 }];
  expect(idsOf(merged([own, bySynonym]))).toEqual(['users', 'pilot']);
});

test("a page found by the reader's own words stands before one found as well by a synonym", () => {
  const own = [{ id: 'users', score: 1 }];
  const bySynonym = [{ id: 'pilot', score: 1 }];
  expect(idsOf(merged([own, bySynonym]))).toEqual(['users', 'pilot']);
});

test('a synonym that finds a much better page wins', () => {
  const own = [{ id: 'users', score: 1 }];
  const bySynonym = [{ id: 'pilot', score: 2 }];
  expect(idsOf(merged([own, bySynonym]))).toEqual(['pilot', 'users']);
});

test('what the index says about a page comes along', () => {
  const found = { id: 'users', score: 1, url: '/guides/users/' };
  expect(merged([[], [found]])).toEqual([found]);
});

test('where nothing was found there is no list', () => {
  expect(merged([[], []])).toEqual([]);
});
