import { itemsMoved, nameOfState, sinceInWords, stageOf, stages } from '@domain/request/stage.ts';
import { requestStates } from '@domain/request-state.ts';
import { expect, test } from 'vitest';
import { newInstances } from './examples.ts';

test('an invitation that was received is a stage of its own, between confirmed and handed over', () => {
  const invited = { 'accept-admin-invitation': { state: 'in-progress', at: 1 } } as const;
  expect(stageOf({ state: 'confirmed', at: 1 }, {})).toBe('confirmed');
  expect(stageOf({ state: 'confirmed', at: 1 }, invited)).toBe('invited');
  expect(stageOf({ state: 'not-asked', at: 1 }, invited)).toBeUndefined();
});

test('items follow a request forwards and back, but never lose what a reader had done before', () => {
  const done = { 'create-and-check-instances': { state: 'done', at: 1 } } as const;
  expect(itemsMoved('asked', 'confirmed', done)).toEqual([]);
  expect(itemsMoved('asked', 'handed-over', {})).toEqual([
    ['create-and-check-instances', 'done'],
    ['accept-admin-invitation', 'done'],
  ]);
  expect(itemsMoved('invited', 'asked', done)).toEqual([['create-and-check-instances', 'to-do']]);
});

test('each stage is told in a sentence with its day, and so is that nothing was sent', () => {
  for (const stage of stages) {
    const sentence = sinceInWords(newInstances, { stage, day: '3 May 2026' });
    expect(sentence).toMatch(/3 May 2026/);
    expect(sentence).not.toMatch(/[{}]/);
  }
  expect(sinceInWords(newInstances, undefined)).toBe(newInstances.unsent);
});

test('each state of the request has a name of its own', () => {
  const names = requestStates.map((state) => nameOfState(newInstances, state));
  expect(new Set(names).size).toBe(requestStates.length);
});
