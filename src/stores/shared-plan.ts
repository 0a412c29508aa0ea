/** What becomes of a shared plan that a reader wants to keep. */
import { now } from '@browser/clock.ts';
import { newWorkspaceId } from '@browser/identity.ts';
import type { PlanItem } from '@domain/checklist/plan-item.ts';
import { type Entries, stateOf } from '@domain/checklist/progress.ts';
import { writeEntry } from '@domain/checklist/entry.ts';
import { keyOf } from '@domain/keys.ts';
import { type Difference, differences, takenOver } from '@domain/shared-plan.ts';
import { tidyName, type WorkspaceId } from '@domain/workspace.ts';
import { entriesOf } from './items.ts';
import { type Rewritten, rewrite, textsOf } from './rewriting.ts';

/** Sets up a client of this name that stands as the shared plan does. */
export function keepAsClient(
  name: string,
  items: readonly PlanItem[],
  shared: Entries,
): { id: WorkspaceId; rewritten: Rewritten } {
  const id = newWorkspaceId();
  const at = now();
  const said = items
    .map((item) => [item.id, { state: stateOf(shared, item.id), at }] as const)
    .filter(([, { state }]) => state !== 'to-do');
  const workspace = { id, name: tidyName(name), created: at, at, archived: false };
  const rewritten = rewrite(textsOf({ workspace, items: Object.fromEntries(said) }));
  return { id, rewritten };
}

/** The items of a client that stand otherwise than in the shared plan, as they are kept now. */
export const differencesOf = (
  id: WorkspaceId,
  items: readonly PlanItem[],
  shared: Entries,
): Difference[] => differences(items, entriesOf(id), shared);

/** Lets items of a client stand as they do in the shared plan. */
export function takeOver(
  id: WorkspaceId,
  taken: readonly Difference[],
  items: readonly PlanItem[],
): Rewritten {
  const entries = takenOver(taken, items, entriesOf(id), now());
  return rewrite(
    new Map(
      Object.entries(entries).map(([item, entry]) => [
        keyOf({ workspace: id, kind: 'item', id: item }),
        writeEntry(entry),
      ]),
    ),
  );
}
