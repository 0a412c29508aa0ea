import { z } from 'astro/zod';
import { identifier, internalPath } from './identifier.ts';

/** A place where Codat's public documentation has moved on from the onboarding document, or disagrees with itself. */
export const noteSchema = z.strictObject({
  id: identifier,
  topic: z.string(),
  /** What the onboarding document says; absent where only the documentation disagrees with itself. */
  onboarding: z.string().optional(),
  today: z.string(),
  /** What to do about it. */
  advice: z.string(),
  /** Keys of links. */
  sources: z.array(identifier),
  /** Where a reader meets the matter. */
  page: internalPath,
});

export type Note = z.infer<typeof noteSchema>;
