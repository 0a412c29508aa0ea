import { writeEntry } from '@domain/checklist/entry.ts';
import { writeAnswer } from '@domain/decision/answer.ts';
import { asideKeyOf, keyOf, keyOfWorkspace } from '@domain/keys.ts';
import { draftIdOf, writeDraft } from '@domain/request/draft.ts';
import { newInstances, writeRequest } from '@domain/request-state.ts';
import { type Workspace, writeWorkspace } from '@domain/workspace.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '../browser/fake-storage.ts';

const acme: Workspace = { id: 'acme', name: 'Acme', created: 1, at: 1, archived: false };
const bravo: Workspace = { ...acme, id: 'bravo', name: 'Bravo' };
const itemOf = (workspace: string, id: string) => keyOf({ workspace, kind: 'item', id });
const requestOf = (workspace: string) => keyOf({ workspace, kind: 'request', id: newInstances });
const done = writeEntry({ state: 'done', at: 2, assignee: 'Anna', note: 'Call first' });
const later = '{"v":2,"state":"done","at":1}';

const kept = {
  [keyOfWorkspace('acme')]: writeWorkspace(acme),
  [keyOfWorkspace('bravo')]: writeWorkspace(bravo),
  [itemOf('acme', 'upload-logo')]: done,
  [itemOf('acme', 'invite-admin')]: later,
  [itemOf('bravo', 'upload-logo')]: done,
  [keyOf({ workspace: 'acme', kind: 'answer', id: 'who-hosts' })]: writeAnswer({
    option: 'client',
    at: 3,
  }),
};

/** Opens the board in a browser that keeps some texts, once it is prepared; something may happen meanwhile. */
async function open(
  texts: Record<string, string> = kept,
  meanwhile: (storage: Storage, tell: (key: string) => void) => void = () => {},
) {
  const storage = fakeStorage(texts);
  const window = Object.assign(new EventTarget(), {
    location: { search: '' },
    sessionStorage: fakeStorage(),
    localStorage: storage,
  });
  vi.stubGlobal('window', window);
  vi.resetModules();
  const board = {
    ...(await import('@stores/workspaces.ts')),
    ...(await import('@stores/board.ts')),
  };
  const tell = (key: string | null) =>
    window.dispatchEvent(Object.assign(new Event('storage'), { key }));
  board.$active.subscribe(() => undefined);
  const ready = board.prepareBoard();
  meanwhile(storage, tell);
  await ready;
  board.$board.subscribe(() => undefined);
  const names = () => [...board.$board.get().found.values()].map(({ workspace }) => workspace.name);
  const workspaceTexts = () =>
    Object.fromEntries(Object.entries(storage).filter(([key]) => key in kept));
  return { ...board, storage, tell, names, workspaceTexts };
}

const foundIn = ({ $board }: Awaited<ReturnType<typeof open>>, id: string) => {
  const found = $board.get().found.get(id);
  if (!found) throw new Error(`${id} is not on the board.`);
  return found;
};
const snapshotIn = (board: Awaited<ReturnType<typeof open>>, id: string) =>
  foundIn(board, id).snapshot();

