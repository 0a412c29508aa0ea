import { answersIn, newerAnswer, readAnswer, writeAnswer } from '@domain/decision/answer.ts';
import { keyOf, readKey } from '@domain/keys.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText } from '../arbitraries.ts';
import { ownership, scope } from './examples.ts';

const anAnswer = fc.record({
  option: fc.constantFrom('yes', 'no', 'not-sure', 'client'),
  at: fc.oneof(fc.nat(3), fc.nat(8_640_000_000_000_000)),
});

test('an answer that was kept is read back', () => {
  fc.assert(
    fc.property(anAnswer, (answer) => {
      expect(readAnswer(writeAnswer(answer))).toEqual({ kind: 'value', value: answer });
    }),
  );
});

test('an answer is kept as an option and a time', () => {
  expect(writeAnswer({ option: 'client', at: 1 })).toBe('{"v":1,"option":"client","at":1}');
});

test('nothing kept is no answer', () => {
  expect(readAnswer(null)).toEqual({ kind: 'none' });
});

test('what a later release kept is left alone', () => {
  expect(readAnswer('{"v":2,"option":"client"}')).toEqual({ kind: 'later' });
});

test.each([
  '{"v":1,"option":"Client & Co","at":1}',
  '{"v":1,"option":"","at":1}',
  '{"v":1,"option":7,"at":1}',
  '{"v":1,"option":"client","at":-1}',
  '{"v":1,"option":"client"}',
  '{"option":"client","at":1}',
])('what makes no sense is damaged: %s', (saved) => {
  expect(readAnswer(saved)).toEqual({ kind: 'damaged' });
});

test('any text at all can be read', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(readAnswer(text).kind).toBe('damaged');
    }),
  );
});

test('of two answers the newer counts, whichever comes first', () => {
  expect(newerAnswer({ option: 'yes', at: 2 }, { option: 'no', at: 1 }).option).toBe('yes');
  fc.assert(
    fc.property(anAnswer, anAnswer, (a, b) => {
      expect(newerAnswer(a, b)).toEqual(newerAnswer(b, a));
      expect(newerAnswer(a, b).at).toBe(Math.max(a.at, b.at));
    }),
  );
});

test('a walk gets the options of what was kept', () => {
  const kept = { 'who-hosts': { option: 'client', at: 1 }, 'who-pays': undefined };
  expect({ ...answersIn(kept) }).toEqual({ 'who-hosts': 'client' });
});

test('every real question can be kept under its id, and every option read back', () => {
  for (const { id, options } of [ownership, scope].flatMap(({ questions }) => questions)) {
    const key = { workspace: 'acme', kind: 'answer', id } as const;
    expect(readKey(keyOf(key))).toEqual(key);
    for (const option of options) {
      expect(readAnswer(writeAnswer({ option: option.id, at: 1 })).kind).toBe('value');
    }
  }
});
