import type { Entries } from './checklist/progress.ts';
import type { AnswerEntries } from './decision/answer.ts';
import type { Draft } from './request/draft.ts';
import type { RequestEntry } from './request-state.ts';
import type { Workspace } from './workspace.ts';

/** Everything about one workspace at one moment. */
export interface Snapshot {
  readonly workspace: Workspace;
  readonly items: Entries;
  /** Absent where nothing was answered. */
  readonly answers?: AnswerEntries | undefined;
  /** How far its requests are, by their ids; absent where nothing was said of any. */
  readonly requests?: Requests | undefined;
  /** The requests that are being written, by their ids; absent where none is. */
  readonly drafts?: Drafts | undefined;
}

export type Requests = Readonly<Record<string, RequestEntry | undefined>>;
export type Drafts = Readonly<Record<string, Draft | undefined>>;
