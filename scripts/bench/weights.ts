/** What a page weighs: the files that a first visit fetches until nothing more comes. The same on every machine. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { isCompressible } from '../host.ts';

/** Bytes in kB as compressed by a host, files by number. */
export interface Weight {
  readonly js: number;
  /** Script, also of every island that wakes when it is seen. */
  readonly jsSeen: number;
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
  const atFirst = [...files];
  await seeAll(page);
  page.off('request', listen);
  const blocking = await page.evaluate(
    () =>
      performance
        .getEntriesByType('resource')
        .filter(
          (entry) => 'renderBlockingStatus' in entry && entry.renderBlockingStatus === 'blocking',
        ).length,
  );
  const sum = (wanted: readonly string[]) =>
    rounded(wanted.reduce((all, file) => all + sizeOf(fileAt(folder, file)), 0));
  const isScript = (file: string) => file.endsWith('.js');
  return {
    js: sum(atFirst.filter(isScript)),
    jsSeen: sum([...files].filter(isScript)),
    total: sum(atFirst),
    requests: atFirst.length,
    blocking,
  };
}

/** Scrolls to every island, as a reader does who reads all of a page, until nothing more comes. */
async function seeAll(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const asleep = document.querySelector(
      'astro-island[ssr]:not([client=work], [client=reached], details:not([open]) *)',
    );
    // What has nothing to say yet is not drawn, and cannot be scrolled to.
    const drawnPart = [...(asleep?.children ?? [])].find((part) => part.checkVisibility());
    drawnPart?.scrollIntoView({ behavior: 'instant' });
    return asleep === null;
  });
}

const rounded = (bytes: number): number => Math.round(bytes / 100) / 10;

const fileAt = (folder: string, pathname: string): string =>
  join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname);

function sizeOf(file: string): number {
  const content = readFileSync(file);
  return isCompressible(file) ? brotliCompressSync(content).length : content.length;
}
