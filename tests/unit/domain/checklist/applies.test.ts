import { appliesSentence } from '@domain/checklist/applies.ts';
import { expect, test } from 'vitest';

const conditions = [
  { id: 'pilot', applies: 'when you run a pilot' },
  { id: 'api', applies: "when you integrate with Codat's API" },
];

test('an item that always applies, once, needs no sentence', () => {
  expect(appliesSentence({}, conditions)).toBeUndefined();
});

test('a condition is told as a sentence without a full stop', () => {
  expect(appliesSentence({ appliesWhen: ['pilot'] }, conditions)).toBe('When you run a pilot');
});

test('conditions that must all hold are joined by "and"', () => {
  expect(appliesSentence({ appliesWhen: ['pilot', 'api'] }, conditions)).toBe(
    "When you run a pilot, and when you integrate with Codat's API",
  );
});

test('an item of one instance says in which it is done', () => {
  expect(appliesSentence({ perInstance: ['uat'] }, conditions)).toBe('In UAT');
  expect(appliesSentence({ perInstance: ['production'] }, conditions)).toBe('In Production');
});

test('an item of both instances says that it is done once for each', () => {
  expect(appliesSentence({ perInstance: ['uat', 'production'] }, conditions)).toBe(
    'Once for each instance: UAT and Production',
  );
});

test('a condition and an instance are two sentences', () => {
  expect(appliesSentence({ appliesWhen: ['pilot'], perInstance: ['production'] }, conditions)).toBe(
    'When you run a pilot. In Production',
  );
});
