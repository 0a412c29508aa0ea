import { readBackup } from '@domain/backup.ts';
import { readEntry, writeEntry } from '@domain/checklist/entry.ts';
import { writeAnswer } from '@domain/decision/answer.ts';
import { asideKeyOf, keyOf, keyOfWorkspace, siteKeys } from '@domain/keys.ts';
import { writeRequest } from '@domain/request-state.ts';
import type { Snapshot } from '@domain/snapshot.ts';
import { writeWorkspace } from '@domain/workspace.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { denied, fakeStorage } from '../browser/fake-storage.ts';

const saved = vi.hoisted(() => ({
  files: [] as { text: string; name: string }[],
  isRefused: false,
}));
vi.mock('@browser/download.ts', () => ({
  save: (text: string, name: string) => {
    if (saved.isRefused) return 'refused';
    saved.files.push({ text, name });
    return 'saved';
  },
}));

const day = 24 * 60 * 60 * 1000;
const today = Date.UTC(2026, 10, 23, 12);
const acme = { id: 'acme', name: 'Acme Ltd', created: 1, at: 1, archived: false };
const beta = { ...acme, id: 'beta', name: 'Beta' };
const logo = keyOf({ workspace: 'acme', kind: 'item', id: 'upload-logo' });
const admin = keyOf({ workspace: 'acme', kind: 'item', id: 'invite-admin' });
const later = '{"v":2,"said":"in a newer way"}';

const kept = (): Record<string, string> => ({
  [keyOfWorkspace('acme')]: writeWorkspace(acme),
  [logo]: writeEntry({ state: 'done', at: today - 30 * day }),
  [keyOfWorkspace('beta')]: writeWorkspace(beta),
});
const theirs = (items: Snapshot['items']): Snapshot[] => [{ workspace: acme, items }];

/** A page of this site in a browser with this storage. */
async function open(area: () => Storage) {
  const window = Object.assign(
    Object.defineProperty(new EventTarget(), 'localStorage', { get: area }),
    { location: { search: '' }, sessionStorage: fakeStorage() },
  );
  vi.stubGlobal('window', window);
  vi.resetModules();
  const [backup, reminding, { $inventory }, { $answers }, { $entries }] = await Promise.all([
    import('@stores/backup.ts'),
    import('@stores/reminder.ts'),
    import('@stores/inventory.ts'),
    import('@stores/answers.ts'),
    import('@stores/items.ts'),
  ]);
  return { ...backup, ...reminding, $inventory, $answers, $entries };
}

const textsIn = (storage: Storage): Record<string, string> =>
  Object.fromEntries(
    Array.from({ length: storage.length }, (_, place) => storage.key(place) ?? '').map((key) => [
      key,
      storage.getItem(key) ?? '',
    ]),
  );

/** What is kept for the reader, without what the site notes for itself. */
const work = (storage: Storage) =>
  Object.fromEntries(
    Object.entries(textsIn(storage)).filter(([key]) => !key.startsWith('codat-onboarding-site/')),
  );

