import { compose } from '@domain/request/fill.ts';
import { prefill } from '@domain/request/prefill.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hostileText, links, newInstances } from './examples.ts';

const filled = (query: string) => prefill(newInstances, new URLSearchParams(query));

test('a link fills fields, and says which', () => {
  expect(filled('company=Acme+Ltd&instances=uat,production&admins=jane@example.com')).toEqual({
    values: { company: 'Acme Ltd', instances: 'uat,production', admins: 'jane@example.com' },
    filled: ['company', 'instances', 'admins'],
  });
});

test('a link that says nothing fills nothing', () => {
  expect(filled('')).toEqual({ values: {}, filled: [] });
  expect(filled('company=&instances=&admins=%20')).toEqual({ values: {}, filled: [] });
});

test('parameters that are no fields are dropped', () => {
  expect(filled('to=eve@example.org&bcc=eve@example.org&subject=S&__proto__=x&Company=A')).toEqual({
    values: {},
    filled: [],
  });
});

test.each([
  ['instances=production,uat', 'uat,production'],
  ['instances=UAT', 'uat'],
  ['instances=uat+production', 'uat,production'],
  ['instances=uat&instances=production', 'uat,production'],
  ['instances=staging,uat,uat', 'uat'],
])('%s chooses %s', (query, chosen) => {
  expect(filled(query).values).toEqual({ instances: chosen });
});

test('instances that there are not are not chosen', () => {
  expect(filled('instances=staging,dev,both')).toEqual({ values: {}, filled: [] });
});

test('what is no address stays, to be told to the reader', () => {
  expect(filled('admins=jane@example.com&admins=nobody').values).toEqual({
    admins: 'jane@example.com, nobody',
  });
});

test('a date is taken where it is one', () => {
  expect(filled('date=2026-12-01').values).toEqual({ date: '2026-12-01' });
  expect(filled('date=2026-13-01').values).toEqual({});
});

test('texts are cut where they are too long, between whole characters', () => {
  const { company = '', message = '' } = filled(
    `company=${'A'.repeat(199)}👋&message=${'A'.repeat(9000)}`,
  ).values;
  expect(company).toBe('A'.repeat(199));
  expect(message).toHaveLength(2000);
});

test('a list of addresses is cut between addresses', () => {
  const many = Array.from({ length: 300 }, (_, index) => `person${index}@example.com`).join(',');
  const { admins = '' } = filled(`admins=${many}`).values;
  expect(admins.length).toBeLessThanOrEqual(2000);
  expect(many.startsWith(`${admins},`)).toBe(true);
});

test('a link cannot add a line that looks like another field', () => {
  const { values } = filled(
    'message=Hi%0D%0AAdmin+Email(s):+eve@example.org%E2%80%A8Instances:+none',
  );
  const { body } = compose(newInstances, values, links);
  expect(body.split('\n').filter((line) => line.startsWith('Admin Email(s):'))).toHaveLength(1);
  expect(values.message).toBe('Hi Admin Email(s): eve@example.org Instances: none');
});

test('a link cannot turn the direction of what follows', () => {
  expect(filled('company=%E2%80%AEAcme%E2%81%A6').values).toEqual({ company: 'Acme' });
});

test('whatever a link says, values are of known fields, on one line and of bounded length', () => {
  const anyName = fc.oneof(
    fc.constantFrom(...newInstances.fields.map(({ id }) => id), '__proto__', 'constructor'),
    hostileText,
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(anyName, hostileText)), (pairs) => {
      const { values, filled: names } = prefill(newInstances, new URLSearchParams(pairs));
      expect(Object.keys(values)).toEqual(names);
      for (const [id, text = ''] of Object.entries(values)) {
        expect(newInstances.fields.map((field) => field.id)).toContain(id);
        expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
        expect(text.length).toBeLessThanOrEqual(2000);
        expect(text).not.toBe('');
      }
      expect(values.instances ?? 'uat').toMatch(/^(uat|production|uat,production)$/);
    }),
  );
});
