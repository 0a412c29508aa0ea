/** Writes the service worker that lets the whole site be used offline. */
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The address of the worker, below the beginning of the site. */
export const workerFile = 'sw.js';

/** What no page of the site ever asks for: instructions for hosts and crawlers, and Pagefind's own interfaces. */
const unused =
  /^(_headers|sitemap.*|social\.png|\.nojekyll|pagefind\/pagefind-(.*ui\.(css|js)|highlight\.js)|pagefind\/wasm\.unknown\.pagefind)$/;

/** Writes the worker into a built site, for the files that lie there now. */
export async function writeWorker(dist: URL): Promise<{ files: number; bytes: number }> {
  const paths = (await readdir(dist, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}${sep}${entry.name}`)
    .map((file) =>
      file
        .slice(fileURLToPath(dist).length)
        .replace(/^[\\/]/, '')
        .replaceAll(sep, '/'),
    )
    .filter((path) => path !== workerFile && !unused.test(path))
    .sort();
  let bytes = 0;
  const files: Record<string, string> = {};
  for (const path of paths) {
    const content = await readFile(new URL(path, dist));
    bytes += content.length;
    files[path.replace(/(^|\/)index\.html$/, '$1')] = hashOf(content);
  }
  const version = hashOf(JSON.stringify(files)).slice(0, 12);
  const worker = await scriptOf('worker.ts');
  await writeFile(
    new URL(workerFile, dist),
    `const release = ${JSON.stringify({ version, files })};\n${worker}`,
  );
  return { files: paths.length, bytes };
}

/** Writes, in its place, the worker that removes it from every browser that has it. */
export async function withdrawWorker(dist: URL): Promise<void> {
  await writeFile(new URL(workerFile, dist), await scriptOf('withdrawn.ts'));
}

const scriptOf = async (source: string): Promise<string> =>
  stripTypeScriptTypes(
    await readFile(new URL(`./src/offline/${source}`, `file://${process.cwd()}/`), 'utf8'),
  );

const hashOf = (content: string | Buffer): string =>
  createHash('sha256').update(content).digest('hex');
