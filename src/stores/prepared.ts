/** Requests prepared for several clients at once: each is a draft in the workspace of its client. */
import { now } from '@browser/clock.ts';
import { newWorkspaceId } from '@browser/identity.ts';
import { cut } from '@domain/cut.ts';
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
import { draftsOf, keepDraftIn, reloadDrafts } from './draft.ts';
import { $workspaces, keepWorkspace } from './workspaces.ts';

/** A request that was prepared for a client. */
export interface Prepared {
  readonly workspace: WorkspaceId;
  readonly name: string;
  readonly values: Values;
  /** The words of the message, where they were changed by hand. */
  readonly edited: EditedText | undefined;
}

/** The requests that were prepared together and not put away since, by the names of their clients. */
export function preparedFor(request: string): Prepared[] {
  const workspaces = $workspaces.get();
  return draftsOf(request)
    .filter(({ draft, workspace }) => draft.together && workspaces[workspace])
    .map(({ workspace, draft }) => ({
      workspace,
      name: workspaces[workspace]?.name ?? '',
      values: draft.values,
      edited: draft.edited,
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** Keeps a request for each client, in the workspace of that name, or in a new one. */
export function prepare(request: string, clients: readonly Values[]): void {
  for (const values of clients) {
    const workspace = workspaceOf(values.company ?? '');
    keepDraftIn(workspace, request, { values, together: true });
  }
  reloadDrafts();
}

/** Lets the requests no longer be a list; each stays with its client. */
export function putAway(request: string): void {
  for (const { workspace, draft } of draftsOf(request)) {
    const { together, ...rest } = draft;
    if (together) keepDraftIn(workspace, request, rest);
  }
  reloadDrafts();
}

function workspaceOf(company: string): WorkspaceId {
  const others: Workspace[] = Object.values($workspaces.get());
  const wanted = asKept(company);
  const found = others.find(({ name }) => asKept(name) === wanted);
  if (found) return found.id;
  const id = newWorkspaceId();
  const at = now();
  keepWorkspace({ id, name: freeName(company, others), created: at, at, archived: false });
  return id;
}

const asKept = (name: string): string => folded(cut(tidyName(name), longestName));
