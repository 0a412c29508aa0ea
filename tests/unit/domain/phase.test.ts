import { phaseSchema, whoActsIn } from '@domain/phase.ts';
import { phaseIds } from '@domain/phase-ids.ts';
import { expect, test } from 'vitest';

const described = {
  id: 'access',
  number: 2,
  title: 'Access',
  achieves: 'Instances exist.',
  page: '/guides/access/',
} as const;
const codat = { party: 'codat', name: 'Codat (Solutions)' } as const;
const fits = (phase: unknown) => phaseSchema.safeParse(phase).success;

test('the phases are introduction, access, solutions, implementation, testing and launch', () => {
  expect(phaseIds.join(', ')).toBe(
    'introduction, access, solutions, implementation, testing, launch',
  );
});

test('a phase has either an owner or somebody who leads it', () => {
  expect(fits({ ...described, owner: codat })).toBe(true);
  expect(fits({ ...described, leads: codat })).toBe(true);
});

test('a phase cannot have both an owner and somebody who leads it', () => {
  expect(fits({ ...described, owner: codat, leads: codat })).toBe(false);
});

test('a phase cannot be without anybody who acts', () => {
  expect(fits(described)).toBe(false);
});

test('a phase has a number from 1 to 6', () => {
  expect(fits({ ...described, owner: codat, number: 0 })).toBe(false);
  expect(fits({ ...described, owner: codat, number: 7 })).toBe(false);
});

test('an owner is a given', () => {
  expect(whoActsIn({ ...described, owner: codat })).toEqual({ ...codat, given: true });
});

test('who leads a phase is advice', () => {
  expect(whoActsIn({ ...described, leads: codat })).toEqual({ ...codat, given: false });
});
