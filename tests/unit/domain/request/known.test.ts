import { skeletonOf } from '@domain/decision/skeleton.ts';
import { check } from '@domain/request/check.ts';
import { domainsOfCompany, ownershipInWords } from '@domain/request/known.ts';
import { expect, test } from 'vitest';
import { ownership as decision } from '../decision/examples.ts';
import { newInstances, ordinary } from './examples.ts';

test('a company is recognised in the domains of addresses', () => {
  expect(domainsOfCompany('Acme Ltd', 'a@acme.com, b@mail.acme.co.uk, c@other.com')).toEqual([
    'acme.com',
    'mail.acme.co.uk',
  ]);
  expect(domainsOfCompany('', 'a@acme.com')).toEqual([]);
});

test('ownership is said in one sentence, mixed or not', () => {
  const owned = { configuration: 'client', management: 'client', distributor: true } as const;
  expect(ownershipInWords({ ownership: owned })).toBe(
    'Client owned: the client owns the configuration and manages the instance(s)',
  );
  expect(ownershipInWords({ ownership: { ...owned, management: 'distributor' } })).toBe(
    'The client owns the configuration, the distributor manages the instance(s)',
  );
  const mixed = { open: 'There is no rule.', write: 'As agreed in May.' };
  expect(ownershipInWords({ ownership: owned, mixed })).toBe(mixed.write);
  expect(ownershipInWords({})).toBeUndefined();
});

test.each(decision.outcomes.map((outcome) => [outcome.title, outcome] as const))(
  'what the request says of the outcome "%s" fits its field, and needs no more than lists fetch',
  (_, outcome) => {
    const said = ownershipInWords(outcome);
    expect(check(newInstances, { ...ordinary, ownership: said }, '2026-11-23')).toEqual([]);
    const fetched = skeletonOf(decision).outcomes.find(({ id }) => id === outcome.id);
    expect(fetched && ownershipInWords(fetched)).toBe(said);
    expect(fetched?.admin).toEqual(outcome.admin);
  },
);
