import { z } from 'astro/zod';
import { identifier, internalPath } from '../identifier.ts';
import { roleIds } from '../party-ids.ts';
import { phaseIds } from '../phase-ids.ts';

/** One thing to do. */
export const itemSchema = z.strictObject({
  /** Never changes once published: readers' progress is kept under it. Unique over all checklists. */
  id: identifier,
  /** What to do, as an instruction: "Upload the logo". */
  action: z.string(),
  roles: z.array(z.enum(roleIds)).min(1),
  why: z.string(),
  doneWhen: z.string(),
  /** Key of the outside page that says more. */
  link: identifier.optional(),
  /** The page of this site that says more. */
  page: internalPath.optional(),
  /** Conditions that must all hold; applies always where absent. */
  appliesWhen: z.array(identifier).min(1).optional(),
  /** Instances for which the item is done anew. */
  perInstance: z
    .array(z.enum(['uat', 'production']))
    .min(1)
    .optional(),
});

/** The things to do on one topic. Its id is its file's name. */
export const checklistSchema = z.strictObject({
  title: z.string(),
  phase: z.enum(phaseIds),
  /** Its place among the checklists of the phase. */
  order: z.int().min(1),
  /** The page that explains the topic. */
  page: internalPath,
  items: z.array(itemSchema).min(1),
});

export type Item = z.infer<typeof itemSchema>;
export type ItemId = string;
export type Checklist = z.infer<typeof checklistSchema> & { id: string };
