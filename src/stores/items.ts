import { now } from '@browser/clock.ts';
import { keeper } from '@browser/storage.ts';
import type { ItemId } from '@domain/checklist/checklist.ts';
import {
  type Change,
  changed,
  type ItemEntry,
  readEntry,
  writeEntry,
} from '@domain/checklist/entry.ts';
import type { Entries } from '@domain/checklist/progress.ts';
import { keyOf, readKey, startOfKeys } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { map, onMount } from 'nanostores';
import { keep, readKept, report, retry } from './keeping.ts';
import { $active, ensureActive } from './workspaces.ts';

/** What has been said about each item of the active workspace. The same in all tabs that work in it. */
export const $entries = map<Record<ItemId, ItemEntry | undefined>>({});

onMount($entries, () => {
  // While pages are being built there is no reader, and nothing to remember.
  if (import.meta.env.SSR) return;
  const load = () => {
    reload();
    report();
  };
  const unlisten = $active.subscribe(load);
  const unwatch = keeper.watch((key) => {
    retry();
    const named = key === null ? undefined : readKey(key);
    if (key === null) load();
    else if (named?.kind === 'item' && named.workspace === $active.get()) {
      const reading = readKept(key, readEntry);
      $entries.setKey(named.id, valueIn(reading));
      $later.setKey(named.id, reading.kind === 'later' ? 'unread' : undefined);
    }
  });
  return () => {
    unlisten();
    unwatch();
  };
});

/**
 * Changes what is said about an item, and keeps it. Builds on what is kept now, which another tab may have written; where
 * nothing is kept, on what a retired item handed on.
 */
export function change(id: ItemId, what: Change, handedOn?: ItemEntry): void {
  const key = keyOf({ workspace: ensureActive(), kind: 'item', id });
  const before = readKept(key, readEntry);
  const entry = changed(valueIn(before) ?? handedOn, what, now());
  $entries.setKey(id, entry);
  // What a later release wrote is not overwritten: the change stays on screen, and this tab says that it is not saved.
  if (before.kind === 'later') $later.setKey(id, 'unsaved');
  else keep(key, writeEntry(entry));
}

/** Marks an item as done or to do. */
export const tick = (id: ItemId, done: boolean, handedOn?: ItemEntry): void =>
  change(id, { state: done ? 'done' : 'to-do' }, handedOn);

/**
 * Items of the active workspace that a later release of this site has written about, and which this one therefore cannot show;
 * `unsaved` where the reader has said something here all the same, which is not kept.
 */
export const $later = map<Record<ItemId, 'unread' | 'unsaved' | undefined>>({});

/** Reads the active workspace anew, after whole workspaces were put back or removed. */
export function reload(): void {
  const { entries, later } = itemsOf($active.get());
  $later.set(Object.fromEntries(later.map((id) => [id, 'unread'])));
  $entries.set(entries);
}

/** Everything that has been said about the items of a workspace. */
export const entriesOf = (workspace: WorkspaceId): Entries => itemsOf(workspace).entries;

/** What has been said about the items of a workspace, and which of them a later release wrote about. */
function itemsOf(workspace: WorkspaceId) {
  const entries: Record<ItemId, ItemEntry> = {};
  const later: ItemId[] = [];
  for (const key of keeper.keys(startOfKeys(workspace, 'item'))) {
    const named = readKey(key);
    if (!named) continue;
    const reading = readKept(key, readEntry);
    if (reading.kind === 'value') entries[named.id] = reading.value;
    if (reading.kind === 'later') later.push(named.id);
  }
  return { entries, later };
}
