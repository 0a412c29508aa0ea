import {
  answersDiffering,
  differences,
  entriesShared,
  takenOver,
  tallyOf,
} from '@domain/shared-plan.ts';
import { expect, test } from 'vitest';

const items = [
  { id: 'upload-logo', action: 'Upload the logo', formerly: ['send-logo'] },
  { id: 'invite-admin', action: 'Invite the Admin', formerly: [] },
];
const [logo, admin] = ['upload-logo', 'invite-admin'];

test('what a link says of a retired item is handed on to the item that took its place', () => {
  expect(entriesShared({ 'send-logo': 'done' }, items)['upload-logo']?.state).toBe('done');
});

test('items that stand otherwise are named with both states, in the order of the plan', () => {
  const mine = { [admin as string]: { state: 'done', at: 1 } } as const;
  expect(differences(items, mine, entriesShared({ 'upload-logo': 'waiting' }, items))).toEqual([
    { item: logo, action: 'Upload the logo', from: 'to-do', to: 'waiting' },
    { item: admin, action: 'Invite the Admin', from: 'done', to: 'to-do' },
  ]);
});

test('where everything stands alike, nothing differs, whenever it was said', () => {
  const mine = { 'upload-logo': { state: 'done', at: 5, note: 'Large one' } } as const;
  expect(differences(items, mine, entriesShared({ 'upload-logo': 'done' }, items))).toEqual([]);
});

test('taking over a state keeps the note, the person and the date', () => {
  const mine = {
    'upload-logo': {
      state: 'to-do',
      at: 5,
      note: 'Large one',
      assignee: 'Ada',
      due: '2026-12-01',
    },
  } as const;
  const [taken] = differences(items, mine, entriesShared({ 'upload-logo': 'done' }, items));
  expect(taken && takenOver([taken], items, mine, 9)).toEqual({
    'upload-logo': { ...mine['upload-logo'], state: 'done', at: 9 },
  });
});

test('only what is taken over changes', () => {
  expect(takenOver([], items, { 'invite-admin': { state: 'done', at: 1 } }, 9)).toEqual({});
});

test('a plan is summed up in one sentence', () => {
  expect(tallyOf(items, {})).toBe('2 to do');
  expect(
    tallyOf(items, entriesShared({ 'upload-logo': 'done', 'invite-admin': 'waiting' }, items)),
  ).toBe('1 done, 1 waiting');
  expect(tallyOf([], {})).toBe('');
});

test('only answers that were given otherwise, or not at all, differ', () => {
  const mine = { platforms: { option: 'cloud', at: 1 }, sandbox: { option: 'yes', at: 1 } };
  expect(answersDiffering(mine, { platforms: 'both', sandbox: 'yes', constructor: 'no' })).toEqual({
    platforms: 'both',
    constructor: 'no',
  });
});
