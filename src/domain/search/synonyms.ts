import { z } from 'astro/zod';

/** Groups of words and phrases that mean one thing here, in lower case. */
export const synonymsSchema = z.array(
  z
    .array(z.string().regex(/^[^A-Z]+$/, 'Write synonyms in lower case.'))
    .min(2, 'A group of synonyms needs at least two words.'),
);
