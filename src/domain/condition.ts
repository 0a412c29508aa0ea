import { z } from 'astro/zod';
import { identifier } from './identifier.ts';

/** When an item applies. Items name conditions; all that an item names must hold. */
export const conditionSchema = z.strictObject({
  id: identifier,
  /** Completes the sentence "Applies …". */
  applies: z.string(),
});

export type Condition = z.infer<typeof conditionSchema>;
