/** The site without a network, and the step from one release of it to the next. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { withdrawWorker, writeWorker } from '../../src/build/offline.ts';
import { barriersOn } from './barriers.ts';
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

/** Visits a guide, and publishes another release while it is open. */
async function visitBeforeRelease(page: Page): Promise<void> {
  await visit(page, 'guides/access/');
  await page.reload();
  await release('Access, revised');
  await askForRelease(page);
}

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

test('nothing is fetched for later before the page is idle', async ({ page }) => {
  await page.addInitScript(() => {
    const waiting: IdleRequestCallback[] = [];
    window.requestIdleCallback = (run) => waiting.push(run);
    document.addEventListener('idle', () => {
      for (const run of waiting.splice(0)) run({ didTimeout: false, timeRemaining: () => 50 });
    });
  });
  const asked: string[] = [];
  page.context().on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(host.address);
  await page.waitForLoadState('networkidle');
  const isRegistered = () =>
    page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length === 1);
  expect(await isRegistered()).toBe(false);
  expect(asked).not.toContain('/sw.js');

  await page.evaluate(() => document.dispatchEvent(new Event('idle')));
  await expect.poll(isRegistered).toBe(true);
  await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);
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

test('who begins to save data keeps the release there is, and fetches no other', async ({
  page,
}) => {
  await visit(page, 'guides/access/');
  await page.reload();
  await release('Access, revised');
  const file = join(folder, 'sw.js');
  const saves = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } });";
  writeFileSync(file, `${saves}${readFileSync(file, 'utf8')}`);
  const became = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const settled = new Promise<string>((resolve) => {
      registration.addEventListener('updatefound', () => {
        const { installing } = registration;
        installing?.addEventListener('statechange', () => resolve(installing.state));
      });
    });
    await registration.update();
    return settled;
  });
  expect(became).toBe('redundant');
  await page.reload();
  await expect(titleOf(page)).toHaveText('Access');
  await expect(offer(page)).toBeHidden();
});

test('what was fetched before the reader began to save data is offered', async ({ page }) => {
  await visitBeforeRelease(page);
  await expect(offer(page)).toBeVisible();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });
  await page.reload();
  await expect(offer(page)).toContainText('A new release of this site is ready.');
});

