/** A host that knows nothing of this site: it serves the files of a folder, and sends no headers of ours. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What a host says about a file, by the end of its name. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/** Files that hosts compress on their way. Pagefind's own are compressed already. */
export const isCompressible = (file: string): boolean =>
  ['.css', '.html', '.js', '.json', '.svg', '.webmanifest'].includes(extname(file));

export interface Host {
  /** Where the site begins, with a slash at its end. */
  readonly address: string;
  end(): Promise<void>;
}

/**
 * Serves a folder below a path as GitHub Pages does: a redirect to the slash at the end of a page's address, 404.html for
 * what is not there, and compression where it is asked for. What is named by its content may be kept, the rest is asked for
 * anew.
 *
 * @throws {Error} where the folder holds no site.
 */
export async function hostFolder(folder: string, base: string): Promise<Host> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no site. Build it with "npm run build:variant".`);
  }
  const compressed = new Map<string, Buffer>();
  const compress = (file: string, content: Buffer): Buffer => {
    const key = `${file} ${statSync(file).mtimeMs}`;
    const found = compressed.get(key) ?? brotliCompressSync(content);
    compressed.set(key, found);
    return found;
  };
  const server = createServer(({ url = '/', headers }, response) => {
    const { pathname } = new URL(url, 'http://host.invalid');
    const path = pathname.startsWith(base) ? pathname.slice(base.length) : undefined;
    const named = path === undefined ? '' : join(folder, decodeURIComponent(path));
    if (named && !pathname.endsWith('/') && isFolder(named)) {
      response.writeHead(301, { location: `${pathname}/` }).end();
      return;
    }
    const file = isFolder(named) ? join(named, 'index.html') : named;
    const isThere = existsSync(file);
    const shown = isThere ? file : join(folder, '404.html');
    const content = existsSync(shown) ? readFileSync(shown) : Buffer.from('Not found');
    const isSmall =
      existsSync(shown) && isCompressible(shown) && /\bbr\b/.test(headers['accept-encoding'] ?? '');
    response
      .writeHead(isThere ? 200 : 404, {
        'content-type': types[extname(shown)] ?? 'application/octet-stream',
        // Pages in a sandboxed frame, whose origin is none, may have its files as well.
        'access-control-allow-origin': '*',
        'cache-control':
          isThere && pathname.includes('/_astro/')
            ? 'public, max-age=31536000, immutable'
            : 'public, max-age=0, must-revalidate',
        ...(isSmall && { 'content-encoding': 'br' }),
      })
      .end(isSmall ? compress(shown, content) : content);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    end: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const isFolder = (path: string): boolean =>
  path !== '' && existsSync(path) && statSync(path).isDirectory();
