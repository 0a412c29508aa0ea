import { largestBackup, mostTaken, readBackup, writeBackup } from '@domain/backup.ts';
import { entryOf } from '@domain/checklist/entry.ts';
import { isWorkspaceId, tidyName } from '@domain/workspace.ts';
import { draftOf } from '@domain/request/draft.ts';
import { requestOf } from '@domain/request-state.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyText, aTime, someSnapshots } from './arbitraries.ts';

const done = { state: 'done', at: 2 };
const acme = { id: 'c-1', name: 'Acme Ltd', created: 1, at: 1, archived: false, items: {} };

/** A file as somebody may have written it. */
const file = (...workspaces: unknown[]) =>
  JSON.stringify({ format: 'codat-onboarding', version: 2, exported: 5, workspaces });

function taken(text: string) {
  const reading = readBackup(text);
  if (reading.kind === 'refused') throw new Error(reading.say);
  return reading;
}

const remarksOn = (...workspaces: unknown[]) => taken(file(...workspaces)).remarks;

test('what was backed up is restored, whatever was written in it', () => {
  fc.assert(
    fc.property(someSnapshots, aTime, (snapshots, exported) => {
      const reading = taken(writeBackup(snapshots, exported));
      expect(reading).toEqual({ kind: 'backup', snapshots, exported, remarks: [] });
    }),
  );
});

test('a back-up is laid out for people to read, and ends with a line break', () => {
  const workspace = { id: 'c-1', name: 'Acme Ltd', created: 1, at: 2, archived: false };
  const text = writeBackup(
    [
      {
        workspace,
        items: { 'upload-logo': { state: 'done', at: 3 } },
        requests: { 'add-admin': { state: 'asked', at: 4 } },
      },
    ],
    5,
  );
  expect(text).toBe(`{
  "format": "codat-onboarding",
  "version": 2,
  "exported": 5,
  "workspaces": [
    {
      "id": "c-1",
      "name": "Acme Ltd",
      "created": 1,
      "at": 2,
      "archived": false,
      "items": {
        "upload-logo": {
          "state": "done",
          "at": 3
        }
      },
      "requests": {
        "add-admin": {
          "state": "asked",
          "at": 4
        }
      }
    }
  ]
}
`);
});

const chooseOther = 'Choose a file that was saved with "Back up" on this site.';
const cannotBeRead = `This file cannot be read: it is no back-up, or was cut off or changed on its way. ${chooseOther}`;
const otherKind = `This file holds something other than a back-up of this site. ${chooseOther}`;

test.each([
  [
    'that is too large',
    ' '.repeat(largestBackup + 1),
    `This file is too large to be a back-up of this site. ${chooseOther}`,
  ],
  ['that is empty', '', `This file is empty. ${chooseOther}`],
  ['of nothing but space', '\n \n', `This file is empty. ${chooseOther}`],
  ['that is no JSON', 'id,phase,topic', cannotBeRead],
  ['that was cut off', file(acme).slice(0, -3), cannotBeRead],
  ['that is a list', '[]', otherKind],
  ['that is a word', '"codat-onboarding"', otherKind],
  ['that is null', 'null', otherKind],
  ['of another program', '{"format":"other","version":1,"workspaces":[]}', otherKind],
  ['without a version', '{"format":"codat-onboarding","workspaces":[]}', otherKind],
  [
    'of a later release',
    '{"format":"codat-onboarding","version":3,"plans":[]}',
    'This file was written by a newer release of this site. Reload the page to get that release, then choose the file again.',
  ],
  [
    'without clients',
    '{"format":"codat-onboarding","version":2,"exported":5}',
    `This back-up has lost its list of clients, so there is nothing to restore. ${chooseOther}`,
  ],
])('a file %s is refused, and its reader told what to do', (_, text, say) => {
  expect(readBackup(text)).toEqual({ kind: 'refused', say });
});

test('the mark that some editors put in front of a file does no harm', () => {
  expect(taken(`\uFEFF${file(acme)}`).snapshots).toHaveLength(1);
});

