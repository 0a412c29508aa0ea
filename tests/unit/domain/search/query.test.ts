import { waysToSay, wordsOf } from '@domain/search/query.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const word = fc.constantFrom('logo', 'logos', 'branding', 'brand', 'the', '?');
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const synonyms = fc.array(fc.uniqueArray(phrase, { minLength: 2, maxLength: 4 }), { maxLength: 4 });
const query = fc.oneof(phrase, fc.string());

test('the words that only shape a question are left out', () => {
  expect(wordsOf('How do I upload the logo?')).toEqual(['upload', 'logo']);
});

test('a question of nothing but such words keeps them all', () => {
  expect(wordsOf('Who is who?')).toEqual(['who', 'is', 'who']);
});

test('capitals and punctuation make no difference', () => {
  expect(wordsOf('UAT, (Production); "keys"!')).toEqual(['uat', 'production', 'keys']);
});

test('hyphens stay within their word', () => {
  expect(wordsOf('sign-in')).toEqual(['sign-in']);
});

test('a word is also said by its synonym', () => {
  expect(waysToSay('logo size', [['logo', 'branding']])).toEqual(['logo size', 'branding size']);
});

test('a phrase of several words has synonyms too', () => {
  expect(waysToSay('rename test client', [['uat', 'test client']])).toContain('rename uat');
});

test('a plural has the synonyms of its singular, and the other way round', () => {
  expect(waysToSay('logos', [['logo', 'branding']])).toContain('branding');
  expect(waysToSay('webhook', [['webhooks', 'alerts']])).toContain('alerts');
});

test('only one phrase at a time is replaced', () => {
  const groups = [
    ['logo', 'branding'],
    ['size', 'format'],
  ];
  expect(waysToSay('logo size', groups)).toEqual(['logo size', 'branding size', 'logo format']);
});

test('a part of a word is not taken for the word', () => {
  expect(waysToSay('logout', [['logo', 'branding']])).toEqual(['logout']);
});

test('a query without words is not searched for', () => {
  expect(waysToSay(' ?! ', [['logo', 'branding']])).toEqual([]);
});

test('a query is tried in eight ways at most', () => {
  const group = 'abcdefghijkl'.split('').map((letter) => `word-${letter}`);
  expect(waysToSay('word-a', [group])).toHaveLength(8);
});

test("the reader's own words are always tried first", () => {
  fc.assert(
    fc.property(query, synonyms, (said, groups) => {
      const own = wordsOf(said).join(' ');
      if (own) expect(waysToSay(said, groups)[0]).toBe(own);
    }),
  );
});

test('no way of saying a query is tried twice', () => {
  fc.assert(
    fc.property(query, synonyms, (said, groups) => {
      const ways = waysToSay(said, groups);
      expect(new Set(ways).size).toBe(ways.length);
    }),
  );
});
