/** How soon a guide is drawn, as ratios to a page of the same words without style or script, measured in turns. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { hostFolder } from '../host.ts';
import { median } from './median.ts';

/** Medians in milliseconds; the worst layout shift of all runs. */
export interface Speed {
  readonly firstPaint: number;
  readonly largestPaint: number;
  readonly shift: number;
}

/** 150 ms there and back, 1.6 Mbit/s, a processor slowed four times: a middling phone on a middling network. */
const link = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};

/** Measures a guide and the bare page of its words, in turns, after a first visit to each that does not count. */
export async function compareWithBare(
  browser: Browser,
  { folder, path, runs, into }: { folder: string; path: string; runs: number; into: string },
): Promise<{ guide: Speed; bare: Speed }> {
  mkdirSync(join(into, path), { recursive: true });
  const bareText = bareOf(readFileSync(join(folder, path, 'index.html'), 'utf8'));
  writeFileSync(join(into, path, 'index.html'), bareText);
  writeFileSync(join(into, 'index.html'), bareText);
  const hosts = { guide: await hostFolder(folder, '/'), bare: await hostFolder(into, '/') };
  const seen: Record<keyof typeof hosts, Speed[]> = { guide: [], bare: [] };
  for (let run = 0; run <= runs; run += 1) {
    for (const site of ['guide', 'bare'] as const) {
      const speed = await visit(browser, hosts[site].address + path);
      if (run > 0) seen[site].push(speed);
    }
  }
  await Promise.all(Object.values(hosts).map((host) => host.end()));
  return { guide: summary(seen.guide), bare: summary(seen.bare) };
}

/** The words of a page in plain headings, paragraphs, lists and tables. */
function bareOf(html: string): string {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  const [, title = ''] = /<title>([^<]*)/.exec(html) ?? [];
  const text = main
    .replace(/<(script|style|svg|template)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<(?!\/?(h[1-6]|p|ul|ol|li|table|thead|tbody|tr|th|td|dl|dt|dd)\b)[^>]+>/g, '')
    .replace(/<(\w+)\s[^>]*>/g, '<$1>');
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>${text}`;
}

async function visit(browser: Browser, address: string): Promise<Speed> {
  const context = await browser.newContext({
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
  });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', link);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(() => {
    const seen = { largestPaint: 0, shift: 0 };
    Object.assign(window, { seen });
    new PerformanceObserver((list) => {
      for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
    }).observe({ type: 'largest-contentful-paint', buffered: true });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) seen.shift += (entry as unknown as Shift).value;
    }).observe({ type: 'layout-shift', buffered: true });
    interface Shift {
      readonly value: number;
    }
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  const speed = await page.evaluate(() => ({
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
    ...(window as unknown as { seen: { largestPaint: number; shift: number } }).seen,
  }));
  await context.close();
  return speed;
}

const summary = (all: readonly Speed[]): Speed => ({
  firstPaint: median(all.map(({ firstPaint }) => firstPaint)),
  largestPaint: median(all.map(({ largestPaint }) => largestPaint)),
  shift: Math.max(...all.map(({ shift }) => shift)),
});