test('a file that does not say when it was written is taken, with a remark', () => {
  const text = file(acme).replace('"exported":5', '"exported":"yesterday"');
  expect(taken(text)).toMatchObject({
    exported: 0,
    remarks: ['The file does not say when it was written.'],
  });
});

test.each([
  [
    'without an id',
    { ...acme, id: undefined },
    'Client 2 in the file was left out: its id is missing, or is not made of the letters a to z, digits and hyphens.',
  ],
  [
    'with an id that leads out of its place',
    { ...acme, id: '../c-1' },
    'Client 2 in the file was left out: its id is missing, or is not made of the letters a to z, digits and hyphens.',
  ],
  [
    'that is a number',
    7,
    'Client 2 in the file was left out: its id is missing, or is not made of the letters a to z, digits and hyphens.',
  ],
  [
    'without a name',
    { ...acme, id: 'c-2', name: ' \u200b ' },
    'Client 2 in the file was left out: it has no name.',
  ],
  [
    'without a time',
    { ...acme, id: 'c-2', at: '1' },
    'Client 2 in the file was left out: nothing says when "Acme Ltd" was set up and when it last changed.',
  ],
  [
    'with the id of another',
    { ...acme, name: 'Other' },
    'Client 2 in the file was left out: "Other" has the same id as client 1.',
  ],
])('a client %s is left out with a remark, and the others are taken', (_, broken, remark) => {
  const reading = taken(file(acme, broken, { ...acme, id: 'c-9' }));
  expect(reading.snapshots.map(({ workspace }) => workspace.id)).toEqual(['c-1', 'c-9']);
  expect(reading.remarks).toEqual([remark]);
});

test.each([
  ['too long', 'A'.repeat(90), 'A'.repeat(80)],
  ['written over two lines', 'Acme\nLtd', 'Acme Ltd'],
])('a name %s is made one that can be shown', (_, name, tidied) => {
  const reading = taken(file({ ...acme, name }));
  expect(reading.snapshots[0]?.workspace.name).toBe(tidied);
  expect(reading.remarks).toEqual([
    `Client 1 in the file is now named "${tidied}": its name was too long, or had characters that cannot be shown.`,
  ]);
});

test('an item of another release is kept', () => {
  const { snapshots, remarks } = taken(file({ ...acme, items: { 'not-yet-known': done } }));
  expect(snapshots[0]?.items).toEqual({ 'not-yet-known': done });
  expect(remarks).toEqual([]);
});

test('an item with an odd id is left out, and the remark names it', () => {
  const odd = '{"__proto__":{"state":"done","at":2},"constructor":{"state":"done","at":2}';
  const more =
    '"<img src=x onerror=alert(1)>":{},"UPLOAD":{},"upload-logo":{"state":"done","at":2}}';
  const text = file({ ...acme, items: 'ITEMS' }).replace('"ITEMS"', `${odd},${more}`);
  const { snapshots, remarks } = taken(text);
  expect(Object.keys(snapshots[0]?.items ?? {})).toEqual(['upload-logo']);
  expect(remarks).toEqual([
    'Items left out of "Acme Ltd", because no item can have such an id: "__proto__", "constructor", "<img src=x onerror=alert(1)>" and 1 more.',
  ]);
});

test('an item that nobody can make sense of is left out, and the remark names it', () => {
  const items = { a: { state: 'skipped', at: 1 }, b: { state: 'done' }, c: null, d: done };
  expect(remarksOn({ ...acme, items })).toEqual([
    'Items left out of "Acme Ltd", because their state or time cannot be read: "a", "b", "c".',
  ]);
});

test('an item of which a part makes no sense is taken without it, and the remark names it', () => {
  const items = { a: { ...done, due: '2026-02-30', note: 'Ask Jo' }, b: done };
  const { snapshots, remarks } = taken(file({ ...acme, items }));
  expect(snapshots[0]?.items).toEqual({ a: { ...done, note: 'Ask Jo' }, b: done });
  expect(remarks).toEqual(['Items of "Acme Ltd" taken without what cannot be read of them: "a".']);
});

