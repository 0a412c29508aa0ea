import { z } from 'astro/zod';
import { internalPath } from './identifier.ts';

const way = z.strictObject({ title: z.string(), text: z.string(), page: internalPath });

/** The words of the home page's doors, tools and short cuts. */
export const homeSchema = z.strictObject({
  /** Where a newcomer starts: one door for each kind of reader. */
  doors: z.array(way).min(1),
  tools: z.array(way).min(1),
  often: z.array(z.strictObject({ label: z.string(), page: internalPath })),
});

export type Home = z.infer<typeof homeSchema>;
