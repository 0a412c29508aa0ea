import { z } from 'astro/zod';

/** A name that says the thing and never changes once published: lower-case words joined by hyphens, like `upload-logo`. */
export const identifier = z
  .string()
  .max(64, 'Expected at most 64 characters.')
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Expected lower-case words joined by hyphens, like "upload-logo".',
  );

/** An address inside this site: starts and ends with a slash, and may name a heading, like `/guides/access/#steps`. */
export const internalPath = z
  .string()
  .regex(
    /^\/([a-z0-9-]+\/)*(#[a-z0-9-]+)?$/,
    'Expected an address inside this site, like "/guides/access/" or "/guides/access/#steps".',
  );
