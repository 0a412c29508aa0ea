/** What is done to the site once its pages are built: the integration that every build ends with. */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withdrawWorker, writeWorker } from './offline.ts';
import { headersFile, inlineIn, policyOf, together } from './policy.ts';

export function finish(): AstroIntegration {
  let base = '/';
  return {
    name: 'finish',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const files = pages.map(({ pathname }) => new URL(fileOf(pathname), dir));
        const inlines = await Promise.all(
          files.map(async (file) => {
            const html = await readFile(file, 'utf8');
            const inline = inlineIn(html, fileURLToPath(file));
            await writeFile(file, withPolicy(html, policyOf(inline)));
            return inline;
          }),
        );
        const all = together(inlines);
        await writeFile(new URL('_headers', dir), headersFile(all, base));
        if (process.env.OFFLINE === 'withdrawn') await withdrawWorker(dir);
        else {
          const kept = await writeWorker(dir);
          logger.info(`${kept.files} files, ${Math.round(kept.bytes / 1000)} kB, for use offline.`);
        }
        logger.info(
          `${files.length} pages under one policy: ${all.scripts.size} inline scripts, ${all.styles.size} inline styles.`,
        );
      },
    },
  };
}

/** Where a page lies: `guides/access/` in `guides/access/index.html`, `404/` in `404.html`. */
const fileOf = (pathname: string): string =>
  pathname === '404/' || pathname === '404' ? '404.html' : `${pathname}index.html`;

const head = '<meta charset="utf-8"/>';

/** A page that states its policy before anything the policy is about. */
function withPolicy(html: string, policy: string): string {
  if (!html.includes(head))
    throw new Error(`A page begins without ${head}, where its policy goes.`);
  const stated = `<meta http-equiv="content-security-policy" content="${policy}"/>`;
  return html.replace(head, () => `${head}${stated}`);
}
