import { z } from 'astro/zod';
import { identifier } from '../identifier.ts';
import { rests } from './decision.ts';

/** One matter, with what each choice makes of it. */
const row = z.strictObject({
  id: identifier,
  matter: z.string(),
  clientOwned: z.string(),
  distributorOwned: z.string(),
  rests: z.array(rests).min(1),
  /** Which part rests on what, where that is not the same. */
  note: z.string().optional(),
});

/** What each choice changes, matter by matter, in the order of reading. */
export const comparisonSchema = z.strictObject({ rows: z.array(row).min(1) });

export type Comparison = z.infer<typeof comparisonSchema>;
