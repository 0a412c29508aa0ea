import { readAnswers, writeAnswers } from '@domain/decision/address.ts';
import { pathsOf } from '@domain/decision/paths.ts';
import { walk } from '@domain/decision/walk.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../arbitraries.ts';
import { aDecision, anyAnswers, anyDecision, ownership, scope } from './examples.ts';

const decision = aDecision();
const read = (search: string) => ({ ...readAnswers(decision, new URLSearchParams(search)) });
const write = (answers: Record<string, string>) => writeAnswers(decision, answers).toString();

test.each([
  ['the ownership decision', ownership],
  ['the scope decision', scope],
])('an address opened cold gives the same outcome, for every path of %s', (_name, real) => {
  for (const { answers, outcome } of pathsOf(real)) {
    const address = writeAnswers(real, answers).toString();
    expect(walk(real, readAnswers(real, new URLSearchParams(address))).outcome).toBe(outcome);
  }
});

test('an address opened cold gives the same outcome, in any decision', () => {
  const cold = anyDecision.chain((any) => fc.tuple(fc.constant(any), anyAnswers(any)));
  fc.assert(
    fc.property(cold, ([any, answers]) => {
      const address = writeAnswers(any, answers).toString();
      const again = readAnswers(any, new URLSearchParams(address));
      expect(walk(any, again)).toEqual(walk(any, answers));
    }),
  );
});

test('answers stand in an address by their ids, in the order of asking', () => {
  expect(write({ 'who-renews': 'we', 'who-hosts': 'we' })).toBe('who-hosts=we&who-renews=we');
});

test('only the answers on the path are written', () => {
  expect(write({ 'who-hosts': 'we', 'who-pays': 'client' })).toBe('who-hosts=we');
  expect(write({ 'who-hosts': 'nobody' })).toBe('');
});

test('what is no option is dropped', () => {
  expect(read('who-hosts=nobody')).toEqual({});
  expect(read('who-hosts=client&who-pays=nobody&who-renews=we')).toEqual({ 'who-hosts': 'client' });
});

test('what names no question is dropped', () => {
  expect(read('who-hosts=client&constructor=client&who-hosts-2=we')).toEqual({
    'who-hosts': 'client',
  });
});

test('a repeat is no question: its answer stands under the question that it repeats', () => {
  expect(read('who-hosts=we&who-renews-for-client=we')).toEqual({ 'who-hosts': 'we' });
  expect(read('who-hosts=we&who-renews=we')).toEqual({ 'who-hosts': 'we', 'who-renews': 'we' });
});

test('two answers to one question contradict each other, and both are dropped', () => {
  expect(read('who-hosts=client&who-hosts=we&who-pays=we')).toEqual({});
});

test('the same answer twice is an answer', () => {
  expect(read('who-hosts=client&who-hosts=client')).toEqual({ 'who-hosts': 'client' });
});

test('an answer that contradicts an earlier one, since it is never asked for then, is dropped', () => {
  expect(read('who-hosts=we&who-pays=client')).toEqual({ 'who-hosts': 'we' });
});

test('any address at all can be read, and gives answers on a path', () => {
  const parameters = fc.array(
    fc.tuple(fc.oneof(anyText, fc.constantFrom('who-hosts', 'who-pays', 'who-renews')), anyText),
  );
  fc.assert(
    fc.property(parameters, (pairs) => {
      const answers = readAnswers(decision, new URLSearchParams(pairs));
      expect(walk(decision, answers).path).toHaveLength(Object.keys(answers).length);
    }),
  );
});
