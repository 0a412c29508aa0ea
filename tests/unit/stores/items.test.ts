import { writeEntry } from '@domain/checklist/entry.ts';
import { keyOf, readAsideKey } from '@domain/keys.ts';
import { ownOrganisation, type Workspace, writeWorkspace } from '@domain/workspace.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { denied, fakeStorage } from '../browser/fake-storage.ts';

const keyed = (id: string, workspace: string = ownOrganisation.id) =>
  keyOf({ workspace, kind: 'item', id });
const logo = keyed('upload-logo');
const done = { state: 'done', at: 1 } as const;
const later = '{"v":2,"state":"done","at":1}';

/** A browser in which pages of this site are opened, one after the other. */
function aBrowser(localStorage: () => Storage) {
  const window = Object.assign(new EventTarget(), {
    location: { search: '' },
    sessionStorage: fakeStorage(),
  });
  vi.stubGlobal('window', Object.defineProperty(window, 'localStorage', { get: localStorage }));
  return {
    /** Opens a page that shows the items, with nothing remembered but what is in the storage. */
    async open() {
      const page = await openBlank();
      page.$entries.subscribe(() => undefined);
      return page;
    },
    /** Tells the open page what another tab did. */
    tell(key: string | null) {
      window.dispatchEvent(Object.assign(new Event('storage'), { key }));
    },
  };
}

/** Opens a page that shows no items yet. */
async function openBlank() {
  vi.resetModules();
  return { ...(await import('@stores/items.ts')), ...(await import('@stores/keeping.ts')) };
}

/** Lets something happen to the open page. */
function say(name: string): Event {
  const event = new Event(name, { cancelable: true });
  window.dispatchEvent(event);
  return event;
}

