import { z } from 'astro/zod';
import { identifier } from './identifier.ts';

/** An outside address or a person to write to, under the key that pages use. */
export const linkSchema = z.strictObject({
  id: identifier,
  label: z.string(),
  /** An https address, or mailto: with a single recipient and nothing else. */
  href: z
    .string()
    .regex(
      /^(https:\/\/[^\s]+|mailto:[^\s?&,;@]+@[^\s?&,;@]+)$/,
      'Expected an https address, or "mailto:" and one e-mail address.',
    ),
});

export type Link = z.infer<typeof linkSchema>;

/** Whether the link writes an e-mail instead of opening a page. */
export const isMail = (link: Link): boolean => link.href.startsWith('mailto:');

/** The address as it is written on paper: without the scheme and a closing slash. */
export const written = (link: Link): string =>
  link.href.replace(/^(https:\/\/|mailto:)/, '').replace(/\/$/, '');
