/**
 * Measures the built site against its budgets (bench/budget.json) and prints a table: `npm run bench`. Weights are the same
 * on every machine, and the tests hold them; times depend on the machine, are compared within one run, and fail nothing.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, installedBrowser, missingBrowsers } from '../browser.ts';
import { hostFolder } from '../host.ts';
import { run } from '../run.ts';
import { median } from './median.ts';
import { pressNext } from './next-page.ts';
import { compareWithBare } from './speed.ts';
import { weighPage } from './weights.ts';
import { bearClients } from './workspaces.ts';

const folder = 'dist';
const budget = JSON.parse(readFileSync('bench/budget.json', 'utf8'));
const rows: (readonly [what: string, measured: number, most: number])[] = [];

const isMissing = (await missingBrowsers(['chromium'])).length > 0;
if (isMissing || (await run('astro', ['build'])).code !== 0) process.exit(1);

const browser = await chromium.launch({
  executablePath: installedBrowser(),
  args: chromiumArguments,
});
const host = await hostFolder(folder, '/');
for (const [path, most] of Object.entries<Record<string, number>>(budget.weights)) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const weight = await weighPage(await context.newPage(), { folder, address: host.address, path });
  await context.close();
  for (const [what, limit] of Object.entries(most)) {
    rows.push([`/${path} ${what}`, weight[what as keyof typeof weight], limit]);
  }
}

const context = await browser.newContext({ serviceWorkers: 'block' });
const burden = await bearClients(await context.newPage(), host.address);
await context.close();
for (const [what, limit] of Object.entries<number>(budget.workspaces)) {
  rows.push([`200 clients: ${what}, ms`, burden[what as keyof typeof burden], limit]);
}
await host.end();

const into = mkdtempSync(join(tmpdir(), 'bare-'));
const { guide, bare } = await compareWithBare(browser, {
  ...{ folder, path: 'guides/access/', runs: 5, into },
});
rmSync(into, { recursive: true });
rows.push(
  [
    'first paint, times the bare page’s',
    guide.firstPaint / bare.firstPaint,
    budget.speed.firstPaint,
  ],
  [
    'largest paint, times the bare page’s',
    guide.largestPaint / bare.largestPaint,
    budget.speed.largestPaint,
  ],
  ['layout shift, worst of 5', guide.shift, budget.speed.shift],
);
await browser.close();

const presses: number[] = [];
for (let press = 0; press < 5; press += 1) {
  const { clickToHeading, isDrawnAhead } = await pressNext(installedBrowser() ?? '', {
    ...{ folder, path: 'guides/access/', next: 'guides/solutions/' },
  });
  if (!isDrawnAhead) console.log('The next page was not drawn ahead.');
  presses.push(clickToHeading);
}
rows.push([
  'press on the next page to its heading, ms, median of 5',
  median(presses),
  budget.nextPage.clickToHeading,
]);

console.log('\n| figure | measured | budget | |\n|---|---:|---:|---|');
for (const [what, measured, most] of rows) {
  const shown = Number(measured.toFixed(measured < 10 ? 3 : 1));
  console.log(`| ${what} | ${shown} | ${most} | ${shown <= most ? 'within' : 'over'} |`);
}
