/** The site without a network, and the step from one release of it to the next. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { withdrawWorker, writeWorker } from '../../src/build/offline.ts';
import { pages } from './pages.ts';
import { wakeIslands } from './patience.ts';
import { type Host, hostFolder } from '../../scripts/host.ts';
import { expect, test } from './test.ts';

test.use({ serviceWorkers: 'allow' });
test.describe.configure({ timeout: 90_000 });

let folder: string;
let host: Host;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onboarding-'));
  cpSync('dist', folder, { recursive: true });
  host = await hostFolder(folder, '/');
});
test.afterEach(async () => {
  await host.end();
  rmSync(folder, { recursive: true });
});

/** Visits a page, and stays until everything has been fetched. */
async function visit(page: Page, address = ''): Promise<void> {
  await page.goto(host.address + address);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
}

/** Publishes another release, in which one page has another title. */
async function release(title: string): Promise<void> {
  const file = join(folder, 'guides/access/index.html');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/(<h1[^>]*>)[^<]*/, `$1${title}`));
  await writeWorker(pathToFileURL(`${resolve(folder)}/`));
}

const askForRelease = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
  });

const offer = (page: Page) => page.getByRole('complementary', { name: 'New release' });
const titleOf = (page: Page) => page.getByRole('heading', { level: 1 });

test('after one visit every page opens without a network', async ({ page }) => {
  await visit(page);
  await host.end();
  for (const address of pages) {
    await page.goto(new URL(address, host.address).href);
    await expect(titleOf(page)).toBeVisible();
  }
});

test('searching, ticking, deciding and asking work without a network', async ({ page }) => {
  await visit(page);
  await host.end();
  await page.goto(`${host.address}guides/implementation/branding/`);
  await page.getByRole('checkbox').first().check();
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('webhook');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('answer');

  await page.goto(`${host.address}checklist/`);
  await wakeIslands(page);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);
  await page.goto(`${host.address}ownership/`);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(/ownership\/\?/);
  await page.goto(`${host.address}request/?company=Example`);
  await expect(page.getByLabel('Company name')).toHaveValue('Example');
});

test('an address without its last slash, or of no page, is answered without a network too', async ({
  page,
}) => {
  await visit(page);
  await host.end();
  await page.goto(`${host.address}guides/access?from=mail`);
  await expect(page).toHaveURL(`${host.address}guides/access/?from=mail`);
  const answer = await page.goto(`${host.address}no-such-page/`);
  expect(answer?.status()).toBe(404);
  await expect(titleOf(page)).toBeVisible();
});

test('nothing is fetched for later where the reader saves data', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.goto(host.address);
  await page.waitForLoadState('networkidle');
  expect(
    await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length),
  ).toBe(0);
});

test('a new release is offered, and used when the reader says so', async ({ page }) => {
  await visit(page, 'guides/access/');
  await page.reload();
  await release('Access, revised');
  await askForRelease(page);
  await expect(offer(page)).toContainText('A new release of this site is ready.');
  await expect(titleOf(page)).toHaveText('Access');

  // Until then even a reload shows the release that one is in.
  await page.reload();
  await expect(titleOf(page)).toHaveText('Access');

  await offer(page).getByRole('button', { name: 'Reload to update' }).click();
  await expect(titleOf(page)).toHaveText('Access, revised');
  await expect(offer(page)).toBeHidden();
  const kept = await page.evaluate(() => caches.keys());
  expect(kept).toHaveLength(1);
});

test('a release is not changed under another open page, which may hold a half-filled form', async ({
  page,
  context,
}) => {
  await visit(page, 'guides/access/');
  const other = await context.newPage();
  await other.goto(`${host.address}request/`);
  await page.reload();
  await release('Access, revised');
  await askForRelease(page);
  const update = offer(page).getByRole('button', { name: 'Reload to update' });
  await update.click();
  await expect(offer(page)).toContainText('Close the other tabs of this site first');

  await other.close();
  await update.click();
  await expect(titleOf(page)).toHaveText('Access, revised');
});

test('a release that is only half deployed is not taken', async ({ page }) => {
  await visit(page, 'guides/access/');
  await page.reload();
  await release('Access, revised');
  const file = join(folder, 'guides/solutions/index.html');
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace('</body>', '<!-- of another release --></body>'),
  );
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    const { installing } = registration;
    if (!installing) return;
    await new Promise<void>((settled) => {
      installing.addEventListener('statechange', () => {
        if (installing.state === 'redundant' || installing.state === 'installed') settled();
      });
    });
  });
  await page.reload();
  await expect(titleOf(page)).toHaveText('Access');
  await expect(offer(page)).toBeHidden();
});

test('the worker can be withdrawn: it takes itself and what it kept away', async ({ page }) => {
  await visit(page);
  await withdrawWorker(pathToFileURL(`${resolve(folder)}/`));
  await askForRelease(page);
  await expect
    .poll(() =>
      page.evaluate(async () => [
        (await navigator.serviceWorker.getRegistrations()).length,
        (await caches.keys()).length,
      ]),
    )
    .toEqual([0, 0]);
});

test('the site can be installed: its manifest names it, where it starts, and icons that are there', async ({
  page,
}) => {
  await page.goto(host.address);
  const href = await page.locator('link[rel=manifest]').getAttribute('href');
  const address = new URL(href ?? '', host.address);
  const manifest = await (await page.request.get(address.href)).json();
  expect(manifest).toMatchObject({ name: 'Onboarding to Codat', start_url: './' });
  for (const { src } of manifest.icons) {
    expect((await page.request.get(new URL(src, address).href)).status()).toBe(200);
  }
});
