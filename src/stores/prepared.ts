/** Requests prepared for several clients at once: each is a draft in the workspace of its client. */
import { now } from '@browser/clock.ts';
import { newWorkspaceId } from '@browser/identity.ts';
import { fetchPlan } from '@browser/plan.ts';
import { alphabetically } from '@domain/alphabet.ts';
import { cut } from '@domain/cut.ts';
import { answersIn } from '@domain/decision/answer.ts';
import type { Outcome } from '@domain/decision/decision.ts';
import type { EditedText } from '@domain/request/draft.ts';
import type { Values } from '@domain/request/request.ts';
import {
  folded,
  freeName,
  longestName,
  tidyName,
  type Workspace,
  type WorkspaceId,
} from '@domain/workspace.ts';
import { answersOf } from './answers.ts';
import { draftIn, draftsOf, keepDraftIn, reloadDrafts } from './draft.ts';
import { $workspaces, keepWorkspace } from './workspaces.ts';

/** A request that was prepared for a client. */
export interface Prepared {
  readonly workspace: WorkspaceId;
  readonly name: string;
  readonly values: Values;
  /** The words of the message, where they were changed by hand. */
  readonly edited: EditedText | undefined;
  /** When any of it last changed. */
  readonly at: number;
}

/** What there is of a client already, before a request is prepared for it. */
export interface Existing {
  readonly workspace: WorkspaceId;
  readonly archived: boolean;
  readonly hasDraft: boolean;
  /** Whether the words of its message were changed by hand. */
  readonly isEdited: boolean;
}

/** The requests that were prepared together and not put away since, by the names of their clients. */
export function preparedFor(request: string): Prepared[] {
  const workspaces = $workspaces.get();
  return draftsOf(request)
    .filter(({ draft, workspace }) => draft.together && workspaces[workspace])
    .map(({ workspace, draft: { values, edited, at } }) => ({
      ...{ workspace, values, edited, at },
      name: workspaces[workspace]?.name ?? '',
    }))
    .sort((a, b) => alphabetically(a.name, b.name));
}

/** The outcome of the ownership decision of each workspace that reached one. Where the plan does not come, of none. */
export async function ownershipsOf(
  workspaces: readonly WorkspaceId[],
): Promise<ReadonlyMap<WorkspaceId, Outcome>> {
  const answered = workspaces
    .map((workspace) => ({ workspace, answers: answersIn(answersOf(workspace)) }))
    .filter(({ answers }) => Object.keys(answers).length > 0);
  if (answered.length === 0) return new Map();
  try {
    const [plan, { rulesFrom }] = await Promise.all([fetchPlan(), import('@domain/rule-book.ts')]);
    return new Map(
      answered.flatMap(({ workspace, answers }) => {
        const { ownership } = rulesFrom(plan, answers);
        return ownership ? [[workspace, ownership] as const] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

/** What there is of the client of that name; nothing where it would get a workspace of its own. */
export function existingFor(request: string, company: string): Existing | undefined {
  const found = workspaceNamed(company);
  if (!found) return undefined;
  const draft = draftIn(found.id, request);
  return {
    workspace: found.id,
    archived: found.archived,
    hasDraft: draft !== undefined,
    isEdited: draft?.edited !== undefined,
  };
}

/**
 * Keeps a request for each client, in the workspace of that name, or in a new one. Of a draft that is there, only the fields
 * that are said change, and words that were changed by hand stay.
 */
export function prepare(request: string, clients: readonly Values[]): void {
  for (const values of clients) {
    const workspace = workspaceOf(values.company ?? '');
    const before = draftIn(workspace, request);
    keepDraftIn(workspace, request, {
      ...before,
      values: { ...before?.values, ...values },
      together: true,
    });
  }
  reloadDrafts();
}

/** Lets the form write the message of a client again, in place of the words that were changed by hand. */
export function backToGenerated(request: string, workspace: WorkspaceId): void {
  const draft = draftIn(workspace, request);
  if (!draft) return;
  const { edited: _, ...rest } = draft;
  keepDraftIn(workspace, request, rest);
  reloadDrafts();
}

/** Lets the requests no longer be a list; each stays with its client. Returns the way back. */
export function putAway(request: string): () => void {
  const listed = draftsOf(request).filter(({ draft }) => draft.together);
  // Nothing of what is asked for changes, so that what was sent stays sent.
  for (const { workspace, draft } of listed) {
    const { together: _, ...rest } = draft;
    keepDraftIn(workspace, request, rest, draft.at);
  }
  reloadDrafts();
  return () => {
    for (const { workspace } of listed) {
      const draft = draftIn(workspace, request);
      if (draft) keepDraftIn(workspace, request, { ...draft, together: true }, draft.at);
    }
    reloadDrafts();
  };
}

function workspaceOf(company: string): WorkspaceId {
  const found = workspaceNamed(company);
  const at = now();
  // Whoever asks for instances of a client works on it again.
  if (found?.archived) keepWorkspace({ ...found, archived: false, at: Math.max(at, found.at + 1) });
  if (found) return found.id;
  const id = newWorkspaceId();
  const others = Object.values($workspaces.get());
  keepWorkspace({ id, name: freeName(company, others), created: at, at, archived: false });
  return id;
}

function workspaceNamed(company: string): Workspace | undefined {
  const wanted = asKept(company);
  const all: Workspace[] = Object.values($workspaces.get());
  return wanted ? all.find(({ name }) => asKept(name) === wanted) : undefined;
}

const asKept = (name: string): string => folded(cut(tidyName(name), longestName));
