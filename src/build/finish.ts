/** What is done to the site once its pages are built: the integration that every build ends with. */
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withdrawWorker, writeWorker } from './offline.ts';
import { withoutPictures } from './pictures.ts';
import { headersFile, inlineIn, policyOf, together } from './policy.ts';
import { withoutOverridden, withoutUnused, withValues } from './properties.ts';
import { goalOf, withScripts } from './scripts.ts';
import {
  divide,
  endOfFirstScreen,
  fileFor,
  gathered,
  isForScreens,
  isProse,
  type Placement,
  sheetsOf,
  withDivided,
  type Words,
  wordsOf,
} from './styles.ts';

/** A built page: its address below the beginning of the site, and its file. */
interface BuiltPage {
  readonly pathname: string;
  readonly file: URL;
}

export function finish(): AstroIntegration {
  let base = '/';
  return {
    name: 'finish',
    hooks: {
      'astro:config:setup': ({ addClientDirective }) => {
        for (const name of ['work', 'list', 'tool', 'reached']) {
          addClientDirective({ name, entrypoint: `./src/browser/client-${name}.ts` });
        }
      },
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir, pages, logger }) => {
        const built = pages.map(({ pathname }) => ({ pathname, file: fileOf(pathname, dir) }));
        const isWhole = process.env.STYLES === 'whole';
        const goals = await goalsOfScripts(dir, base);
        const placement = isWhole ? undefined : await divideStyles(built, dir, base);
        const inlines = await Promise.all(
          built.map(async ({ pathname, file }) => {
            const isText = isProse(pathname);
            const html = await readPage(file);
            const styled = placement ? withDivided(html, isText, placement) : html;
            const drawn = withScripts(styled, isText, goals);
            const inline = inlineIn(drawn, fileURLToPath(file));
            await writeFile(file, withPolicy(drawn, policyOf(inline)));
            return inline;
          }),
        );
        const all = together(inlines);
        const hashed = (await readdir(new URL('_astro/', dir))).map((name) => `_astro/${name}`);
        await writeFile(new URL('_headers', dir), headersFile(all, base, hashed.sort()));
        logger.info(
          `${built.length} pages under one policy: ${all.scripts.size} inline scripts, ${all.styles.size} inline styles.`,
        );
        if (process.env.OFFLINE === 'withdrawn') await withdrawWorker(dir);
        else {
          const kept = await writeWorker(dir);
          logger.info(`${kept.files} files, ${Math.round(kept.bytes / 1000)} kB, for use offline.`);
        }
      },
    },
  };
}

/** Where a page lies: `guides/access/` in `guides/access/index.html`, `404/` in `404.html`. */
const fileOf = (pathname: string, dir: URL): URL =>
  new URL(/^404\/?$/.test(pathname) ? '404.html' : `${pathname}index.html`, dir);

/** Divides the sheets that guides share, and puts the file with the rest in their place. */
async function divideStyles(
  built: readonly BuiltPage[],
  dir: URL,
  base: string,
): Promise<Placement> {
  const shared = new Set<string>();
  const whole: Words[] = [];
  const firstScreens: Words[] = [];
  for (const { pathname, file } of built) {
    const html = await readPage(file);
    whole.push(wordsOf(html));
    const isText = isProse(pathname);
    firstScreens.push(wordsOf(html, endOfFirstScreen(html, isText)));
    if (!isText) continue;
    for (const sheet of sheetsOf(html)) shared.add(sheet);
  }
  const fileAt = (address: string) => new URL(address.slice(base.length), dir);
  const textOf = async (addresses: readonly string[]) =>
    (await Promise.all(addresses.map((address) => readFile(fileAt(address), 'utf8')))).join('\n');
  const assets = (await readdir(new URL('_astro/', dir))).map((name) => `${base}_astro/${name}`);
  const scripts = await textOf(assets.filter((asset) => asset.endsWith('.js')));
  const others = await textOf(
    assets.filter((asset) => asset.endsWith('.css') && !shared.has(asset)),
  );

  const used = divide(await textOf([...shared]), gathered(whole, scripts));
  const settled = withValues(withoutOverridden(used.matched), others + scripts);
  const css = withoutUnused(settled, others + scripts);
  const { matched: first, rest } = divide(css, gathered(firstScreens), isForScreens);
  const file = fileFor(rest);
  await writeFile(new URL(file, dir), rest);
  // What a script may still ask for by name has to stay.
  const replaced = [...shared].filter((sheet) => !scripts.includes(sheet.slice(base.length)));
  await Promise.all(replaced.map((sheet) => rm(fileAt(sheet))));
  return { shared, first, restAt: base + file };
}

/** The scripts that do nothing but import another, and the address of that. Where only pages asked for one, it is removed. */
async function goalsOfScripts(dir: URL, base: string): Promise<ReadonlyMap<string, string>> {
  const assets = new URL('_astro/', dir);
  const names = (await readdir(assets)).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, assets), 'utf8')));
  const goals = new Map<string, string>();
  for (const [place, name] of names.entries()) {
    const goal = goalOf(texts[place] ?? '');
    if (!goal) continue;
    goals.set(`${base}_astro/${name}`, `${base}_astro/${goal}`);
    if (!texts.some((text) => text.includes(name))) await rm(new URL(name, assets));
  }
  return goals;
}

/** A page as it was built, without what its readers have no use for. */
const readPage = async (file: URL): Promise<string> =>
  withoutPictures(withoutMakers(await readFile(file, 'utf8')));

/** A page that does not tell which releases made it: nobody but a scanner would read that. */
const withoutMakers = (html: string): string =>
  html.replaceAll(/<meta name="generator"[^>]*>/g, '');

const head = '<meta charset="utf-8"/>';

/** A page that states its policy before anything the policy is about. */
function withPolicy(html: string, policy: string): string {
  if (!html.includes(head))
    throw new Error(`A page begins without ${head}, where its policy goes.`);
  const stated = `<meta http-equiv="content-security-policy" content="${policy}"/>`;
  return html.replace(head, () => `${head}${stated}`);
}
