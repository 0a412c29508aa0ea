import { readEntry, type State, writeEntry } from '@domain/checklist/entry.ts';
import { keyOf } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import { draftIdOf, writeDraft } from '@domain/request/draft.ts';
import type { Stage } from '@domain/request/stage.ts';
import { isSentSince, newInstances } from '@domain/request-state.ts';
import type { Said } from '@stores/request-stage.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '../browser/fake-storage.ts';

const form = { id: newInstances, ticks: ['choose-instances', 'send-instance-request'] };
const item = (id: string) => keyOf({ workspace: 'acme', kind: 'item', id });
const requestKey = keyOf({ workspace: 'acme', kind: 'request', id: newInstances });

/** A browser with some items done before, and the ways to say how far the request of Acme is. */
async function aBrowser(doneAt: Readonly<Record<string, number>> = {}) {
  const storage = fakeStorage(
    Object.fromEntries(
      Object.entries(doneAt).map(([id, at]) => [item(id), writeEntry({ state: 'done', at })]),
    ),
  );
  const window = Object.assign(new EventTarget(), {
    ...{ location: { search: '' }, localStorage: storage, sessionStorage: fakeStorage() },
  });
  vi.stubGlobal('window', window);
  vi.resetModules();
  const { sayStage, standingOf } = await import('@stores/request-stage.ts');
  return {
    storage,
    say(said: Said, at: number) {
      vi.spyOn(Date, 'now').mockReturnValue(at);
      sayStage('acme', form, said);
    },
    standing: () => standingOf('acme', newInstances),
    stateOf: (id: string): State | undefined =>
      valueIn(readEntry(storage.getItem(item(id))))?.state,
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

test('saying that a request was sent ticks the items about it, and keeps the day', async () => {
  const { say, standing, stateOf } = await aBrowser();
  say('asked', 1000);
  expect(form.ticks.map(stateOf)).toEqual(['done', 'done']);
  expect(standing()).toEqual({ stage: 'asked', at: 1000, sent: 1000 });
});

test('another request after one that was sent starts from the beginning, with a day of its own', async () => {
  const { say, standing, stateOf } = await aBrowser();
  say('sent', 1000);
  say('handed-over', 2000);
  say('sent', 3000);
  expect(standing()).toEqual({ stage: 'asked', at: 3000, sent: 3000 });
  expect(stateOf('create-and-check-instances')).toBe('to-do');
  expect(stateOf('accept-admin-invitation')).toBe('to-do');
  say('confirmed', 4000);
  expect(standing()).toEqual({ stage: 'confirmed', at: 4000, sent: 3000 });
});

test('what was written after a request was sent is not sent by that', async () => {
  const { say, standing } = await aBrowser();
  expect(isSentSince(standing(), 500)).toBe(false);
  say('sent', 1000);
  say('confirmed', 2000);
  expect(isSentSince(standing(), 1000)).toBe(true);
  expect(isSentSince(standing(), 1500)).toBe(false);
});

test('a request that was written while the clock was ahead can be marked as sent', async () => {
  const { say, standing, storage } = await aBrowser();
  storage.setItem(
    keyOf({ workspace: 'acme', kind: 'request', id: draftIdOf(newInstances) }),
    writeDraft({ values: { company: 'Acme Ltd' }, at: 9000 }),
  );
  say('sent', 1000);
  expect(isSentSince(standing(), 9000)).toBe(true);
});

test.each<Stage>(['asked', 'confirmed', 'invited', 'handed-over'])(
  'a request that was not sent after all leaves nothing ticked, also after it was marked as %s',
  async (stage) => {
    const { say, standing, stateOf } = await aBrowser();
    say('asked', 1000);
    if (stage !== 'asked') say(stage, 2000);
    say('not-asked', 3000);
    expect(standing()).toBeUndefined();
    const moved = ['create-and-check-instances', 'accept-admin-invitation'];
    for (const id of [...form.ticks, ...moved]) expect(stateOf(id) ?? 'to-do').toBe('to-do');
  },
);

test('what was ticked before the request was sent stays ticked when it was not sent after all', async () => {
  const { say, stateOf } = await aBrowser({ 'choose-instances': 500 });
  say('asked', 1000);
  say('confirmed', 2000);
  say('not-asked', 3000);
  expect(form.ticks.map(stateOf)).toEqual(['done', 'to-do']);
});

test('a request that is marked as further on still says when it was sent', async () => {
  const { say, standing } = await aBrowser();
  say('asked', 1000);
  say('handed-over', 2000);
  expect(standing()).toEqual({ stage: 'handed-over', at: 2000, sent: 1000 });
});

test('what a later release wrote about a request is left alone, with the items', async () => {
  const { say, storage, stateOf } = await aBrowser();
  const later = '{"v":2,"state":"dreamt","at":1}';
  storage.setItem(requestKey, later);
  say('asked', 1000);
  expect(storage.getItem(requestKey)).toBe(later);
  expect(form.ticks.map(stateOf)).toEqual([undefined, undefined]);
});