test('items that are no items are left out with a remark', () => {
  expect(remarksOn({ ...acme, items: [done] })).toEqual([
    'The items of "Acme Ltd" were left out: they cannot be read.',
  ]);
});

test('requests that nobody can make sense of are left out with a remark, and the others taken', () => {
  const requests = {
    'new-instances': { state: 'lost', at: 1 },
    'add-admin': { state: 'asked', at: 1, sent: 'x', stage: 'x' },
    // It would take the place of a draft.
    'draft-add-admin': { state: 'asked', at: 1 },
  };
  const { snapshots, remarks } = taken(file({ ...acme, requests }));
  expect(snapshots[0]?.requests).toEqual({ 'add-admin': { state: 'asked', at: 1 } });
  expect(remarks).toEqual([
    'Requests left out of "Acme Ltd", because their state or time cannot be read: "new-instances", "draft-add-admin".',
  ]);
});

/** A file as the first form of it was written, with how far the request for instances is. */
const fileOfVersion1 = (request: unknown) =>
  file({ ...acme, request, drafts: { 'add-admin': { values: {}, at: 3 } } }).replace(
    '"version":2',
    '"version":1',
  );

test('a file of version 1 is taken with the request that it knew', () => {
  const asked = { state: 'asked', at: 4, sent: 2 };
  expect(taken(fileOfVersion1(asked))).toMatchObject({
    snapshots: [
      {
        requests: { 'new-instances': asked },
        drafts: { 'add-admin': { values: {}, at: 3 } },
      },
    ],
    remarks: [],
  });
  expect(taken(fileOfVersion1(undefined)).snapshots[0]).not.toHaveProperty('requests');
});

test('a request in a file of version 1 that nobody can make sense of is left out with a remark', () => {
  const { snapshots, remarks } = taken(fileOfVersion1(null));
  expect(snapshots[0]).not.toHaveProperty('requests');
  expect(remarks).toEqual([
    'Requests left out of "Acme Ltd", because their state or time cannot be read: "new-instances".',
  ]);
});

test.each(['answers', 'requests', 'drafts'])(
  '%s that are no such thing are left out with a remark',
  (part) => {
    expect(remarksOn({ ...acme, [part]: [done] })).toEqual([
      `The ${part} of "Acme Ltd" were left out: they cannot be read.`,
    ]);
  },
);

test('drafts that nobody can make sense of are left out with a remark, and the others cleaned', () => {
  const drafts = {
    'add-admin': { values: { company: 'Acme', 'Odd Field': 'x', number: 7 }, at: 1, sent: 'x' },
    'new-instances': { values: [], at: 1 },
    '<b>': { values: {}, at: 1 },
  };
  const { snapshots, remarks } = taken(file({ ...acme, drafts }));
  expect(snapshots[0]?.drafts).toEqual({ 'add-admin': { values: { company: 'Acme' }, at: 1 } });
  expect(remarks).toEqual([
    'Drafts left out of "Acme Ltd", because they cannot be read: "new-instances", "<b>".',
  ]);
});

test('of too many clients only the first are taken', () => {
  const many = Array.from({ length: 1200 }, (_, index) => ({ ...acme, id: `c-${index}` }));
  const { snapshots, remarks } = taken(file(...many));
  expect(snapshots).toHaveLength(mostTaken.workspaces);
  expect(remarks).toEqual(['Of the 1,200 clients in the file, only the first 500 were taken.']);
});

test('of too many items only the first are taken', () => {
  const many = Array.from({ length: 2400 }, (_, index) => [`i-${index}`, done]);
  const { snapshots, remarks } = taken(file({ ...acme, items: Object.fromEntries(many) }));
  expect(Object.keys(snapshots[0]?.items ?? {})).toHaveLength(mostTaken.items);
  expect(remarks).toEqual(['Of the 2,400 items of "Acme Ltd", only the first 2,000 were taken.']);
});

