import type { z } from 'astro/zod';

/** What a schema says about a value that it refuses; nothing where it takes it. */
export const complaintsOf = (schema: z.ZodType, value: unknown): string[] =>
  schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];
