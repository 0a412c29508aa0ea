import { earlyOver } from '@domain/request/early.ts';
import { expect, test } from 'vitest';
import { newInstances } from './examples.ts';

const over = (early: Record<string, string>, standing: Record<string, string> = {}) =>
  earlyOver(newInstances, early, standing);

test('what was typed early takes the place of what would stand there, field by field', () => {
  const standing = { company: 'Old', sender: 'Sam' };
  expect(over({ company: 'Acme Ltd', message: 'Two\nlines ' }, standing)).toEqual({
    company: 'Acme Ltd',
    message: 'Two\nlines ',
  });
});

test('what was chosen early joins what was chosen before, in the order of the form', () => {
  expect(over({ instances: 'production' }, { instances: 'uat' })).toEqual({
    instances: 'uat,production',
  });
  expect(over({ instances: 'uat' })).toEqual({ instances: 'uat' });
});

test('what says the same as would stand there changes nothing', () => {
  expect(over({ company: 'Acme' }, { company: 'Acme' })).toEqual({});
  expect(over({ instances: 'uat' }, { instances: 'uat,production' })).toEqual({});
  expect(over({}, { company: 'Acme', instances: 'uat' })).toEqual({});
});

test('what is no field of the form, or of all objects, is left out', () => {
  expect(over({ constructor: 'x', toString: 'y', to: 'eve@example.org' })).toEqual({});
});
