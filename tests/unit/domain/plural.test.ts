import { plural } from '@domain/plural.ts';
import { expect, test } from 'vitest';

test('one thing is named in the singular, and any other number of things in the plural', () => {
  expect(plural(1, 'client')).toBe('1 client');
  expect(plural(0, 'client')).toBe('0 clients');
  expect(plural(2, 'entry', 'entries')).toBe('2 entries');
  expect(plural(1200, 'item')).toBe('1,200 items');
});
