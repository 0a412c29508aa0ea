/** Two tabs of one browser, whatever they do and however late they hear of each other. */
import {
  type Change,
  changed,
  type ItemEntry,
  newer,
  readEntry,
  states,
} from '@domain/checklist/entry.ts';
import { keyOf, keyOfWorkspace } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import type { Snapshot } from '@domain/snapshot.ts';
import { ownOrganisation, readWorkspace, writeWorkspace } from '@domain/workspace.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeStorage } from '../browser/fake-storage.ts';

const items = ['upload-logo', 'upload-icon', 'add-users'] as const;
const keyed = (id: string, workspace: string = ownOrganisation.id) =>
  keyOf({ workspace, kind: 'item', id });

/** A tab of a browser whose storage is shared: its own page, which hears of the others only when told. */
async function openTab(storage: Storage) {
  vi.resetModules();
  const heard = Object.assign(new EventTarget(), {
    location: { search: '' },
    localStorage: storage,
    sessionStorage: fakeStorage(),
  });
  vi.stubGlobal('window', heard);
  const page = {
    ...(await import('@stores/items.ts')),
    ...(await import('@stores/workspaces.ts')),
    ...(await import('@stores/board.ts')),
    ...(await import('@stores/backup.ts')),
  };
  page.$entries.subscribe(() => undefined);
  page.$workspaces.subscribe(() => undefined);
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

const aChange: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ state: fc.constantFrom(...states) }),
  fc.record({ note: fc.constantFrom('a', 'b', 'c') }),
  fc.record({ assignee: fc.constantFrom('Jo', 'Sam') }),
);

const anEdit = fc.record({
  tab: fc.nat(1),
  item: fc.constantFrom(...items),
  what: aChange,
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

const acme = { id: 'c-acme', name: 'Acme Ltd', created: 1, at: 1, archived: false } as const;

/** What happens to a client: it is edited in one tab, and as a whole in the other. */
const anEvent = fc.record({
  event: fc.oneof(
    fc.record({ edit: fc.constantFrom(...items), what: aChange }),
    fc.constantFrom('delete' as const, 'undo' as const, 'wipe' as const),
    fc.record({ restore: fc.dictionary(fc.constantFrom(...items), aChange), at: fc.nat(5) }),
  ),
  clock: fc.nat(5),
  isHeard: fc.boolean(),
});

test('a tab keeps what it says of a client, under its name, while another deletes, brings back, wipes and restores it', async () => {
  const storage = fakeStorage();
  const [board, plan] = [await openTab(storage), await openTab(storage)];

  fc.assert(
    fc.property(fc.array(anEvent, { maxLength: 20 }), (events) => {
      storage.clear();
      storage.setItem(keyOfWorkspace(acme.id), writeWorkspace(acme));
      for (const tab of [board, plan]) tab.hear(null);
      plan.in(({ activate }) => activate(acme.id));
      const expected = new Map<string, ItemEntry>();
      let undo: (() => void) | undefined;
      let deleted: [string, ItemEntry][] = [];

      for (const { event, clock, isHeard } of events) {
        vi.spyOn(Date, 'now').mockReturnValue(clock);
        if (event === 'delete') {
          undo = board.in(({ deleteWorkspace }) => deleteWorkspace(acme.id));
          deleted = [...expected];
          expected.clear();
        } else if (event === 'undo') {
          board.in(() => undo?.());
          for (const [id, entry] of undo ? deleted : []) {
            if (!expected.has(id)) expected.set(id, entry);
          }
          undo = undefined;
        } else if (event === 'wipe') {
          board.in(({ wipe }) => wipe(acme.id));
          expected.clear();
        } else if ('restore' in event) {
          const entries = Object.entries(event.restore).map(
            ([id, what]) => [id, changed(undefined, what, event.at)] as const,
          );
          const snapshot: Snapshot = { workspace: acme, items: Object.fromEntries(entries) };
          board.in(({ restore }) => restore([snapshot], 'merge'));
          for (const [id, entry] of entries) {
            const mine = expected.get(id);
            expected.set(id, mine ? newer(mine, entry) : entry);
          }
        } else {
          plan.in(({ change }) => change(event.edit, event.what));
          expected.set(event.edit, changed(expected.get(event.edit), event.what, clock));
        }
        if (isHeard) for (const tab of [board, plan]) tab.hear(null);
      }
      plan.hear(null);

      const kept = items.flatMap((id) => {
        const entry = valueIn(readEntry(storage.getItem(keyed(id, acme.id))));
        return entry ? [[id, entry]] : [];
      });
      expect(Object.fromEntries(kept)).toEqual(Object.fromEntries(expected));
      expect(plan.in(({ $entries }) => $entries.get())).toEqual(Object.fromEntries(expected));
      const about = readWorkspace(acme.id, storage.getItem(keyOfWorkspace(acme.id)));
      if (kept.length > 0) expect(valueIn(about)).toEqual(acme);
    }),
  );
});
