import { readDraft, writeDraft } from '@domain/request/draft.ts';
import { domainsOfCompany, ownershipInWords } from '@domain/request/known.ts';
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

test('a draft comes back as it was kept, and whatever makes no sense is left out', () => {
  const draft = { values: { company: 'Acme' }, edited: { subject: 'a', body: 'b' }, at: 5 };
  expect(readDraft(writeDraft(draft))).toEqual({ kind: 'value', value: draft });
  const odd = JSON.stringify({ v: 1, values: { company: 7, '<b>': 'x', admins: 'y' }, at: 5 });
  expect(readDraft(odd)).toEqual({ kind: 'value', value: { values: { admins: 'y' }, at: 5 } });
  expect(readDraft('{"v":1,"values":[],"at":5}').kind).toBe('damaged');
});

test('a company is recognised in the domains of addresses', () => {
  expect(domainsOfCompany('Acme Ltd', 'a@acme.com, b@mail.acme.co.uk, c@other.com')).toEqual([
    'acme.com',
    'mail.acme.co.uk',
  ]);
  expect(domainsOfCompany('', 'a@acme.com')).toEqual([]);
});

test('ownership is said in one sentence, mixed or not', () => {
  expect(
    ownershipInWords({ configuration: 'client', management: 'client', distributor: true }),
  ).toBe('Client owned: the client owns the configuration and manages the instance(s)');
  expect(
    ownershipInWords({ configuration: 'distributor', management: 'client', distributor: true }),
  ).toBe('The distributor owns the configuration, the client manages the instance(s)');
});