beforeEach(() => {
  vi.stubEnv('SSR', false);
  vi.useFakeTimers({ now: 1000 });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test('what another tab changes while the board is prepared is on it', async () => {
  const cleo = keyOfWorkspace('cleo');
  const board = await open(kept, (storage, tell) => {
    storage.setItem(cleo, writeWorkspace({ ...acme, id: 'cleo', name: 'Cleo' }));
    tell(cleo);
  });
  expect(board.names().toSorted()).toEqual(['Acme', 'Bravo', 'Cleo']);
});

test('an added client is on the board, and this tab works in it', async () => {
  const board = await open();
  const id = board.addWorkspace('  Cleo   Ltd ');
  expect(board.names()).toContain('Cleo Ltd');
  expect(board.$active.get()).toBe(id);
});

test('a deleted client leaves nothing behind, and the others as they were', async () => {
  const board = await open();
  board.deleteWorkspace('acme');
  expect(board.names()).toEqual(['Bravo']);
  expect(Object.keys(board.storage).filter((key) => key.includes('/acme/'))).toEqual([]);
  expect(board.storage.getItem(itemOf('bravo', 'upload-logo'))).toBe(done);
});

test('a deletion that is undone leaves every text as it was, whoever wrote it', async () => {
  const board = await open();
  board.activate('acme');
  board.deleteWorkspace('acme')();
  expect(board.workspaceTexts()).toEqual(kept);
  expect(board.names()?.toSorted()).toEqual(['Acme', 'Bravo']);
  expect(board.$active.get()).toBe('acme');
});

test('what another tab wrote since outlives an undone deletion, and is counted', async () => {
  const board = await open();
  const undo = board.deleteWorkspace('acme');
  const newer = writeEntry({ state: 'in-progress', at: 9 });
  board.storage.setItem(keyOfWorkspace('acme'), kept[keyOfWorkspace('acme')] ?? '');
  board.storage.setItem(itemOf('acme', 'upload-logo'), newer);
  expect(undo()).toBe(1);
  expect(board.workspaceTexts()).toEqual({ ...kept, [itemOf('acme', 'upload-logo')]: newer });
});

test.each(['deleted', 'archived'])(
  'a tab whose client was %s goes on in one that is not archived',
  async (what) => {
    const board = await open({
      [keyOfWorkspace('a-archived')]: writeWorkspace({ ...acme, id: 'a-archived', archived: true }),
      ...kept,
    });
    board.activate('acme');
    if (what === 'deleted') board.deleteWorkspace('acme');
    else board.archiveWorkspace('acme', true);
    expect(board.$active.get()).toBe('bravo');
  },
);

test('a client can be archived, and taken out again', async () => {
  const board = await open();
  board.activate('acme');
  const undo = board.archiveWorkspace('acme', true);
  expect(snapshotIn(board, 'acme').workspace.archived).toBe(true);
  undo();
  expect(snapshotIn(board, 'acme').workspace.archived).toBe(false);
  expect(board.$active.get()).toBe('acme');
});

test('a new name is kept as the newest change, even where the clock was set back', async () => {
  const ahead = writeWorkspace({ ...acme, at: 5000 });
  const board = await open({ [keyOfWorkspace('acme')]: ahead });
  board.renameWorkspace('acme', ' Acme  Group ');
  expect(snapshotIn(board, 'acme').workspace).toMatchObject({ name: 'Acme Group', at: 5001 });
});

test('a client that another tab has deleted does not come back by its new name', async () => {
  const board = await open();
  for (const key of Object.keys(kept)) if (key.includes('acme')) board.storage.removeItem(key);
  board.renameWorkspace('acme', 'Acme Group');
  expect(board.storage.getItem(keyOfWorkspace('acme'))).toBeNull();
});

test('a duplicate has its own name, the answers and who does what, and nothing else', async () => {
  const board = await open();
  const copy = board.duplicateWorkspace(foundIn(board, 'acme'));
  expect(copy.name).toBe('Acme 2');
  expect(snapshotIn(board, copy.id).items).toEqual({
    'upload-logo': { state: 'to-do', at: 1000, assignee: 'Anna' },
  });
  expect(snapshotIn(board, copy.id).answers).toEqual({
    'who-hosts': { option: 'client', at: 1000 },
  });
  expect(snapshotIn(board, copy.id).requests).toBeUndefined();
  expect(board.workspaceTexts()).toEqual(kept);
});

test('how far a request is can be said again and again', async () => {
  const board = await open();
  expect(board.sayRequest('acme', 'asked')).toBe('said');
  expect(board.sayRequest('acme', 'confirmed')).toBe('said');
  expect(snapshotIn(board, 'acme').requests).toEqual({
    [newInstances]: { state: 'confirmed', at: 1001, sent: 1000 },
  });
});

test('what a later release said of a request is left alone', async () => {
  const board = await open({ ...kept, [requestOf('acme')]: later });
  expect(board.sayRequest('acme', 'asked')).toBe('later');
  expect(board.storage.getItem(requestOf('acme'))).toBe(later);
});

test.each([
  ['what it is called', keyOfWorkspace('acme'), writeWorkspace({ ...acme, at: 50 })],
  ['an item', itemOf('acme', 'sign-off'), writeEntry({ state: 'done', at: 50 })],
  ['an item that is no longer on the plan', itemOf('acme', 'gone'), '{"v":1,"at":50}'],
  ['a request', requestOf('acme'), writeRequest({ state: 'asked', at: 50 })],
  ['what a later release wrote', itemOf('acme', 'new'), '{"v":2,"mood":"good","at":50}'],
])('a client was last touched when %s last changed', async (_, key, text) => {
  const board = await open({ ...kept, [key]: text });
  expect(foundIn(board, 'acme').touched).toBe(50);
});

test('neither what is being written nor a note can make a client look touched', async () => {
  const draft = keyOf({ workspace: 'acme', kind: 'request', id: draftIdOf(newInstances) });
  const board = await open({
    ...kept,
    [draft]: writeDraft({ values: {}, at: 50 }),
    [itemOf('acme', 'sign-off')]: writeEntry({ state: 'done', note: '"at":50', at: 1 }),
  });
  expect(foundIn(board, 'acme').touched).toBe(3);
});

test('a damaged entry is set aside when its client is read', async () => {
  const key = itemOf('acme', 'sign-off');
  const board = await open({ ...kept, [key]: 'broken' });
  expect(board.storage.getItem(key)).toBe('broken');
  expect(snapshotIn(board, 'acme').items).not.toHaveProperty('sign-off');
  expect(board.storage.getItem(key)).toBeNull();
  expect(board.storage.getItem(asideKeyOf(key, 1000))).toBe('broken');
});

test('a client without a name is counted as long as anything of it can be read', async () => {
  const board = await open({
    [itemOf('acme', 'upload-logo')]: done,
    [itemOf('bravo', 'upload-logo')]: 'broken',
    [keyOfWorkspace('cleo')]: later,
  });
  expect(board.$board.get()).toMatchObject({
    found: new Map(),
    nameless: new Set(['acme', 'cleo']),
  });
});

test('many changes in another tab are read once', async () => {
  const board = await open();
  const seen = vi.fn();
  board.$board.listen(seen);
  for (const id of ['cleo', 'dora']) {
    board.storage.setItem(keyOfWorkspace(id), writeWorkspace({ ...acme, id, name: id }));
    board.tell(keyOfWorkspace(id));
  }
  expect(seen).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(seen).toHaveBeenCalledTimes(1);
  expect(board.names()).toEqual(expect.arrayContaining(['cleo', 'dora']));
});

test.each([
  [
    'here',
    (board: Awaited<ReturnType<typeof open>>) => void board.renameWorkspace('bravo', 'Beta'),
  ],
  [
    'in another tab',
    (board: Awaited<ReturnType<typeof open>>) => {
      const beta = { ...acme, id: 'bravo', name: 'Beta' };
      board.storage.setItem(keyOfWorkspace('bravo'), writeWorkspace(beta));
      board.tell(keyOfWorkspace('bravo'));
      vi.runAllTimers();
    },
  ],
])('of clients that did not change %s nothing is read anew', async (_, changeBravo) => {
  const board = await open();
  const before = foundIn(board, 'acme');
  changeBravo(board);
  expect(board.names()).toEqual(['Acme', 'Beta']);
  expect(foundIn(board, 'acme')).toBe(before);
});

test('coming back to the page shows at once what has changed meanwhile', async () => {
  const board = await open();
  const { arrivals } = board.$board.get();
  board.storage.removeItem(keyOfWorkspace('acme'));
  board.tell(null);
  expect(board.names()).toEqual(['Bravo']);
  expect(board.$board.get().arrivals).toBe(arrivals + 1);
});
