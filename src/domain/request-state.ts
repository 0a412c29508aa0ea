import { isTime, type Reading, read, write } from './reading.ts';

/** How far the request for instances is (S74 to S81). */
export const requestStates = ['not-asked', 'asked', 'confirmed', 'handed-over'] as const;
export type RequestState = (typeof requestStates)[number];

/** What a reader has said about the request of a workspace, and when (milliseconds since 1970). */
export interface RequestEntry {
  readonly state: RequestState;
  readonly at: number;
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
}: Readonly<Record<string, unknown>>): RequestEntry | undefined {
  const known = requestStates.find((candidate) => candidate === state);
  return known && isTime(at) ? { state: known, at } : undefined;
}
