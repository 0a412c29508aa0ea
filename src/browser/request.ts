import type { Links } from '@domain/request/fill.ts';
import type { WritableRequest } from '@domain/request/request.ts';

/** A request as its form takes it. */
export interface FetchedRequest {
  readonly form: WritableRequest;
  readonly links: Links;
}

/** Fetches a request by its id. Rejects where the network refuses. */
export async function fetchRequest(id: string): Promise<FetchedRequest> {
  const response = await fetch(`${import.meta.env.BASE_URL}requests/${id}.json`);
  if (!response.ok) throw new Error(`The request could not be fetched: ${response.status}.`);
  return response.json() as Promise<FetchedRequest>;
}
