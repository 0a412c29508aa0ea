import { requests, writable } from '@catalogue';
import type { APIContext } from 'astro';

/** A request as its form takes it, fetched where a guide has it folded away. */
export const GET = async ({ params: { id = '' }, url }: APIContext): Promise<Response> =>
  Response.json(await writable(id, url.pathname));

export const getStaticPaths = async () => (await requests()).map(({ id }) => ({ params: { id } }));