test('of too many requests only the first are taken', () => {
  const many = Array.from({ length: 25 }, (_, index) => [`r-${index}`, { state: 'asked', at: 1 }]);
  const { snapshots, remarks } = taken(file({ ...acme, requests: Object.fromEntries(many) }));
  expect(Object.keys(snapshots[0]?.requests ?? {})).toHaveLength(mostTaken.requests);
  expect(remarks).toEqual(['Of the 25 requests of "Acme Ltd", only the first 20 were taken.']);
});

test('a text that would fill the page with a remark is shortened in it', () => {
  const remarks = remarksOn({ ...acme, items: { ['x'.repeat(10_000)]: done } });
  expect(remarks.join().length).toBeLessThan(250);
});

test('no file changes what all objects have in common', () => {
  taken(
    `{"format":"codat-onboarding","version":1,"exported":5,"__proto__":{"polluted":1},"workspaces":[
      {"id":"c-1","name":"A","created":1,"at":1,"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},
       "items":{"__proto__":{"polluted":1},"a":{"state":"done","at":1,"__proto__":{"polluted":1}}},
       "request":{"__proto__":{"polluted":1}},"requests":{"__proto__":{"polluted":1}}}]}`,
  );
  expect('polluted' in {}).toBe(false);
});

test('a file nested without end is refused like any other', () => {
  const deep = 1_000_000;
  expect(() => readBackup('['.repeat(deep) + ']'.repeat(deep))).not.toThrow();
});

test('any text at all can be read without an error', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.json()), (text) => {
      expect(readBackup(text).kind).toBe('refused');
    }),
  );
});

test('only clients and items in their one form ever come out of a file', () => {
  const odd = fc.oneof(fc.jsonValue(), anyText, fc.maxSafeNat());
  const workspace = fc.record(
    {
      id: fc.oneof(fc.constantFrom('c-1', 'c-2', '__proto__', 'C'), odd),
      name: fc.oneof(fc.constant('Acme'), odd),
      created: fc.oneof(fc.nat(), odd),
      at: fc.oneof(fc.nat(), odd),
      archived: fc.oneof(fc.boolean(), odd),
      items: fc.oneof(
        fc.dictionary(
          fc.oneof(fc.constantFrom('a', 'constructor', 'valueOf'), anyText),
          fc.oneof(
            fc.record({ state: fc.constantFrom('done', 'waiting', 'x'), at: fc.nat(), note: odd }),
            odd,
          ),
        ),
        odd,
      ),
      requests: fc.oneof(
        fc.dictionary(
          fc.oneof(fc.constantFrom('add-admin', 'constructor', 'draft-add-admin'), anyText),
          fc.oneof(fc.record({ state: fc.constantFrom('asked', 'x'), at: odd, sent: odd }), odd),
        ),
        odd,
      ),
      drafts: fc.oneof(
        fc.dictionary(anyText, fc.record({ values: odd, edited: odd, at: odd })),
        odd,
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(workspace, odd)), (workspaces) => {
      const { snapshots, remarks } = taken(file(...workspaces));
      const ids = snapshots.map(({ workspace }) => workspace.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const { workspace, items, requests = {}, drafts = {} } of snapshots) {
        for (const [id, request] of Object.entries(requests)) {
          expect(id).toMatch(/^(?!draft-)[a-z0-9-]{1,64}$/);
          expect(request).toEqual(requestOf({ ...request }));
        }
        for (const draft of Object.values(drafts)) expect(draft).toEqual(draftOf({ ...draft }));
        expect(isWorkspaceId(workspace.id)).toBe(true);
        expect(workspace.name).toBe(tidyName(workspace.name));
        for (const [id, entry] of Object.entries(items)) {
          expect(id).toMatch(/^[a-z0-9-]{1,64}$/);
          expect(entry).toEqual(entryOf({ ...entry }));
        }
      }
      for (const remark of remarks) expect(remark).toMatch(/^[A-Z].*\.$/);
    }),
  );
});
