import { listed, plural } from '@domain/plural.ts';
import { expect, test } from 'vitest';

test('one thing is named in the singular, and any other number of things in the plural', () => {
  expect(plural(1, 'client')).toBe('1 client');
  expect(plural(0, 'client')).toBe('0 clients');
  expect(plural(2, 'entry', 'entries')).toBe('2 entries');
  expect(plural(999, 'item')).toBe('999 items');
  expect(plural(1200, 'item')).toBe('1,200 items');
  expect(plural(1_234_567, 'item')).toBe('1,234,567 items');
});

test('names stand in a sentence with an "and" before the last', () => {
  expect(listed([])).toBe('');
  expect(listed(['Acme'])).toBe('Acme');
  expect(listed(['Acme', 'Globex'])).toBe('Acme and Globex');
  expect(listed(['Acme', 'Globex', 'Initech'])).toBe('Acme, Globex and Initech');
});
