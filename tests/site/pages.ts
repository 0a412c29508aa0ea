import { readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** An address that leads nowhere, and so to the page for lost readers. */
export const lost = '/no-such-page/';

/** The addresses of all pages of the built site, like "/guides/access/". */
export const pages: readonly string[] = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => file.endsWith('.html'))
  .map((file) => (file === '404.html' ? lost : `/${file.replace(/index\.html$/, '')}`))
  .sort();
