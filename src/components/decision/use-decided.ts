import { answersIn } from '@domain/decision/answer.ts';
import type { Decision, Outcome } from '@domain/decision/decision.ts';
import { type Answers, answersAlong, walk } from '@domain/decision/walk.ts';
import { ownOrganisation } from '@domain/workspace.ts';
import { $answers } from '@stores/answers.ts';
import { useStore } from '@stores/use-store.ts';
import { $active, $workspaces } from '@stores/workspaces.ts';

/** What the active workspace has decided. */
export interface Decided {
  readonly workspace: string;
  readonly name: string;
  /** Nothing where it has not decided, or answers that were kept lead to no outcome any more. */
  readonly outcome: Outcome | undefined;
  /** Its answers on the path of this decision. */
  readonly answers: Answers;
  /** Its answers to all questions there are. */
  readonly all: Answers;
}

/** What the active workspace has decided, for an island; nothing while pages are built and until it is awake. */
export function useDecided(decision: Decision): Decided {
  const workspace = useStore($active, { ssr: 'initial' });
  const workspaces = useStore($workspaces, { ssr: 'initial' });
  const all = answersIn(useStore($answers, { ssr: 'initial' }));
  const { path, outcome } = walk(decision, all);
  return {
    workspace,
    name: workspaces[workspace]?.name ?? ownOrganisation.name,
    outcome,
    answers: answersAlong(path),
    all,
  };
}
