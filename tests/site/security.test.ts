/** What a browser is told about the site, and what nobody can make the site do. */
import type { Page } from '@playwright/test';
import { everythingKept, keepClients } from './kept.ts';
import { lost, pages } from './pages.ts';
import { wakeIslands } from './patience.ts';
import { expect, test } from './test.ts';

const markup = `<img src=x onerror="document.title='run'"><script>document.title='run'</script>`;

test('every page, also the one for lost readers, comes with every header', async ({ request }) => {
  for (const address of ['/', '/guides/access/', lost]) {
    const headers = (await request.get(address)).headers();
    expect(headers).toMatchObject({
      'content-security-policy': expect.stringContaining("default-src 'none'"),
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
      'strict-transport-security': expect.stringContaining('max-age=63072000'),
      'permissions-policy': expect.stringMatching(
        /^clipboard-write=\(self\), [^()]*(=\(\)[^()]*)+$/,
      ),
    });
    expect(headers['content-security-policy']).not.toContain('unsafe-inline');
  }
});

test('of what a browser can lend to a page, the site asks for writing to the clipboard alone', async ({
  page,
}) => {
  await page.goto('/');
  const allowed = await page.evaluate(() =>
    (document as unknown as { featurePolicy: Lent }).featurePolicy.allowedFeatures(),
  );
  expect(allowed).toContain('clipboard-write');
  for (const feature of [
    ...['camera', 'microphone', 'geolocation', 'usb', 'serial', 'hid', 'midi', 'payment'],
    ...['clipboard-read', 'display-capture', 'local-fonts', 'browsing-topics', 'gamepad'],
    ...['identity-credentials-get', 'publickey-credentials-get', 'window-management'],
  ]) {
    expect(allowed).not.toContain(feature);
  }
  interface Lent {
    allowedFeatures(): string[];
  }
});

test('files named by their content may be kept for good, pages are asked for anew', async ({
  request,
}) => {
  const html = await (await request.get('/')).text();
  const [file = ''] = /\/_astro\/[^"]+\.js/.exec(html) ?? [];
  expect((await request.get(file)).headers()['cache-control']).toContain('immutable');
  expect((await request.get('/')).headers()['cache-control']).toContain('must-revalidate');
});

test('that a file is missing is not kept: it may be there a moment later', async ({ request }) => {
  const answer = await request.get('/_astro/of-another-release.js');
  expect(answer.status()).toBe(404);
  expect(answer.headers()['cache-control'] ?? '').not.toMatch(/immutable|max-age=[1-9]/);
});

test('an address without its last slash leads to the page', async ({ request }) => {
  const answer = await request.get('/guides/access', { maxRedirects: 0 });
  expect(answer.status()).toBeGreaterThanOrEqual(300);
  expect(answer.headers().location).toMatch(/\/guides\/access\/$/);
  expect((await request.get(lost)).status()).toBe(404);
});

for (const address of pages) {
  test(`${address} does nothing that its own policy refuses`, async ({ page }) => {
    await page.goto(address);
    await wakeIslands(page);
    // The guard in test.ts has listened all the while.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
}

test('each page states the policy itself too, for hosts that send no headers', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage();
  await page.route(`${baseURL}/`, async (route) => {
    const answer = await route.fetch();
    const { 'content-security-policy': _, ...headers } = answer.headers();
    await route.fulfill({ response: answer, headers });
  });
  await page.goto(`${baseURL}/`);
  const isRun = await page.evaluate(() => {
    const script = document.createElement('script');
    script.append('window.isRun = true');
    document.head.append(script);
    return 'isRun' in window;
  });
  expect(isRun).toBe(false);
  await page.close();
});

test('no worker is started from an address that the site does not know', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage();
  await page.goto(`${baseURL}/`);
  const refused = await page.evaluate(() => {
    try {
      new Worker('/pagefind/pagefind.js');
      return '';
    } catch (error) {
      return String(error);
    }
  });
  expect(refused).toContain('TypeError');
  await page.close();
});

test.describe('what is typed or handed in is text, wherever it is shown', () => {
  const isCalm = async (page: Page) => {
    await wakeIslands(page);
    expect(await page.title()).not.toBe('run');
    await expect(page.locator('img[src="x"]')).toHaveCount(0);
  };

  test('the name of a client, a note and an assignee', async ({ page }) => {
    await keepClients(page, [
      {
        id: 'c-markup00',
        name: markup,
        items: { 'upload-logo': { state: 'waiting', note: markup, assignee: markup } },
      },
      { id: 'c-second00', name: 'Second' },
    ]);
    for (const address of ['/checklist/', '/clients/', '/pack/', '/your-data/', '/request/']) {
      await page.goto(`${address}?client=c-markup00`);
      await isCalm(page);
    }
    expect(Object.keys(await everythingKept(page))).not.toHaveLength(0);
  });

  for (const address of [
    `/request/?company=${encodeURIComponent(markup)}&admins=${encodeURIComponent(markup)}`,
    `/checklist/?client=${encodeURIComponent(markup)}&assignee=${encodeURIComponent(markup)}`,
    `/ownership/?${encodeURIComponent(markup)}=${encodeURIComponent(markup)}`,
    `/shared/#${encodeURIComponent(markup)}`,
    `/guides/access/#${encodeURIComponent(markup)}`,
  ]) {
    test(`an address like ${address.slice(0, 24)}…`, async ({ page }) => {
      await page.goto(address);
      await isCalm(page);
    });
  }
});
