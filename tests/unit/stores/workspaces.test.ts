/** Which client a page is about, in whatever order its parts ask. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '../browser/fake-storage.ts';

beforeEach(() => {
  vi.resetModules();
  vi.useFakeTimers();
  vi.stubEnv('SSR', false);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});

test('a link leads to a client whose name is damaged, also where all names were read long before', async () => {
  const storage = fakeStorage();
  const name = 'codat-onboarding/c-odd/about/workspace';
  storage.setItem(name, '{oops');
  vi.stubGlobal(
    'window',
    Object.assign(new EventTarget(), {
      location: { search: '?client=c-odd' },
      localStorage: storage,
      sessionStorage: fakeStorage(),
    }),
  );
  const { $active, $missing, $workspaces } = await import('@stores/workspaces.ts');

  const stop = $workspaces.subscribe(() => undefined);
  expect(storage.getItem(name)).toBeNull();
  stop();
  vi.advanceTimersByTime(60_000);
  $active.subscribe(() => undefined);

  expect($active.get()).toBe('c-odd');
  expect($missing.get()).toEqual({ kind: 'nameless' });
});
