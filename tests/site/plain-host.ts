import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';

/** What a plain host says about a file, by the end of its name. */
const types: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};

/**
 * Serves a folder below a path as GitHub Pages does: no headers of our own, a redirect to the slash at the end of a page's
 * address, and 404.html for what is not there.
 */
export async function plainHost(
  folder: string,
  base: string,
): Promise<{ address: string; end(): Promise<void> }> {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new Error(`${folder} holds no site. Build it with "npm run build:below".`);
  }
  const server = createServer(({ url = '/' }, response) => {
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
    response
      .writeHead(isThere ? 200 : 404, {
        'content-type': types[extname(shown)] ?? 'application/octet-stream',
      })
      .end(readFileSync(shown));
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
