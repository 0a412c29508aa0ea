import { check } from '@domain/request/check.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addAdmin, anyValues, newInstances, ordinary } from './examples.ts';

const wrong = (given: object, today?: string) =>
  check(newInstances, { ...ordinary, ...given }, today);

test('a request with every field filled is right', () => {
  expect(check(newInstances, ordinary)).toEqual([]);
});

test('optional fields may be left empty', () => {
  const { company, instances, admins } = ordinary;
  expect(check(newInstances, { company, instances, admins })).toEqual([]);
});

test('an empty request says what is missing, in the order of the fields', () => {
  expect(check(newInstances, {})).toEqual([
    { field: 'company', say: 'Enter the company name, as your customers know it' },
    { field: 'instances', say: 'Select UAT, Production or both' },
    { field: 'admins', say: 'Enter at least one Admin e-mail' },
  ]);
});

test('an empty request for another Admin says what is missing', () => {
  expect(check(addAdmin, {}).map(({ say }) => say)).toEqual([
    'Enter the company name, as it stands in the Portal',
    'Select UAT, Production or both',
    'Enter at least one Admin e-mail',
    'Enter why no present Admin can invite them',
  ]);
});

test('a company name of blanks is missing', () => {
  expect(wrong({ company: ' \t\u0000\n' })).toEqual([
    { field: 'company', say: 'Enter the company name, as your customers know it' },
  ]);
});

test('an instance that there is not is none', () => {
  expect(wrong({ instances: 'staging' })).toEqual([
    { field: 'instances', say: 'Select UAT, Production or both' },
  ]);
});

test('each address that could not be read is told, also beside others that could', () => {
  expect(wrong({ admins: 'jane@example.com, joe.example.com; kim@' })).toEqual([
    {
      field: 'admins',
      say: '"joe.example.com" has no @ sign, so it is not an e-mail address',
    },
    { field: 'admins', say: '"kim@" has nothing after the @ sign' },
  ]);
});

test('a text that is too long is told how long it may be', () => {
  expect(wrong({ company: 'A'.repeat(201), message: 'A'.repeat(2001) })).toEqual([
    { field: 'company', say: 'Company name must be 200 characters or fewer' },
    { field: 'message', say: 'Message to Solutions must be 2,000 characters or fewer' },
  ]);
  expect(wrong({ company: 'A'.repeat(200), message: 'A'.repeat(2000) })).toEqual([]);
});

test('a date has to exist', () => {
  expect(wrong({ date: '2026-02-31' })).toEqual([
    { field: 'date', say: 'Preferred date must be a real date, like 2026-12-01' },
  ]);
});

test('a date before today is wrong where today is known', () => {
  const say = 'Preferred date must be today or in the future';
  expect(wrong({}, '2026-12-02')).toEqual([{ field: 'date', say }]);
  expect(wrong({}, '2026-12-01')).toEqual([]);
});

test('whatever was entered, each sentence names a field and ends without a full stop', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      for (const { field, say } of check(newInstances, values)) {
        expect(newInstances.fields.map(({ id }) => id)).toContain(field);
        expect(say).toMatch(/[^.]$/u);
      }
    }),
  );
});
