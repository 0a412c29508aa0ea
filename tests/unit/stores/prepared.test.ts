import { keyOf, keyOfWorkspace } from '@domain/keys.ts';
import { type Draft, draftIdOf, readDraft, writeDraft } from '@domain/request/draft.ts';
import { newInstances } from '@domain/request-state.ts';
import { valueIn } from '@domain/reading.ts';
import { readWorkspace, writeWorkspace } from '@domain/workspace.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '../browser/fake-storage.ts';

const draftKey = keyOf({ workspace: 'acme', kind: 'request', id: draftIdOf(newInstances) });
const row = { company: 'ACME ltd', instances: 'uat', admins: 'jane@acme.example' };

/** A browser that knows Acme Ltd, perhaps with a draft, and what requests can be prepared with. */
async function aBrowser(draft?: Draft, { archived = false } = {}) {
  const storage = fakeStorage({
    [keyOfWorkspace('acme')]: writeWorkspace({
      ...{ id: 'acme', name: 'Acme Ltd', created: 1, at: 1, archived },
    }),
    ...(draft && { [draftKey]: writeDraft(draft) }),
  });
  const window = Object.assign(new EventTarget(), {
    ...{ location: { search: '' }, localStorage: storage, sessionStorage: fakeStorage() },
  });
  vi.stubGlobal('window', window);
  vi.resetModules();
  const { $workspaces } = await import('@stores/workspaces.ts');
  $workspaces.subscribe(() => undefined);
  return {
    storage,
    ...(await import('@stores/prepared.ts')),
    draft: () => valueIn(readDraft(storage.getItem(draftKey))),
  };
}

beforeEach(() => {
  vi.stubEnv('SSR', false);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

test('preparing a request for a client that has a draft changes what the row says and keeps the rest', async () => {
  const edited = { subject: 'Mine', body: 'In my own words.' };
  const before = { values: { company: 'Acme Ltd', message: 'Please hurry.', sender: 'Jo' }, at: 5 };
  const { prepare, draft, preparedFor } = await aBrowser({ ...before, edited });
  prepare(newInstances, [row]);
  expect(draft()).toMatchObject({ values: { ...before.values, ...row }, edited, together: true });
  expect(preparedFor(newInstances)).toHaveLength(1);
});

test('what there is of a client is known before anything is prepared for it', async () => {
  const { existingFor } = await aBrowser({ values: {}, at: 5 }, { archived: true });
  expect(existingFor(newInstances, ' acme LTD')).toEqual({
    ...{ workspace: 'acme', archived: true, hasDraft: true, isEdited: false },
  });
  expect(existingFor(newInstances, 'Beta')).toBeUndefined();
  expect(existingFor(newInstances, ' ')).toBeUndefined();
});

test('a client in the archive comes back from it when a request is prepared for it', async () => {
  const { prepare, storage } = await aBrowser(undefined, { archived: true });
  prepare(newInstances, [row]);
  const kept = readWorkspace('acme', storage.getItem(keyOfWorkspace('acme')));
  expect(valueIn(kept)).toMatchObject({ name: 'Acme Ltd', archived: false });
});

test('a list that is put away can be taken up again, and neither changes what was asked for or when', async () => {
  const { prepare, draft, preparedFor, putAway } = await aBrowser();
  prepare(newInstances, [row]);
  const before = draft();
  const takeUp = putAway(newInstances);
  expect(preparedFor(newInstances)).toEqual([]);
  expect(draft()).toEqual({ values: before?.values, at: before?.at });
  takeUp();
  expect(draft()).toEqual(before);
});

test('words that were changed by hand give way to the form once a reader says so', async () => {
  const edited = { subject: 'Mine', body: 'In my own words.' };
  const { backToGenerated, draft } = await aBrowser({
    values: { company: 'Acme Ltd' },
    edited,
    at: 5,
  });
  backToGenerated(newInstances, 'acme');
  expect(draft()).toMatchObject({ values: { company: 'Acme Ltd' } });
  expect(draft()).not.toHaveProperty('edited');
});
