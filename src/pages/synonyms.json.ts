import { readFileSync } from 'node:fs';
import { synonymsSchema } from '@domain/search/synonyms.ts';
import { load } from 'js-yaml';

/** The synonyms that the search fetches when it is first used. */
export const GET = (): Response =>
  Response.json(synonymsSchema.parse(load(readFileSync('src/content/synonyms.yaml', 'utf8'))));
