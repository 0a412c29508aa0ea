import type { ItemEntry } from '@domain/checklist/entry.ts';
import { type Change, restored, sayChange } from '@domain/restore.ts';
import type { Snapshot } from '@domain/snapshot.ts';
import { tidyName } from '@domain/workspace.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { someSnapshots } from './arbitraries.ts';

const done = (at: number): ItemEntry => ({ state: 'done', at });
const toDo = (at: number): ItemEntry => ({ state: 'to-do', at });

const workspace = (id: string, name: string, at = 1) => ({
  ...{ id, name, created: 1, at, archived: false },
});

const acme = (items: Snapshot['items'], at = 1): Snapshot => ({
  workspace: workspace('c-1', 'Acme Ltd', at),
  items,
});

const bolt: Snapshot = { workspace: workspace('c-2', 'Bolt'), items: { a: done(1) } };

const mode = fc.constantFrom('merge', 'replace');
const namesOf = (snapshots: readonly Snapshot[]) => snapshots.map((s) => s.workspace.name);
const foldedNames = (snapshots: readonly Snapshot[]) =>
  namesOf(snapshots).map((name) => tidyName(name).toLocaleLowerCase('en-GB'));
const itemsById = (snapshots: readonly Snapshot[]) =>
  Object.fromEntries(snapshots.map(({ workspace, items }) => [workspace.id, items]));

test('merging keeps the newest change of each item', () => {
  const mine = acme({ a: done(5), b: done(1), c: done(1) });
  const theirs = acme({ a: toDo(2), b: toDo(2), d: done(1) });
  expect(restored([mine], [theirs], 'merge')).toEqual({
    snapshots: [acme({ a: done(5), b: toDo(2), c: done(1), d: done(1) })],
    changes: [
      { name: 'Acme Ltd', kind: 'changed', itemsAdded: 1, itemsChanged: 1, itemsRemoved: 0 },
    ],
  });
});

test('replacing makes a workspace what the back-up says', () => {
  const mine = acme({ a: done(5), b: done(1), c: done(1) });
  const theirs = acme({ a: toDo(2), b: done(1), d: done(1) });
  expect(restored([mine], [theirs], 'replace')).toEqual({
    snapshots: [theirs],
    changes: [
      { name: 'Acme Ltd', kind: 'changed', itemsAdded: 1, itemsChanged: 1, itemsRemoved: 1 },
    ],
  });
});

test('a back-up of one workspace never touches another', () => {
  fc.assert(
    fc.property(someSnapshots, someSnapshots, mode, (current, incoming, how) => {
      const named = new Set(incoming.map((snapshot) => snapshot.workspace.id));
      const untouched = current.filter((snapshot) => !named.has(snapshot.workspace.id));
      const { snapshots } = restored(current, incoming, how);
      expect(snapshots.filter((snapshot) => !named.has(snapshot.workspace.id))).toEqual(untouched);
    }),
  );
});

test('a workspace that is only in the back-up is added', () => {
  expect(restored([bolt], [acme({ a: done(1) })], 'merge')).toEqual({
    snapshots: [bolt, acme({ a: done(1) })],
    changes: [{ name: 'Acme Ltd', kind: 'added', itemsAdded: 1, itemsChanged: 0, itemsRemoved: 0 }],
  });
});

test('merging keeps the later name, and of two equally late ones the one that is here', () => {
  const renamed = (at: number) => ({ workspace: workspace('c-1', 'Acme Group', at), items: {} });
  expect(namesOf(restored([acme({}, 2)], [renamed(3)], 'merge').snapshots)).toEqual(['Acme Group']);
  expect(namesOf(restored([acme({}, 2)], [renamed(2)], 'merge').snapshots)).toEqual(['Acme Ltd']);
  expect(namesOf(restored([acme({}, 2)], [renamed(1)], 'merge').snapshots)).toEqual(['Acme Ltd']);
});

test('merging keeps the later draft of each request', () => {
  const draft = (company: string, at: number) => ({ values: { company }, at });
  const mine = { ...acme({}), drafts: { a: draft('Acme', 3), b: draft('Acme', 3) } };
  const theirs = {
    ...acme({}),
    drafts: { a: draft('Old', 2), b: draft('New', 4), c: draft('C', 1) },
  };
  const { snapshots, changes } = restored([mine], [theirs], 'merge');
  expect(snapshots[0]?.drafts).toEqual({
    a: draft('Acme', 3),
    b: draft('New', 4),
    c: draft('C', 1),
  });
  expect(changes[0]?.kind).toBe('changed');
  expect(restored([mine], [mine], 'merge').changes[0]?.kind).toBe('same');
});

test('merging keeps of each request what was said later, and what was said on one side alone', () => {
  const asked = { state: 'asked', at: 2 } as const;
  const confirmed = { state: 'confirmed', at: 3 } as const;
  const mine = { ...acme({}), requests: { a: asked, b: confirmed, c: asked } };
  const theirs = { ...acme({}), requests: { a: confirmed, b: asked, d: asked } };
  const both = { a: confirmed, b: confirmed, c: asked, d: asked };
  const requestsAfter = (some: Snapshot, others: Snapshot) =>
    restored([some], [others], 'merge').snapshots[0]?.requests;
  expect(requestsAfter(mine, theirs)).toEqual(both);
  expect(requestsAfter(theirs, mine)).toEqual(both);
  expect(requestsAfter(acme({}), mine)).toEqual(mine.requests);
  expect(requestsAfter(acme({}), acme({}))).toBeUndefined();
});