beforeEach(() => {
  vi.stubEnv('SSR', false);
  vi.spyOn(Date, 'now').mockReturnValue(1);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('a first visit finds nothing said', async () => {
  const { $entries, $refused, $unsaved } = await aBrowser(() => fakeStorage()).open();
  expect($entries.get()).toEqual({});
  expect($refused.get()).toBe(false);
  expect($unsaved.get()).toEqual([]);
});

test('a visit alone keeps nothing', async () => {
  const storage = fakeStorage();
  await aBrowser(() => storage).open();
  expect(storage).toHaveLength(0);
});

test('a tick is there on the next visit, with the time at which it was made', async () => {
  const storage = fakeStorage();
  const browser = aBrowser(() => storage);
  vi.spyOn(Date, 'now').mockReturnValue(1234);
  (await browser.open()).tick('upload-logo', true);
  expect((await browser.open()).$entries.get()).toEqual({
    'upload-logo': { state: 'done', at: 1234 },
  });
});

test('a tick that is taken back stays taken back', async () => {
  const storage = fakeStorage({ [logo]: writeEntry(done) });
  const browser = aBrowser(() => storage);
  (await browser.open()).tick('upload-logo', false);
  expect((await browser.open()).$entries.get()['upload-logo']?.state).toBe('to-do');
});

test('a tick leaves the note of the item as it is', async () => {
  const storage = fakeStorage();
  const { $entries, change, tick } = await aBrowser(() => storage).open();
  change('upload-logo', { note: 'Ask Anna' });
  tick('upload-logo', true);
  expect($entries.get()['upload-logo']).toMatchObject({ state: 'done', note: 'Ask Anna' });
});

test('a tick made before anything shows the items is not lost', async () => {
  const storage = fakeStorage();
  aBrowser(() => storage);
  const { $entries, tick } = await openBlank();
  tick('upload-logo', true);
  $entries.subscribe(() => undefined);
  expect($entries.get()).toEqual({ 'upload-logo': done });
});

test('a tick leaves everything else in the storage alone', async () => {
  const saved = { [keyed('invite-admin')]: writeEntry(done), 'starlight-theme': 'dark' };
  const storage = fakeStorage(saved);
  (await aBrowser(() => storage).open()).tick('upload-logo', true);
  for (const [key, text] of Object.entries(saved)) expect(storage.getItem(key)).toBe(text);
});

test('a tick in another tab shows at once', async () => {
  const storage = fakeStorage();
  const browser = aBrowser(() => storage);
  const { $entries } = await browser.open();
  storage.setItem(logo, writeEntry(done));
  browser.tell(logo);
  expect($entries.get()).toEqual({ 'upload-logo': done });
});

test('a change builds on what another tab has just kept', async () => {
  const storage = fakeStorage();
  const { $entries, tick } = await aBrowser(() => storage).open();
  storage.setItem(logo, writeEntry({ state: 'to-do', at: 1, note: 'Ask Anna' }));
  tick('upload-logo', true);
  expect($entries.get()['upload-logo']?.note).toBe('Ask Anna');
});

test('where nothing is kept, a change builds on what a retired item handed on', async () => {
  const storage = fakeStorage();
  const { $entries, tick } = await aBrowser(() => storage).open();
  tick('upload-logo', true, { state: 'to-do', at: 1, note: 'Ask Anna' });
  expect($entries.get()['upload-logo']).toMatchObject({ state: 'done', note: 'Ask Anna' });
});

test('an item that another tab forgets is forgotten here', async () => {
  const storage = fakeStorage({ [logo]: writeEntry(done) });
  const browser = aBrowser(() => storage);
  const { $entries } = await browser.open();
  storage.removeItem(logo);
  browser.tell(logo);
  expect($entries.get()).toEqual({});
});

test('when another tab empties the storage, everything is forgotten here', async () => {
  const storage = fakeStorage({ [logo]: writeEntry(done) });
  const browser = aBrowser(() => storage);
  const { $entries } = await browser.open();
  storage.clear();
  browser.tell(null);
  expect($entries.get()).toEqual({});
});

test('what another tab does elsewhere in the storage changes nothing', async () => {
  const storage = fakeStorage({ [logo]: writeEntry(done) });
  const browser = aBrowser(() => storage);
  const { $entries } = await browser.open();
  const elsewhere = keyed('upload-logo', 'another-organisation');
  storage.setItem(elsewhere, writeEntry({ state: 'waiting', at: 2 }));
  browser.tell(elsewhere);
  browser.tell('starlight-theme');
  expect($entries.get()).toEqual({ 'upload-logo': done });
});

test('the items of another organisation are not shown', async () => {
  const storage = fakeStorage({ [keyed('upload-logo', 'another-organisation')]: writeEntry(done) });
  expect((await aBrowser(() => storage).open()).$entries.get()).toEqual({});
});

test('in another organisation its own items are shown', async () => {
  const acme: Workspace = { id: 'acme', name: 'Acme', created: 1, at: 1, archived: false };
  const storage = fakeStorage({
    [keyOf({ workspace: 'acme', kind: 'about', id: 'workspace' })]: writeWorkspace(acme),
    [keyed('invite-admin', 'acme')]: writeEntry(done),
    [logo]: writeEntry(done),
  });
  const { $entries } = await aBrowser(() => storage).open();
  const { activate } = await import('@stores/workspaces.ts');
  activate('acme');
  expect($entries.get()).toEqual({ 'invite-admin': done });
});

test('a saved text that nobody can read counts as nothing, and is set aside', async () => {
  const storage = fakeStorage({ [logo]: 'done!', [keyed('invite-admin')]: writeEntry(done) });
  const { $entries } = await aBrowser(() => storage).open();
  expect($entries.get()).toEqual({ 'invite-admin': done });
  const aside = Object.keys(storage).find((key) => readAsideKey(key)?.key === logo);
  expect(storage.getItem(String(aside))).toBe('done!');
  expect(storage.getItem(logo)).toBeNull();
});

test('what a later release wrote stays as it is, and the item is known not to be saved', async () => {
  const storage = fakeStorage({ [logo]: later });
  const { $entries, $later, tick } = await aBrowser(() => storage).open();
  expect($later.get()).toEqual({ 'upload-logo': 'unread' });
  tick('upload-logo', true);
  expect(storage.getItem(logo)).toBe(later);
  expect($entries.get()['upload-logo']?.state).toBe('done');
  expect($later.get()).toEqual({ 'upload-logo': 'unsaved' });
});

test('what a later release wrote of one client says nothing of another', async () => {
  const storage = fakeStorage({ [logo]: later });
  const { $later, tick } = await aBrowser(() => storage).open();
  tick('upload-logo', true);
  const { activate } = await import('@stores/workspaces.ts');
  activate('acme');
  expect($later.get()).toEqual({});
});

test('an item that a later release in another tab writes about is known at once', async () => {
  const storage = fakeStorage({ [logo]: writeEntry(done) });
  const browser = aBrowser(() => storage);
  const { $entries, $later } = await browser.open();
  storage.setItem(logo, later);
  browser.tell(logo);
  expect($entries.get()['upload-logo']).toBeUndefined();
  expect($later.get()).toEqual({ 'upload-logo': 'unread' });
});

test('where storage is denied, the page knows it before the first tick', async () => {
  expect((await aBrowser(denied).open()).$refused.get()).toBe(true);
});

test('where storage is denied, a tick counts until the page is left', async () => {
  const browser = aBrowser(denied);
  const { $entries, $unsaved, tick } = await browser.open();
  tick('upload-logo', true);
  expect($entries.get()).toEqual({ 'upload-logo': done });
  expect($unsaved.get()).toContain(logo);
  expect((await browser.open()).$entries.get()).toEqual({});
});

test('where storage is full, the first tick tells what is not saved', async () => {
  const storage = fakeStorage({}, () => true);
  const { $refused, $unsaved, tick } = await aBrowser(() => storage).open();
  expect($unsaved.get()).toEqual([]);
  tick('upload-logo', true);
  expect($unsaved.get()).toContain(logo);
  expect($refused.get()).toBe(false);
});

test('where storage is full, a tick outlives the emptying of the storage by another tab', async () => {
  const storage = fakeStorage({}, () => true);
  const browser = aBrowser(() => storage);
  const { $entries, tick } = await browser.open();
  tick('upload-logo', true);
  browser.tell(null);
  expect($entries.get()).toEqual({ 'upload-logo': done });
});

test('when another tab makes room, what was not saved is saved', async () => {
  let isFull = true;
  const storage = fakeStorage({}, () => isFull);
  const browser = aBrowser(() => storage);
  const { $unsaved, tick } = await browser.open();
  tick('upload-logo', true);
  isFull = false;
  browser.tell('some-other-site');
  expect($unsaved.get()).toEqual([]);
  expect(storage.getItem(logo)).toBe(writeEntry(done));
});

test.each([
  ['after a while', () => vi.advanceTimersByTime(5000)],
  ['when the page is put aside or come back to', () => say('visibilitychange')],
  ['when the page is left', () => say('pagehide')],
])('what was not saved is offered again %s', async (_, happen) => {
  vi.useFakeTimers({ now: 1 });
  let isFull = true;
  const storage = fakeStorage({}, () => isFull);
  const { $unsaved, tick } = await aBrowser(() => storage).open();
  tick('upload-logo', true);
  isFull = false;
  happen();
  expect(storage.getItem(logo)).toBe(writeEntry(done));
  expect($unsaved.get()).toEqual([]);
});

test('the browser asks before a page is left on which something is not saved, and only then', async () => {
  let isFull = true;
  const storage = fakeStorage({}, () => isFull);
  const browser = aBrowser(() => storage);
  const { tick } = await browser.open();
  expect(say('beforeunload').defaultPrevented).toBe(false);
  tick('upload-logo', true);
  expect(say('beforeunload').defaultPrevented).toBe(true);
  isFull = false;
  browser.tell('some-other-site');
  expect(say('beforeunload').defaultPrevented).toBe(false);
});

test('where storage is denied, one notice has said so, and the browser does not ask', async () => {
  const { tick } = await aBrowser(denied).open();
  tick('upload-logo', true);
  expect(say('beforeunload').defaultPrevented).toBe(false);
});

test('while pages are being built, nothing is remembered and no window is needed', async () => {
  vi.stubEnv('SSR', true);
  const { $entries, $refused } = await openBlank();
  $entries.subscribe(() => undefined);
  expect($entries.get()).toEqual({});
  expect($refused.get()).toBe(false);
});
