import type { ItemEntry } from '@domain/checklist/entry.ts';
import {
  isRestricting,
  matches,
  type PlanFilter,
  readFilter,
  shownInWords,
  writeFilter,
} from '@domain/plan-filter.ts';
import { expect, test } from 'vitest';

const item = {
  phase: 'implementation',
  actors: [
    { name: 'Client technical lead', party: 'client' },
    { name: 'Instance manager', party: undefined },
  ],
} as const;
const standpoint = { today: '2026-11-23', soon: '2026-11-30' } as const;

const fits = (filter: PlanFilter, entry?: Partial<ItemEntry>, at: object = {}): boolean =>
  matches(item, entry && { state: 'to-do', at: 1, ...entry }, filter, { ...standpoint, ...at });

test('a filter that asks for nothing shows everything', () => {
  expect(fits({})).toBe(true);
  expect(fits({}, { state: 'done' })).toBe(true);
  expect(isRestricting({})).toBe(false);
  expect(isRestricting(readFilter(new URLSearchParams(), ''))).toBe(false);
});

test('a party’s items are those that it has a part in', () => {
  expect(fits({ party: 'client' })).toBe(true);
  expect(fits({ party: 'distributor' })).toBe(false);
  expect(fits({ party: 'codat' })).toBe(false);
});

test('what is mine depends on who reads, and is everything until that is said', () => {
  expect(fits({ party: 'mine' }, undefined, { reader: 'client' })).toBe(true);
  expect(fits({ party: 'mine' }, undefined, { reader: 'codat' })).toBe(false);
  expect(fits({ party: 'mine' })).toBe(true);
});

test('a phase shows its own items', () => {
  expect(fits({ phase: 'implementation' })).toBe(true);
  expect(fits({ phase: 'launch' })).toBe(false);
});

test('an item that nobody touched is among what is to do', () => {
  expect(fits({ state: 'to-do' })).toBe(true);
  expect(fits({ state: 'waiting' })).toBe(false);
  expect(fits({ state: 'waiting' }, { state: 'waiting' })).toBe(true);
});

test('what is assigned to somebody is found by the whole name', () => {
  expect(fits({ assignee: 'Ada' }, { assignee: 'Ada' })).toBe(true);
  expect(fits({ assignee: 'Ada' }, { assignee: 'Ada Lovelace' })).toBe(false);
  expect(fits({ assignee: 'Ada' })).toBe(false);
});

test.each([
  ['2026-11-22', ['late', 'any']],
  ['2026-11-23', ['soon', 'any']],
  ['2026-11-30', ['soon', 'any']],
  ['2026-12-01', ['any']],
] as const)('on 23 November, what is due on %s is: %s', (due, expected) => {
  const found = (['late', 'soon', 'any'] as const).filter((wanted) =>
    fits({ due: wanted }, { due }),
  );
  expect(found).toEqual(expected);
});

test('what is done or does not apply is neither left nor late', () => {
  for (const state of ['done', 'not-applicable'] as const) {
    expect(fits({ left: true }, { state })).toBe(false);
    expect(fits({ due: 'late' }, { state, due: '2026-11-01' })).toBe(false);
    expect(fits({ due: 'any' }, { state, due: '2026-11-01' })).toBe(false);
  }
  for (const state of ['to-do', 'in-progress', 'waiting'] as const) {
    expect(fits({ left: true }, { state })).toBe(true);
  }
});

test('all that is asked for has to fit', () => {
  expect(fits({ party: 'client', phase: 'launch' })).toBe(false);
  expect(fits({ party: 'client', phase: 'implementation', left: true })).toBe(true);
});

test('a filter is read from the address that it was written into', () => {
  const filter = {
    party: 'mine',
    phase: 'testing',
    state: 'waiting',
    assignee: 'Zoë & Sons #1 + 50%',
    due: 'late',
    left: true,
  } as const;
  const { parameters, fragment } = writeFilter(filter, new URLSearchParams('client=c-acme'));
  expect(readFilter(parameters, fragment)).toEqual(filter);
  expect(parameters.get('client')).toBe('c-acme');
  expect(isRestricting(filter)).toBe(true);
});

test('the name of a person is in no part of an address that is sent', () => {
  const { parameters, fragment } = writeFilter(
    { assignee: 'Jane Doe' },
    new URLSearchParams('assignee=Jane+Doe'),
  );
  expect(parameters.toString()).toBe('');
  expect(fragment).toBe('assignee=Jane+Doe');
});

test('an address without a filter asks for nothing, whatever else it holds', () => {
  const odd = 'party=nobody&phase=7&state=toString&due=__proto__&left=no&client=c-acme';
  for (const fragment of ['item-upload-logo', '', '%E0%A4%A', '=', 'assignee=', '#assignee']) {
    expect(isRestricting(readFilter(new URLSearchParams(odd), fragment))).toBe(false);
  }
});

test('leaving a filter leaves nothing of it in the address', () => {
  const { parameters, fragment } = writeFilter(
    {},
    new URLSearchParams('party=codat&phase=launch&state=done&due=any&left=yes&client=c-acme'),
  );
  expect(parameters.toString()).toBe('client=c-acme');
  expect(fragment).toBe('');
});

test('how much is shown is told in a sentence', () => {
  expect(shownInWords({ shown: 5, total: 96 })).toBe('5 of 96 items');
  expect(shownInWords({ shown: 96, total: 96 })).toBe('All 96 items');
  expect(shownInWords({ shown: 0, total: 96 })).toBe('Nothing in the plan fits these choices.');
});
