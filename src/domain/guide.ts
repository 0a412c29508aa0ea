import { z } from 'astro/zod';
import { identifier } from './identifier.ts';
import { phaseIds } from './phase.ts';

/** What a page's frontmatter may say beyond Starlight's own fields. */
export const guideFields = z.strictObject({
  /** The phase that the guide belongs to; draws the line and the owner at its head. */
  phase: z.enum(phaseIds).optional(),
  /** Keys of the links that the page rests on; listed at its foot. */
  sources: z.array(identifier).optional(),
  /** Statements of the onboarding document that the page carries. */
  seed: z
    .array(z.string().regex(/^S([1-9]|[1-7][0-9]|8[0-2])$/, 'Expected a number from S1 to S82.'))
    .optional(),
});

/** The parts of the site, as search filters them. */
export const sections = ['Guides', 'Partners', 'Reference', 'Tools'] as const;
export type Section = (typeof sections)[number];

/** The part of the site that a page is in, by its address; none for the home page and the page for lost readers. */
export function sectionOf(pageId: string): Section | undefined {
  const [first = ''] = pageId.split('/');
  if (first === 'guides') return 'Guides';
  if (first === 'partners') return 'Partners';
  if (first === 'reference') return 'Reference';
  return first === '' || first === 'index' || first === '404' ? undefined : 'Tools';
}