test('a new release is offered, and used when the reader says so', async ({ page }) => {
  await visitBeforeRelease(page);
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

test('a new release is used at once, also while the page still asks the one in use for files', async ({
  page,
}) => {
  await visitBeforeRelease(page);
  await expect(offer(page)).toBeVisible();
  await page.evaluate(() => {
    const askFor = async (times: number): Promise<void> => {
      await fetch('/plan.json');
      if (times > 1) await askFor(times - 1);
    };
    for (let several = 0; several < 4; several += 1) askFor(100);
  });
  await offer(page).getByRole('button', { name: 'Reload to update' }).click();
  await expect(titleOf(page)).toHaveText('Access, revised');
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

test('a release is not changed under rows that are kept nowhere, and whatever takes over later does not reload them away', async ({
  page,
}) => {
  await visit(page, 'request/several/');
  await page.reload();
  await wakeIslands(page);
  const rows = page.getByLabel('Rows from a spreadsheet, or CSV');
  await rows.fill('Acme\tUAT\tjane@example.com');
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await release('Access, revised');
  await askForRelease(page);
  await offer(page).getByRole('button', { name: 'Reload to update' }).click();
  await expect(offer(page)).toContainText('Something on this page is kept nowhere yet');

  await withdrawWorker(pathToFileURL(`${resolve(folder)}/`));
  await askForRelease(page);
  await expect(offer(page)).toBeHidden();
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  await expect(page.getByRole('textbox', { name: 'Company name, row 1' })).toHaveValue('Acme');
});

test('an update that could not be had does not reload the page later, when the worker is withdrawn', async ({
  page,
  context,
}) => {
  await visit(page, 'request/');
  const other = await context.newPage();
  await other.goto(`${host.address}guides/access/`);
  await page.reload();
  await wakeIslands(page);
  await release('Access, revised');
  await askForRelease(page);
  await offer(page).getByRole('button', { name: 'Reload to update' }).click();
  await expect(offer(page)).toContainText('Close the other tabs of this site first');
  await page.evaluate(() => Object.assign(window, { isSame: true }));

  await withdrawWorker(pathToFileURL(`${resolve(folder)}/`));
  await askForRelease(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual([]);
  expect(await page.evaluate(() => 'isSame' in window)).toBe(true);
});

test('a release can be put off, and is not offered again in the same tab', async ({ page }) => {
  await visitBeforeRelease(page);
  await offer(page).getByRole('button', { name: 'Later' }).click();
  await expect(offer(page)).toBeHidden();
  const script = page.waitForResponse(/\/release\.[^/]*\.js$/);
  await page.goto(`${host.address}guides/solutions/`);
  await script;
  await expect(offer(page)).toBeHidden();
});

for (const { width, height } of [
  { width: 390, height: 700 },
  { width: 320, height: 256 },
]) {
  test(`the offer of a release covers nothing that has the focus on ${width} by ${height} pixels`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await visit(page, 'checklist/');
    await page.reload();
    await wakeIslands(page);
    await release('Access, revised');
    await askForRelease(page);
    await expect(offer(page)).toContainText('A new release of this site is ready.');
    for (const key of ['Tab', 'Shift+Tab']) expect(await coveredStops(page, key)).toEqual([]);
  });
}

test('the offer of a release has no barrier', async ({ page }) => {
  test.setTimeout(120_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await visitBeforeRelease(page);
  await expect(offer(page)).toContainText('A new release of this site is ready.');
  expect(await barriersOn(page)).toEqual([]);
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
  expect(manifest).toMatchObject({
    name: 'Onboarding to Codat',
    start_url: './',
    display: 'minimal-ui',
    icons: expect.arrayContaining(
      ['192x192', '512x512'].map((sizes) =>
        expect.objectContaining({ sizes, purpose: 'any maskable' }),
      ),
    ),
  });
  // "./" would be the beginning of the host, also for a site below a path.
  expect(manifest).not.toHaveProperty('id');
  for (const { src } of manifest.icons) {
    expect((await page.request.get(new URL(src, address).href)).status()).toBe(200);
  }
});

/** Goes from stop to stop through the whole page, and names those that the offer or the header covers (WCAG 2.4.11). */
async function coveredStops(page: Page, key: string): Promise<string[]> {
  const covered = new Set<string>();
  const seen = new Set<string>();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const places = [...document.querySelectorAll('a, button, input, select, textarea, summary')];
      const name = `${places.indexOf(element)} ${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
      const { left, right, top, bottom } = element.getBoundingClientRect();
      const isSeen = [0.1, 0.5, 0.9].some((across) =>
        [0.1, 0.5, 0.9].some((down) => {
          const found = document.elementFromPoint(
            left + (right - left) * across,
            top + (bottom - top) * down,
          );
          return found && (element.contains(found) || found.closest('label')?.contains(element));
        }),
      );
      return { name, isSeen };
    });
    if (!stop || seen.has(stop.name)) break;
    seen.add(stop.name);
    if (!stop.isSeen) covered.add(stop.name);
  }
  expect(seen.size).toBeGreaterThan(20);
  return [...covered];
}

test('once everything is kept, the next page is marked to be drawn ahead, since that costs no network', async ({
  page,
}) => {
  await visit(page, 'guides/access/');
  await expect(page.locator('a[rel=next]')).toHaveAttribute('data-ahead');
});

test.describe('where nothing is kept', () => {
  test.use({ serviceWorkers: 'block' });

  test('only a page whose link is pointed at is drawn ahead', async ({ page }) => {
    await page.goto(`${host.address}guides/access/`);
    const pointed = page.getByRole('link', { name: 'Glossary' });
    await pointed.hover();
    await expect(pointed).toHaveAttribute('data-ahead');
    await expect(page.locator('[data-ahead]')).toHaveCount(1);
  });
});
