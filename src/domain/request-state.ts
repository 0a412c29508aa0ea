import { isTime, type Reading, read, write } from './reading.ts';

/** How far the request for instances is (S74 to S81). */
export const requestStates = ['not-asked', 'asked', 'confirmed', 'handed-over'] as const;
export type RequestState = (typeof requestStates)[number];

/** What a reader has said about the request of a workspace, and when (milliseconds since 1970). */
export interface RequestEntry {
  readonly state: RequestState;
  readonly at: number;
  /** When it was said to be sent; absent where it was not, and where no more was said since. */
  readonly sent?: number;
}

/** The id under which the request for instances is kept. */
export const newInstances = 'new-instances';

export const writeRequest = (entry: RequestEntry): string => write(entry);

/** Whatever stands in the storage under a request's key. */
export const readRequest = (saved: string | null): Reading<RequestEntry> => read(saved, requestOf);

/** The entry that some fields describe, or nothing where they make no sense. */
export function requestOf({
  state,
  at,
  sent,
}: Readonly<Record<string, unknown>>): RequestEntry | undefined {
  const known = requestStates.find((candidate) => candidate === state);
  if (!known || !isTime(at)) return undefined;
  return { state: known, at, ...(isTime(sent) && { sent }) };
}

/** When a request was sent; nothing where it was not. */
export const sentAt = (entry: RequestEntry | undefined): number | undefined =>
  entry && entry.state !== 'not-asked' ? (entry.sent ?? entry.at) : undefined;

/** What is kept once a reader says how far a request is; the time at which it was sent stays with it. */
export function saidOf(
  state: RequestState,
  before: RequestEntry | undefined,
  now: number,
): RequestEntry {
  const sent = state === 'not-asked' ? undefined : sentAt(before);
  return { state, at: after(before, now), ...(sent !== undefined && { sent }) };
}

/** What is kept once a reader says that a request is sent: for the first time, or after another one was. */
export const sentNow = (before: RequestEntry | undefined, now: number): RequestEntry => ({
  state: 'asked',
  at: after(before, now),
});

/** Whether what was last written about a request, at some time, is sent: what changed since is another message. */
export const isSentSince = (
  entry: { readonly sent: number } | undefined,
  written: number,
): boolean => entry !== undefined && entry.sent >= written;

/** The newest change has to stay the newest, also where the clock was set back. */
const after = (before: RequestEntry | undefined, now: number): number =>
  before ? Math.max(now, before.at + 1) : now;
