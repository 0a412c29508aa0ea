import { writeEntry } from '@domain/checklist/entry.ts';
import { writeAnswer } from '@domain/decision/answer.ts';
import { inventoryOf, nameOf, nothingKept } from '@domain/inventory.ts';
import { asideKeyOf, keyOf, keyOfWorkspace, siteKeys } from '@domain/keys.ts';
import { writeDraft } from '@domain/request/draft.ts';
import { writeRequest } from '@domain/request-state.ts';
import { writeWorkspace } from '@domain/workspace.ts';
import { expect, test } from 'vitest';

const about = (id: string, name: string): [string, string] => [
  keyOfWorkspace(id),
  writeWorkspace({ id, name, created: 10, at: 20, archived: false }),
];
const item = (workspace: string, id: string, text?: string): [string, string] => [
  keyOf({ workspace, kind: 'item', id }),
  text ?? writeEntry({ state: 'done', at: 50 }),
];

test('where nothing is kept, nothing is counted', () => {
  expect(inventoryOf([])).toEqual(nothingKept);
});

test('for each client it says how many items something is said of, and when that last changed', () => {
  const { holdings } = inventoryOf([
    about('acme', 'Acme Ltd'),
    item('acme', 'upload-logo'),
    item('acme', 'invite-admin', writeEntry({ state: 'waiting', at: 70 })),
    [
      keyOf({ workspace: 'acme', kind: 'request', id: 'new-instances' }),
      writeRequest({ state: 'asked', at: 60 }),
    ],
  ]);
  expect(holdings).toMatchObject([
    { id: 'acme', items: 2, requests: 1, drafts: 0, changed: 70, later: 0 },
  ]);
});

test('answers are counted, and one that is damaged is listed as such', () => {
  const answer = (id: string) => keyOf({ workspace: 'acme', kind: 'answer', id });
  const { holdings, damaged } = inventoryOf([
    [answer('platforms'), writeAnswer({ option: 'cloud', at: 90 })],
    [answer('sales'), '{"v":1,"option":7}'],
  ]);
  expect(holdings).toMatchObject([{ answers: 1, items: 0, changed: 90 }]);
  expect(damaged).toMatchObject([{ was: { kind: 'answer', id: 'sales' } }]);
});

test('a request that is being written counts as a change, and one that is damaged is listed', () => {
  const request = (id: string) => keyOf({ workspace: 'acme', kind: 'request', id });
  const { holdings, damaged } = inventoryOf([
    [request('draft-new-instances'), writeDraft({ values: { company: 'Acme' }, at: 90 })],
    [request('draft-add-admin'), '{"v":1,"values":[]}'],
  ]);
  expect(holdings).toMatchObject([{ id: 'acme', requests: 0, drafts: 1, changed: 90 }]);
  expect(damaged).toMatchObject([{ was: { kind: 'request', id: 'draft-add-admin' } }]);
});

test('a character of a key or a text counts as two bytes', () => {
  const [key, text] = item('acme', 'upload-logo');
  const bytes = 2 * (key.length + text.length);
  const { holdings, bytes: inAll } = inventoryOf([[key, text]]);
  expect(holdings[0]?.bytes).toBe(bytes);
  expect(inAll).toBe(bytes);
});

test('clients are listed by name, and those without one last', () => {
  const { holdings } = inventoryOf([
    item('lost', 'upload-logo'),
    about('b', 'Beta'),
    about('a', 'acme'),
  ]);
  expect(holdings.map(nameOf)).toEqual(['acme', 'Beta', undefined]);
});

test('a client whose name is lost is told from one that a later release named', () => {
  const { holdings } = inventoryOf([
    item('lost', 'upload-logo'),
    [keyOfWorkspace('later'), '{"v":2}'],
  ]);
  expect(holdings.map(({ id, workspace }) => [id, workspace])).toEqual([
    ['lost', undefined],
    ['later', 'later'],
  ]);
});

test('entries of a later release are counted, and not as items', () => {
  const inventory = inventoryOf([about('acme', 'Acme'), item('acme', 'upload-logo', '{"v":2}')]);
  expect(inventory.later).toBe(1);
  expect(inventory.holdings).toMatchObject([{ later: 1, items: 0 }]);
});

test('what was set aside is listed, newest first, with what it was', () => {
  const [key] = item('acme', 'upload-logo');
  const { damaged, holdings } = inventoryOf([
    [asideKeyOf(key, 100), '{odd'],
    [asideKeyOf('nobody-knows', 200), 'x'],
  ]);
  expect(damaged).toMatchObject([
    { at: 200, was: undefined },
    { at: 100, was: { workspace: 'acme', kind: 'item', id: 'upload-logo' } },
  ]);
  expect(holdings).toEqual([]);
});

test('what is damaged and could not be set aside is listed as well', () => {
  const { damaged } = inventoryOf([item('acme', 'upload-logo', '{odd')]);
  expect(damaged).toMatchObject([{ at: undefined, was: { id: 'upload-logo' } }]);
});

test('it says when everything was last backed up', () => {
  expect(inventoryOf([[siteKeys.backedUp, '1763900000000']]).backedUp).toBe(1_763_900_000_000);
  expect(inventoryOf([[siteKeys.backedUp, 'yesterday']]).backedUp).toBeUndefined();
});

test('what others keep in the same browser is passed over', () => {
  expect(inventoryOf([['starlight-theme', 'dark']])).toEqual(nothingKept);
});
