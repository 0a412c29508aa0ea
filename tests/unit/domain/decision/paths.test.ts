import { pathsOf, rowsOf } from '@domain/decision/paths.ts';
import { walk } from '@domain/decision/walk.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDecision, anOption, anyDecision, aQuestion, ownership, scope } from './examples.ts';

test('every way through a decision is listed, with its outcome', () => {
  const paths = pathsOf(aDecision());
  expect(
    paths.map(({ answers, outcome }) => [Object.values(answers).join(' > '), outcome.id]),
  ).toEqual([
    ['client > client > client', 'by-client'],
    ['client > client > we', 'shared'],
    ['client > we > client', 'shared'],
    ['client > we > we', 'by-us'],
    ['we > client', 'shared'],
    ['not-sure > client', 'shared'],
    ['we > we', 'by-us'],
    ['not-sure > we', 'by-us'],
  ]);
});

test('the table takes options together that lead to the same', () => {
  const rows = rowsOf(aDecision()).map(({ steps, outcome }) => [
    ...steps.map(({ options }) => options.map(({ id }) => id).join(' or ')),
    outcome.id,
  ]);
  expect(rows).toEqual([
    ['client', 'client', 'client', 'by-client'],
    ['client', 'client', 'we', 'shared'],
    ['client', 'we', 'client', 'shared'],
    ['client', 'we', 'we', 'by-us'],
    ['we or not-sure', 'client', 'shared'],
    ['we or not-sure', 'we', 'by-us'],
  ]);
});

test('walking the answers of a path leads to its outcome', () => {
  fc.assert(
    fc.property(anyDecision, (decision) => {
      for (const { answers, outcome, steps } of pathsOf(decision)) {
        expect(walk(decision, answers)).toEqual({ path: steps, outcome, place: undefined });
      }
    }),
  );
});

test('no two paths have the same answers', () => {
  for (const decision of [aDecision(), ownership, scope]) {
    const paths = pathsOf(decision).map(({ answers }) => JSON.stringify(answers));
    expect(new Set(paths).size).toBe(paths.length);
  }
});

test('ways that lead nowhere, or round in a circle, are not paths', () => {
  const broken = aDecision({
    questions: [
      aQuestion(
        'who-hosts',
        anOption('client', 'by-client'),
        anOption('we', 'who-hosts'),
        anOption('not-sure'),
      ),
    ],
    repeats: undefined,
  });
  expect(pathsOf(broken).map(({ outcome }) => outcome.id)).toEqual(['by-client']);
});