beforeEach(() => {
  vi.stubEnv('SSR', false);
  vi.useFakeTimers({ now: today, toFake: ['Date'] });
  saved.files.length = 0;
  saved.isRefused = false;
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

test('a back-up of everything holds everything, and counts as one from then on', async () => {
  const storage = fakeStorage(kept());
  const { backUp, reminder } = await open(() => storage);
  expect((await reminder()).isDue).toBe(true);
  expect(backUp()).toEqual({
    kind: 'saved',
    name: 'codat-onboarding-2026-11-23.json',
    clients: 2,
  });
  const reading = readBackup(saved.files[0]?.text ?? '');
  expect(reading).toMatchObject({ kind: 'backup', exported: today, remarks: [] });
  expect(await reminder()).toEqual({ isDue: false, backedUp: today });
});

test('a back-up of one client of several does not end the reminder', async () => {
  const storage = fakeStorage(kept());
  const { backUp, reminder } = await open(() => storage);
  expect(backUp('acme')).toMatchObject({ clients: 1 });
  expect(await reminder()).toEqual({ isDue: true, backedUp: undefined });
});

test('a back-up that the browser does not let be saved does not end the reminder', async () => {
  saved.isRefused = true;
  const storage = fakeStorage(kept());
  const { backUp, reminder } = await open(() => storage);
  expect(backUp()).toEqual({ kind: 'refused' });
  expect((await reminder()).isDue).toBe(true);
});

test('where nothing is kept, nothing is saved', async () => {
  const storage = fakeStorage();
  const { backUp } = await open(() => storage);
  expect(backUp()).toEqual({ kind: 'nothing' });
  expect(saved.files).toEqual([]);
});

test('one change of thousands that is in no file is reminded of', async () => {
  const storage = fakeStorage({
    [siteKeys.backedUp]: String(today - 10 * day),
    ...Object.fromEntries(
      Array.from({ length: 3000 }, (_, place) => [
        keyOf({ workspace: 'acme', kind: 'item', id: `item-${place}` }),
        writeEntry({ state: 'done', at: today - (place === 2999 ? 9 : 11) * day }),
      ]),
    ),
  });
  const { reminder } = await open(() => storage);
  expect(await reminder()).toEqual({ isDue: true, backedUp: today - 10 * day });
  storage.removeItem(keyOf({ workspace: 'acme', kind: 'item', id: 'item-2999' }));
  expect((await reminder()).isDue).toBe(false);
});

test('"Not now" holds for seven days, and the reminder comes back', async () => {
  const storage = fakeStorage(kept());
  const { reminder, remindLater } = await open(() => storage);
  expect(remindLater()).toBe(today + 7 * day);
  expect((await reminder()).isDue).toBe(false);
  vi.setSystemTime(today + 7 * day);
  expect((await reminder()).isDue).toBe(true);
});

test('merging takes what is newer in the file and keeps what is newer here', async () => {
  const storage = fakeStorage({ ...kept(), [admin]: writeEntry({ state: 'done', at: 5 }) });
  const { restore } = await open(() => storage);
  restore(
    theirs({
      'upload-logo': { state: 'waiting', at: today },
      'invite-admin': { state: 'to-do', at: 4 },
    }),
    'merge',
  );
  expect(readEntry(storage.getItem(logo))).toMatchObject({ value: { state: 'waiting' } });
  expect(readEntry(storage.getItem(admin))).toMatchObject({ value: { state: 'done' } });
});

test('replacing makes a client what the file says, and leaves the others alone', async () => {
  const storage = fakeStorage(kept());
  const { restore } = await open(() => storage);
  restore(theirs({ 'invite-admin': { state: 'done', at: 4 } }), 'replace');
  expect(storage.getItem(logo)).toBeNull();
  expect(readEntry(storage.getItem(admin))).toMatchObject({ value: { state: 'done', at: 4 } });
  expect(storage.getItem(keyOfWorkspace('beta'))).not.toBeNull();
});

test('answers are restored with the rest', async () => {
  const storage = fakeStorage(kept());
  const { restore, backUp } = await open(() => storage);
  const answers = { platforms: { option: 'cloud', at: today } };
  restore([{ workspace: acme, items: {}, answers }], 'merge');
  const key = keyOf({ workspace: 'acme', kind: 'answer', id: 'platforms' });
  expect(storage.getItem(key)).toBe(writeAnswer(answers.platforms));
  expect(storage.getItem(logo)).not.toBeNull();
  backUp();
  expect(saved.files[0]?.text).toContain('"platforms"');
});

test.each(['merge', 'replace'] as const)(
  'how far each request is goes into the file, and comes back from it by a %s',
  async (mode) => {
    const [instances, admin] = ['new-instances', 'add-admin'].map((id) =>
      keyOf({ workspace: 'acme', kind: 'request', id }),
    ) as [string, string];
    const requests = {
      [instances]: writeRequest({ state: 'confirmed', at: 7, sent: 5 }),
      [admin]: writeRequest({ state: 'asked', at: 6 }),
    };
    const { backUp } = await open(() => fakeStorage({ ...kept(), ...requests }));
    backUp();
    const reading = readBackup(saved.files[0]?.text ?? '');
    const elsewhere = fakeStorage();
    const { restore } = await open(() => elsewhere);
    restore(reading.kind === 'backup' ? reading.snapshots : [], mode);
    expect(work(elsewhere)).toEqual({ ...kept(), ...requests });
  },
);

test('replacing takes away the state of a request that is not in the file, and undoing brings it back', async () => {
  const admin = keyOf({ workspace: 'acme', kind: 'request', id: 'add-admin' });
  const storage = fakeStorage({ ...kept(), [admin]: writeRequest({ state: 'asked', at: 6 }) });
  const { restore } = await open(() => storage);
  const done = restore(theirs({}), 'replace');
  expect(storage.getItem(admin)).toBeNull();
  if (done.kind === 'done') done.undo();
  expect(storage.getItem(admin)).toBe(writeRequest({ state: 'asked', at: 6 }));
});

test('what is restored shows at once, and what is undone goes at once', async () => {
  const storage = fakeStorage({ ...kept(), [siteKeys.lastActive]: 'acme' });
  const { restore, $answers, $entries } = await open(() => storage);
  $answers.subscribe(() => undefined);
  $entries.subscribe(() => undefined);
  const answers = { platforms: { option: 'cloud', at: today } };
  const done = restore([{ workspace: acme, items: {}, answers }], 'replace');
  expect($answers.get()).toEqual(answers);
  expect($entries.get()).toEqual({});
  if (done.kind === 'done') done.undo();
  expect($answers.get()).toEqual({});
  expect(Object.keys($entries.get())).toEqual(['upload-logo']);
});

test.each(['merge', 'replace'] as const)('undoing a %s puts back every letter', async (mode) => {
  const storage = fakeStorage(kept());
  const { restore } = await open(() => storage);
  const done = restore(theirs({ 'invite-admin': { state: 'done', at: today } }), mode);
  expect(work(storage)).not.toEqual(kept());
  expect(done.kind === 'done' && done.undo()).toBe(0);
  expect(work(storage)).toEqual(kept());
});

test('undoing leaves alone what was changed in the meantime, and says how much that is', async () => {
  const storage = fakeStorage(kept());
  const { restore } = await open(() => storage);
  const done = restore(theirs({ 'upload-logo': { state: 'waiting', at: today } }), 'merge');
  const since = writeEntry({ state: 'in-progress', at: today + 1 });
  storage.setItem(logo, since);
  expect(done.kind === 'done' && done.undo()).toBe(1);
  expect(storage.getItem(logo)).toBe(since);
});

test.each(['merge', 'replace'] as const)(
  'a %s leaves alone what a later release wrote, and says so',
  async (mode) => {
    const storage = fakeStorage({ ...kept(), [admin]: later });
    const { restore } = await open(() => storage);
    const done = restore(theirs({ 'invite-admin': { state: 'done', at: today } }), mode);
    expect(done).toMatchObject({ kind: 'done', left: 1 });
    expect(storage.getItem(admin)).toBe(later);
  },
);

test('where there is no room for all of it, nothing is restored', async () => {
  let writes = 0;
  const storage = fakeStorage(kept(), () => {
    writes += 1;
    return writes === 3;
  });
  const { restore } = await open(() => storage);
  writes = 0;
  const items = { 'invite-admin': { state: 'done', at: today } } as const;
  expect(restore([{ workspace: { ...acme, id: 'gamma', name: 'Gamma' }, items }], 'merge')).toEqual(
    {
      kind: 'no-room',
    },
  );
  expect(work(storage)).toEqual(kept());
});

test('where storage is denied, nothing is restored', async () => {
  const { restore } = await open(denied);
  expect(restore(theirs({}), 'merge')).toEqual({ kind: 'no-room' });
});

test('whoever restored from a file is not reminded at once', async () => {
  const storage = fakeStorage();
  const { restore, reminder } = await open(() => storage);
  restore(theirs({ 'upload-logo': { state: 'done', at: 1 } }), 'merge');
  expect((await reminder()).isDue).toBe(false);
});

test('wiping a client removes all of it, also what was set aside and what a later release wrote', async () => {
  const storage = fakeStorage({ ...kept(), [admin]: later, [asideKeyOf(logo, 7)]: '{odd' });
  const { wipe } = await open(() => storage);
  wipe('acme');
  expect(work(storage)).toEqual({ [keyOfWorkspace('beta')]: writeWorkspace(beta) });
});

test('wiping everything leaves nothing of ours, and everything of others', async () => {
  const storage = fakeStorage({
    ...kept(),
    [asideKeyOf('odd', 7)]: 'x',
    [siteKeys.backedUp]: '1',
    'starlight-theme': 'dark',
  });
  const { wipe, $inventory } = await open(() => storage);
  wipe();
  expect(textsIn(storage)).toEqual({ 'starlight-theme': 'dark' });
  expect($inventory.get()).toMatchObject({ bytes: 0, holdings: [] });
});
