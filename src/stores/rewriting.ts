/** Many entries changed at once, all or none, and back again. */
import { keeper } from '@browser/storage.ts';
import { alphabetically } from '@domain/alphabet.ts';
import { read } from '@domain/reading.ts';
import { ownOrganisation } from '@domain/workspace.ts';
import { reloadAnswers } from './answers.ts';
import { takeInventory } from './inventory.ts';
import { reload } from './items.ts';
import { report } from './keeping.ts';
import { $active, $workspaces, activate, reloadWorkspaces } from './workspaces.ts';

/** Texts by key, as they should be: `null` where nothing should be kept. */
export type Texts = ReadonlyMap<string, string | null>;

/** What became of it: done, with the way back; or nothing was changed, because the browser has no room for all of it. */
export type Rewritten =
  | {
      readonly kind: 'done';
      /** How many entries were left alone, because a later release wrote them. */
      readonly left: number;
      /** Puts back what was there, and gives the number of entries that were left, because they were changed since. */
      undo(): number;
    }
  | { readonly kind: 'no-room' };

/** Makes what is kept what some texts say. */
export function rewrite(wanted: Texts): Rewritten {
  const changes = [...wanted]
    .map(([key, after]) => ({ key, before: keeper.read(key), after }))
    .filter(({ before, after }) => before !== after);
  const own = changes.filter(({ before }) => read(before, () => ({})).kind !== 'later');

  // What goes makes room for what comes.
  const inOrder = [...own].sort((a, b) => Number(a.after !== null) - Number(b.after !== null));
  for (const [place, { key, after }] of inOrder.entries()) {
    if (put(key, after)) continue;
    for (const done of inOrder.slice(0, place + 1).reverse()) put(done.key, done.before);
    report();
    return { kind: 'no-room' };
  }
  settle();
  return { kind: 'done', left: changes.length - own.length, undo: () => undo(own) };
}

/** Lets everything on the page show what is kept now. */
export function settle(): void {
  reloadWorkspaces();
  const workspaces = $workspaces.get();
  if (!workspaces[$active.get()]) {
    const [first] = Object.values(workspaces).sort(
      (a, b) => Number(a.archived) - Number(b.archived) || alphabetically(a.name, b.name),
    );
    activate(first?.id ?? ownOrganisation.id);
  }
  reload();
  reloadAnswers();
  report();
  takeInventory();
}

interface Change {
  readonly key: string;
  readonly before: string | null;
  readonly after: string | null;
}

function undo(changes: readonly Change[]): number {
  const unchanged = changes.filter(({ key, after }) => keeper.read(key) === after);
  for (const { key, before } of unchanged) put(key, before);
  settle();
  return changes.length - unchanged.length;
}

/** Whether the browser took it. Removing is always taken. */
function put(key: string, text: string | null): boolean {
  if (text !== null) return keeper.write(key, text) === 'kept';
  keeper.remove(key);
  return true;
}
