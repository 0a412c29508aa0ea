import { inPhaseOrder, ofPhase } from '@domain/checklist/plan.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aChecklist } from '../examples.ts';

const meeting = aChecklist({ id: 'introduction', phase: 'introduction', order: 1 });
const users = aChecklist({ id: 'users', phase: 'implementation', order: 1 });
const branding = aChecklist({ id: 'branding', phase: 'implementation', order: 2 });
const launch = aChecklist({ id: 'launch', phase: 'launch', order: 1 });
const inOrder = [meeting, users, branding, launch];

test('checklists stand by phase and then by their place in it, however they were found', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(inOrder, { minLength: inOrder.length }), (found) => {
      expect(inPhaseOrder(found)).toEqual(inOrder);
    }),
  );
});

test('putting checklists in order leaves the given list as it was', () => {
  const found = [launch, meeting];
  inPhaseOrder(found);
  expect(found).toEqual([launch, meeting]);
});

test('a phase has its own checklists, in order, and no others', () => {
  expect(ofPhase([launch, branding, users, meeting], 'implementation')).toEqual([users, branding]);
});

test('a phase without checklists has none', () => {
  expect(ofPhase(inOrder, 'testing')).toEqual([]);
});
