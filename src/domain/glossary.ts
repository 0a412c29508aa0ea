import { z } from 'astro/zod';
import { identifier, internalPath } from './identifier.ts';

/** A word of the trade, explained. */
export const termSchema = z.strictObject({
  id: identifier,
  term: z.string(),
  meaning: z.string(),
  /** Other words that people use for it. */
  also: z.array(z.string()).optional(),
  /** Where more is said. */
  page: internalPath.optional(),
});

export type Term = z.infer<typeof termSchema>;