test('a request alone that differs is a change, and replacing takes away one that is not in the file', () => {
  const mine = { ...acme({}), requests: { 'add-admin': { state: 'asked', at: 2 } } } as const;
  const { snapshots, changes } = restored([mine], [acme({})], 'replace');
  expect(snapshots).toEqual([acme({})]);
  expect(changes[0]?.kind).toBe('changed');
  expect(restored([mine], [acme({})], 'merge').changes[0]?.kind).toBe('same');
});

test('another workspace with a name that is taken here gets one of its own', () => {
  const other = { workspace: workspace('c-3', 'ACME  ltd'), items: {} };
  const { snapshots, changes } = restored([acme({})], [other], 'replace');
  expect(namesOf(snapshots)).toEqual(['Acme Ltd', 'ACME ltd 2']);
  expect(changes.map(({ name }) => name)).toEqual(['ACME ltd 2']);
});

test('two workspaces that swapped their names have swapped them after restoring', () => {
  const swapped = [
    { ...acme({}), workspace: workspace('c-1', 'Bolt', 2) },
    { ...bolt, workspace: workspace('c-2', 'Acme Ltd', 2) },
  ];
  expect(namesOf(restored([acme({}), bolt], swapped, 'merge').snapshots)).toEqual([
    'Bolt',
    'Acme Ltd',
  ]);
});

test('names that differed here differ after restoring', () => {
  fc.assert(
    fc.property(someSnapshots, someSnapshots, mode, (some, incoming, how) => {
      const current = restored([], some, 'merge').snapshots;
      const names = foldedNames(restored(current, incoming, how).snapshots);
      expect(new Set(names).size).toBe(names.length);
    }),
  );
});

test('restoring a back-up twice is restoring it once', () => {
  fc.assert(
    fc.property(someSnapshots, someSnapshots, mode, (current, incoming, how) => {
      const once = restored(current, incoming, how).snapshots;
      const again = restored(once, incoming, how);
      expect(again.snapshots).toEqual(once);
      expect(again.changes.every(({ kind }) => kind === 'same')).toBe(true);
    }),
  );
});

test('two back-ups merged in either order leave the same items', () => {
  fc.assert(
    fc.property(someSnapshots, someSnapshots, someSnapshots, (current, one, other) => {
      const after = (first: Snapshot[], second: Snapshot[]) =>
        restored(restored(current, first, 'merge').snapshots, second, 'merge').snapshots;
      expect(itemsById(after(one, other))).toEqual(itemsById(after(other, one)));
    }),
  );
});

test('merging never takes an item away', () => {
  fc.assert(
    fc.property(someSnapshots, someSnapshots, (current, incoming) => {
      const { changes } = restored(current, incoming, 'merge');
      expect(changes.every(({ itemsRemoved }) => itemsRemoved === 0)).toBe(true);
    }),
  );
});

test('each workspace of a back-up has its change told', () => {
  fc.assert(
    fc.property(someSnapshots, someSnapshots, mode, (current, incoming, how) => {
      expect(restored(current, incoming, how).changes).toHaveLength(incoming.length);
    }),
  );
});

const change = (given: Partial<Change>): Change => ({
  ...{ name: 'Acme Ltd', kind: 'changed', itemsAdded: 0, itemsChanged: 0, itemsRemoved: 0 },
  ...given,
});

test.each([
  [change({ itemsAdded: 3, itemsChanged: 2 }), 'Acme Ltd: 3 items new, 2 changed.'],
  [change({ itemsChanged: 1, itemsRemoved: 4 }), 'Acme Ltd: 1 item changed, 4 removed.'],
  [change({ itemsRemoved: 2 }), 'Acme Ltd: 2 items removed.'],
  [change({ kind: 'same' }), 'Acme Ltd: nothing would change.'],
  [change({ kind: 'added', itemsAdded: 3 }), 'Acme Ltd: new, with 3 items.'],
  [change({ kind: 'added', itemsAdded: 1 }), 'Acme Ltd: new, with 1 item.'],
  [change({ kind: 'added' }), 'Acme Ltd: new, with no items.'],
  [
    change({}),
    'Acme Ltd: no items change, but its name, answers, requests or place in the archive does.',
  ],
])('what would change is said in plain words: %#', (what, sentence) => {
  expect(sayChange(what)).toBe(sentence);
});

test('the first workspace of another browser becomes one of its own, not a part of ours', () => {
  const ours = acme({ a: done(1) });
  const theirs = { workspace: { ...ours.workspace, created: 36 }, items: { b: done(1) } };
  const { snapshots } = restored([ours], [theirs], 'merge');
  expect(itemsById(snapshots)).toEqual({ 'c-1': { a: done(1) }, 'c-1-10': { b: done(1) } });
  expect(namesOf(snapshots)).toEqual(['Acme Ltd', 'Acme Ltd 2']);
  expect(restored(snapshots, [theirs], 'merge').snapshots).toHaveLength(2);
});
