/** Everything to a file and back, and everything gone. */
import { dayOf, now } from '@browser/clock.ts';
import { save } from '@browser/download.ts';
import { keeper } from '@browser/storage.ts';
import { backupName } from '@domain/backup-name.ts';
import { writeBackup } from '@domain/backup.ts';
import { isOurs, readAsideKey, readKey, siteKeys } from '@domain/keys.ts';
import { patience } from '@domain/reminder.ts';
import { type Mode, restored } from '@domain/restore.ts';
import type { Snapshot } from '@domain/snapshot.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { takeInventory } from './inventory.ts';
import { forget, keep } from './keeping.ts';
import { type Rewritten, rewrite, settle } from './rewriting.ts';
import { readSnapshots, textsOf } from './snapshots.ts';

/** What became of a back-up: a file of this name, no file, or nothing that could be in one. */
export type BackedUp =
  | { readonly kind: 'saved'; readonly name: string; readonly clients: number }
  | { readonly kind: 'refused' }
  | { readonly kind: 'nothing' };

/** Saves one workspace, or all, to a file. Only a back-up of all counts against the reminder. */
export function backUp(only?: WorkspaceId): BackedUp {
  const all = readSnapshots();
  const chosen = all.filter(({ workspace }) => !only || workspace.id === only);
  if (chosen.length === 0) return { kind: 'nothing' };
  const at = now();
  const [first] = chosen;
  const name = backupName(dayOf(at), only && first?.workspace.name);
  if (save(writeBackup(chosen, at), name, 'application/json') === 'refused') {
    return { kind: 'refused' };
  }
  if (chosen.length === all.length) keep(siteKeys.backedUp, String(at));
  takeInventory();
  return { kind: 'saved', name, clients: chosen.length };
}

/** What restoring would change, workspace by workspace. Changes nothing. */
export const changesOf = (incoming: readonly Snapshot[], mode: Mode) =>
  restored(readSnapshots(), incoming, mode).changes;

/** Restores workspaces from a back-up, building on what is kept now. */
export function restore(incoming: readonly Snapshot[], mode: Mode): Rewritten {
  const current = readSnapshots();
  const before = current.flatMap((snapshot) => [...textsOf(snapshot).keys()]);
  const { snapshots } = restored(current, incoming, mode);
  return rewrite(
    new Map([
      ...before.map((key) => [key, null] as const),
      ...snapshots.flatMap((snapshot) => [...textsOf(snapshot)]),
      // Whoever restores has a file: there is nothing to remind of yet.
      [siteKeys.remindAfter, String(now() + patience)],
    ]),
  );
}

/** Removes everything that is kept of one workspace, or everything that this site keeps, for good. */
export function wipe(only?: WorkspaceId): void {
  for (const key of keeper.keys()) {
    const named = readKey(readAsideKey(key)?.key ?? key);
    if (only ? named?.workspace === only : isOurs(key)) keeper.remove(key);
  }
  settle();
  if (only) return;
  forget(siteKeys.lastActive);
  takeInventory();
}
