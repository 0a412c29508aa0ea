/** Two tabs of one browser, whatever they do and however late they hear of each other. */
import { changed, type ItemEntry, readEntry, states } from '@domain/checklist/entry.ts';
import { keyOf } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import { ownOrganisation } from '@domain/workspace.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '../browser/fake-storage.ts';

const items = ['upload-logo', 'upload-icon', 'add-users'] as const;
const keyed = (id: string) => keyOf({ workspace: ownOrganisation.id, kind: 'item', id });

/** A tab of a browser whose storage is shared: its own page, which hears of the others only when told. */
async function openTab(storage: Storage) {
  vi.resetModules();
  const heard = Object.assign(new EventTarget(), {
    location: { search: '' },
    localStorage: storage,
    sessionStorage: fakeStorage(),
  });
  vi.stubGlobal('window', heard);
  const page = await import('@stores/items.ts');
  page.$entries.subscribe(() => undefined);
  return {
    /** Does something in this tab, and in no other. */
    in<Result>(act: (tab: typeof page) => Result): Result {
      vi.stubGlobal('window', heard);
      return act(page);
    },
    hear(key: string | null) {
      vi.stubGlobal('window', heard);
      heard.dispatchEvent(Object.assign(new Event('storage'), { key }));
    },
  };
}

beforeEach(() => vi.stubEnv('SSR', false));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const anEdit = fc.record({
  tab: fc.nat(1),
  item: fc.constantFrom(...items),
  what: fc.oneof(
    fc.record({ state: fc.constantFrom(...states) }),
    fc.record({ note: fc.constantFrom('a', 'b', 'c') }),
    fc.record({ assignee: fc.constantFrom('Jo', 'Sam') }),
  ),
  /** What the clock shows, which may be set back. */
  clock: fc.nat(5),
  /** Whether the other tab hears of it at once, or only at the end. */
  isHeard: fc.boolean(),
});

test('any sequence of edits in two tabs ends with the newest change of each entry, in both', async () => {
  const storage = fakeStorage();
  const tabs = [await openTab(storage), await openTab(storage)] as const;

  fc.assert(
    fc.property(fc.array(anEdit, { maxLength: 30 }), (edits) => {
      storage.clear();
      for (const tab of tabs) tab.hear(null);
      const newest = new Map<string, ItemEntry>();

      for (const { tab, item, what, clock, isHeard } of edits) {
        vi.spyOn(Date, 'now').mockReturnValue(clock);
        tabs[tab as 0 | 1].in(({ change }) => change(item, what));
        newest.set(item, changed(newest.get(item), what, clock));
        if (isHeard) tabs[tab === 0 ? 1 : 0].hear(keyed(item));
      }
      for (const tab of tabs) tab.hear(null);

      const expected = Object.fromEntries(newest);
      const kept = Object.fromEntries(
        items.flatMap((id) => {
          const entry = valueIn(readEntry(storage.getItem(keyed(id))));
          return entry ? [[id, entry]] : [];
        }),
      );
      expect(kept).toEqual(expected);
      for (const tab of tabs) expect(tab.in(({ $entries }) => $entries.get())).toEqual(expected);
    }),
  );
});
