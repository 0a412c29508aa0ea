import { synonymsSchema } from '@domain/search/synonyms.ts';
import { expect, test } from 'vitest';
import { complaintsOf } from '../complaints.ts';

test('words and phrases in lower case may be synonyms', () => {
  expect(complaintsOf(synonymsSchema, [['uat', 'test client', 'sign-in', '429']])).toEqual([]);
});

test('a synonym with a capital is told to be written without', () => {
  expect(complaintsOf(synonymsSchema, [['UAT', 'test client']])).toEqual([
    'Write synonyms in lower case.',
  ]);
});

test('a word alone in its group is told that it needs company', () => {
  expect(complaintsOf(synonymsSchema, [['uat']])).toEqual([
    'A group of synonyms needs at least two words.',
  ]);
});
