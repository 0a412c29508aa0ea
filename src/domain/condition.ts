import { z } from 'astro/zod';
import { identifier } from './identifier.ts';

const alternative = z.union(
  [
    /** One of these options was chosen. */
    z.strictObject({
      decision: identifier,
      question: identifier,
      options: z.array(identifier).min(1),
    }),
    /** One of these outcomes was reached. */
    z.strictObject({ decision: identifier, outcomes: z.array(identifier).min(1) }),
  ],
  'Expected { decision, question, options } or { decision, outcomes }.',
);

/** When an item applies. Items name conditions; all that an item names must hold. */
export const conditionSchema = z.strictObject({
  id: identifier,
  /** Completes the sentence "Applies …". */
  applies: z.string(),
  /**
   * The condition holds where any of these does. Absent where no decision asks for it: then nobody can tell, and its items
   * stay on the plan.
   */
  when: z.array(alternative).min(1).optional(),
});

export type Condition = z.infer<typeof conditionSchema>;
export type Alternative = z.infer<typeof alternative>;
