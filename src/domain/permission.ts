import { z } from 'astro/zod';
import { identifier } from './identifier.ts';

const portalRole = z.strictObject({ id: identifier, name: z.string(), summary: z.string() });

const action = z.strictObject({
  id: identifier,
  action: z.string(),
  /** The Portal roles that may do it. */
  roles: z.array(identifier),
  note: z.string().optional(),
});

/** Which role may do what in Codat's Portal: the permission types of S28. */
export const permissionsSchema = z
  .strictObject({ roles: z.array(portalRole).min(1), actions: z.array(action).min(1) })
  .superRefine(({ roles, actions }, context) => {
    const known = new Set(roles.map(({ id }) => id));
    for (const { id, roles: named } of actions) {
      for (const role of named.filter((role) => !known.has(role))) {
        context.addIssue(
          `The action "${id}" names the Portal role "${role}", which is not in the list of roles above it.`,
        );
      }
    }
  });

export type Permissions = z.infer<typeof permissionsSchema>;
