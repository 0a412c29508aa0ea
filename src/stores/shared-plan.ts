/** What becomes of a shared plan that a reader wants to keep. */
import { now } from '@browser/clock.ts';
import { newWorkspaceId } from '@browser/identity.ts';
import { writeEntry } from '@domain/checklist/entry.ts';
import type { PlanItem } from '@domain/checklist/plan-item.ts';
import { type Entries, stateOf } from '@domain/checklist/progress.ts';
import { writeAnswer } from '@domain/decision/answer.ts';
import type { OptionId, QuestionId } from '@domain/decision/decision.ts';
import { keyOf } from '@domain/keys.ts';
import { answersDiffering, type Difference, differences, takenOver } from '@domain/shared-plan.ts';
import type { Snapshot } from '@domain/snapshot.ts';
import { tidyName, type WorkspaceId } from '@domain/workspace.ts';
import { type Rewritten, rewrite } from './rewriting.ts';
import { textsOf } from './snapshots.ts';
import { readSnapshot } from './snapshots.ts';

/** What a link says, with every item of the plan, also those that do not apply. */
export interface Shared {
  readonly items: readonly PlanItem[];
  readonly entries: Entries;
  readonly answers: Readonly<Record<QuestionId, OptionId>>;
}

/** What of a client a shared plan would change. */
export interface Changes {
  readonly items: readonly Difference[];
  readonly answers: Readonly<Record<QuestionId, OptionId>>;
}

/** Sets up a client of this name that stands as the shared plan does. */
export function keepAsClient(
  name: string,
  { items, entries, answers }: Shared,
): { id: WorkspaceId; rewritten: Rewritten } {
  const id = newWorkspaceId();
  const at = now();
  const said = items
    .map((item) => [item.id, { state: stateOf(entries, item.id), at }] as const)
    .filter(([, { state }]) => state !== 'to-do');
  const given = Object.entries(answers).map(([question, option]) => [question, { option, at }]);
  const workspace = { id, name: tidyName(name), created: at, at, archived: false };
  const rewritten = rewrite(
    textsOf({ workspace, items: Object.fromEntries(said), answers: Object.fromEntries(given) }),
  );
  return { id, rewritten };
}

/** What of a client would change, as it is kept now. */
export function changesTo(id: WorkspaceId, { items, entries, answers }: Shared): Changes {
  const mine = keptOf(id);
  return {
    items: differences(items, mine.items, entries),
    answers: answersDiffering(mine.answers ?? {}, answers),
  };
}

/** Makes some changes to a client. */
export function takeOver(id: WorkspaceId, changes: Changes, items: readonly PlanItem[]): Rewritten {
  const mine = keptOf(id);
  const at = now();
  const texts = new Map<string, string>();
  for (const [item, entry] of Object.entries(takenOver(changes.items, items, mine.items, at))) {
    texts.set(keyOf({ workspace: id, kind: 'item', id: item }), writeEntry(entry));
  }
  for (const [question, option] of Object.entries(changes.answers)) {
    // The newest change has to stay the newest, also where the clock was set back.
    const later = Math.max(at, (mine.answers?.[question]?.at ?? -1) + 1);
    const text = writeAnswer({ option, at: later });
    texts.set(keyOf({ workspace: id, kind: 'answer', id: question }), text);
  }
  return rewrite(texts);
}

const keptOf = (id: WorkspaceId): Pick<Snapshot, 'items' | 'answers'> =>
  readSnapshot(id) ?? { items: {} };
