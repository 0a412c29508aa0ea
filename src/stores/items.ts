import { openKeeper } from '@browser/storage.ts';
import type { ItemId } from '@domain/checklist/checklist.ts';
import { type ItemEntry, readEntry, writeEntry } from '@domain/checklist/entry.ts';
import type { Entries } from '@domain/checklist/progress.ts';
import { keyOf, ownOrganisation, readKey } from '@domain/workspace.ts';
import { atom, map, onMount } from 'nanostores';

const keeper = openKeeper();
const workspace = ownOrganisation;

/** What the reader has said about each item of the workspace. The same in all tabs. */
export const $entries = map<Record<ItemId, ItemEntry | undefined>>({});

/** Whether the browser keeps what the reader enters, or everything is forgotten when the page is left. */
export const $keeping = atom<'kept' | 'refused'>('kept');

onMount($entries, () => {
  // While pages are being built there is no reader, and nothing to remember.
  if (import.meta.env.SSR) return;
  $entries.set(readAll());
  $keeping.set(keeper.isRefused() ? 'refused' : 'kept');
  return keeper.watch((key) => {
    if (key === null) {
      $entries.set(readAll());
      return;
    }
    const changed = readKey(key);
    if (changed?.workspace === workspace) $entries.setKey(changed.id, readEntry(keeper.read(key)));
  });
});

/** Marks an item as done or to do, and keeps it. `at` is the time of the change in milliseconds since 1970. */
export function tick(id: ItemId, done: boolean, at = Date.now()): void {
  const entry: ItemEntry = { state: done ? 'done' : 'to-do', at };
  $entries.setKey(id, entry);
  $keeping.set(keeper.write(keyOf({ workspace, kind: 'item', id }), writeEntry(entry)));
}

function readAll(): Entries {
  const entries: Record<ItemId, ItemEntry> = {};
  for (const key of keeper.keys()) {
    const named = readKey(key);
    const entry = named?.workspace === workspace ? readEntry(keeper.read(key)) : undefined;
    if (named && entry) entries[named.id] = entry;
  }
  return entries;
}
