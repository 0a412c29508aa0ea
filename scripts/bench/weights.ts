/** What a page weighs: the files that a first visit fetches until nothing more comes. The same on every machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { isCompressible } from '../host.ts';

/** Bytes in kB as compressed by a host, files by number. */
export interface Weight {
  readonly js: number;
  readonly total: number;
  readonly requests: number;
  /** Files that the first paint waits for. */
  readonly blocking: number;
}

/** Weighs a page of a folder that is served at an address. What is fetched for use offline is counted apart, as nothing. */
export async function weighPage(
  page: Page,
  { folder, address, path }: { folder: string; address: string; path: string },
): Promise<Weight> {
  const files = new Set<string>();
  const listen = (request: { url(): string }) => {
    const { origin, pathname } = new URL(request.url());
    if (origin === new URL(address).origin) files.add(pathname);
  };
  page.on('request', listen);
  await page.goto(new URL(path, address).href, { waitUntil: 'networkidle' });
  page.off('request', listen);
  const blocking = await page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .filter(
          (entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
        ).length,
  );
  const sizes = [...files].map((file) => [file, sizeOf(fileAt(folder, file))] as const);
  const sum = (wanted: (file: string) => boolean) =>
    rounded(sizes.filter(([file]) => wanted(file)).reduce((all, [, size]) => all + size, 0));
  return {
    js: sum((file) => file.endsWith('.js')),
    total: sum(() => true),
    requests: files.size,
    blocking,
  };
}

const rounded = (bytes: number): number => Math.round(bytes / 100) / 10;

const fileAt = (folder: string, pathname: string): string =>
  join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);

function sizeOf(file: string): number {
  const content = readFileSync(file);
  return isCompressible(file) ? brotliCompressSync(content).length : content.length;
}
