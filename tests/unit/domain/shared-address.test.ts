import { meantAddress, sharedAddress } from '@domain/shared-address.ts';
import { expect, test } from 'vitest';

test('a shared plan stands behind the "#", which no server ever sees', () => {
  expect(sharedAddress('/', '1.YAAB')).toBe('/shared/#1.YAAB');
  expect(sharedAddress('/site/', '1.YAAB')).toBe('/site/shared/#1.YAAB');
});

test.each([
  '/shared/%231.YAAB',
  '/shared/%231.YAAB/',
  '/shared%231.YAAB',
  '/shared/%25231.YAAB',
  '/shared/%2525231.YAAB',
])('the link %s, whose "#" was lost on its way, leads to the plan', (path) => {
  expect(meantAddress('/', path)).toBe('/shared/#1.YAAB');
});

test('it does so too where the site lives in a folder', () => {
  expect(meantAddress('/site/', '/site/shared/%231.YAAB')).toBe('/site/shared/#1.YAAB');
  expect(meantAddress('/site/', '/shared/%231.YAAB')).toBeUndefined();
});

test.each(['/', '/no-such-page/', '/shared/', '/shared/%23', '/shared/1.YAAB', '/a/shared/%231.Y'])(
  'the address %s is no such link',
  (path) => {
    expect(meantAddress('/', path)).toBeUndefined();
  },
);
