import { z } from 'astro/zod';
import { identifier } from './identifier.ts';
import { phaseIds } from './phase-ids.ts';

/** What a page's frontmatter may say beyond Starlight's own fields. */
export const guideFields = z.strictObject({
  /** The phase that the guide belongs to; draws the line and the owner at its head. */
  phase: z.enum(phaseIds).optional(),
  /** Whether what stands on the page, such as a table of clients, needs more room than text does. */
  wide: z.boolean().default(false),
  /** Keys of the links that the page rests on; listed at its foot. */
  sources: z.array(identifier).optional(),
  /** Statements of the onboarding document that the page carries. */
  seed: z
    .array(z.string().regex(/^S([1-9]|[1-7][0-9]|8[0-2])$/, 'Expected a number from S1 to S82.'))
    .optional(),
});
