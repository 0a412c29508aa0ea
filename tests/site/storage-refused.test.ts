import type { Locator } from '@playwright/test';
import { hostFolder } from '../../scripts/host.ts';
import { checklistOn } from './content.ts';
import { pages } from './pages.ts';
import { papers } from './papers.ts';
import { complaintsOf, wakeIslands } from './patience.ts';
import { expect, type Page, test } from './test.ts';

const deny = (...names: string[]) => ({ deny: names, full: false });

test.describe.configure({ timeout: 120_000 });

/** The ways in which browsers keep a site from keeping anything. */
const refusals = [
  { where: 'the site may keep nothing', ...deny('localStorage') },
  { where: 'the site may not even keep a session', ...deny('localStorage', 'sessionStorage') },
  { where: 'the storage is full', deny: [], full: true },
];

const branding = checklistOn('Branding');
const total = branding.items.length;

for (const { where, ...refusal } of refusals) {
  test.describe(`where ${where}`, () => {
    test.beforeEach(({ page }) => refuse(page, refusal));

    test('no page throws', async ({ page }) => {
      const complaints = complaintsOf(page);
      for (const address of pages) {
        await page.goto(address);
        await wakeIslands(page);
      }
      expect(complaints).toEqual([]);
    });

    test('ticks hold until the page is left, and a single notice says so', async ({ page }) => {
      const complaints = complaintsOf(page);
      const list = page.getByRole('group', { name: 'Branding', exact: true });
      const status = list.getByRole('status').first();
      const box = list.getByRole('checkbox').first();

      for (const address of [branding.page, '/checklist/']) {
        await page.goto(address);
        await wakeIslands(page);
        await box.check();
        await expect(status).toHaveText(`1 of ${total} done`);
        await expect(noticesOn(page)).toHaveCount(1);
        await box.uncheck();
        await expect(status).toHaveText(`${total} to do`);
        await box.check();

        await page.reload();
        await wakeIslands(page);
        await expect(status).toHaveText(`${total} to do`);
        await expect(box).not.toBeChecked();
      }
      expect(complaints).toEqual([]);
    });

    test('a theme can be chosen', async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto('/');
      await expect(page.locator('body')).toHaveCSS('background-color', papers.light);
      await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
      await expect(page.locator('body')).toHaveCSS('background-color', papers.dark);
      expect(complaints).toEqual([]);
    });
  });
}

test('the notice says what will happen, and what to do about it', async ({ page }) => {
  await refuse(page, deny('localStorage'));
  await page.goto(branding.page);
  await expect(noticesOn(page)).toHaveText(
    'This browser does not let the site keep anything, so ticks last until you leave this page. ' +
      'Allow site data for this site, or leave private browsing, to keep them.',
  );
});

test('no notice is shown where ticks are kept', async ({ page }) => {
  await page.goto(branding.page);
  const list = page.getByRole('group', { name: 'Branding', exact: true });
  await list.getByRole('checkbox').first().check();
  await wakeIslands(page);
  await expect(list.getByRole('status').first()).toHaveText(`1 of ${total} done`);
  await expect(noticesOn(page)).toHaveCount(0);
});

test('the browser asks before a page is left on which a tick did not fit, and keeps it once there is room', async ({
  page,
}) => {
  const box = page
    .getByRole('group', { name: 'Branding', exact: true })
    .getByRole('checkbox')
    .first();
  await page.clock.install();
  await page.goto(branding.page);
  await wakeIslands(page);
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
    document.addEventListener('room', () => Object.assign(Storage.prototype, { setItem }));
  });
  await box.check();
  await expect(noticesOn(page)).toHaveCount(1);

  const question = page.waitForEvent('dialog');
  const leaving = page.goto('/').catch(() => 'stayed');
  const asked = await question;
  expect(asked.type()).toBe('beforeunload');
  await asked.dismiss();
  expect(await leaving).toBe('stayed');
  await expect(noticesOn(page)).toHaveCount(1);

  await page.evaluate(() => document.dispatchEvent(new Event('room')));
  await page.clock.runFor(5000);
  await expect(noticesOn(page)).toHaveCount(0);
  await page.reload();
  await expect(box).toBeChecked();
});

test('in a sandboxed frame, whose origin keeps nothing, a page works and throws nothing', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  const host = await hostFolder('dist', '/');
  await page.route('**/embedding', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<iframe sandbox="allow-scripts" title="Site" src="${branding.page}" width="1000" height="700"></iframe>`,
    }),
  );
  await page.goto(`${host.address}embedding`);
  const frame = page.frameLocator('iframe');
  const list = frame.getByRole('group', { name: 'Branding', exact: true });
  await list.getByRole('checkbox').first().check();
  await expect(list.getByRole('status').first()).toHaveText(`1 of ${total} done`);
  await expect(
    frame.getByRole('status').filter({ hasText: 'does not let the site' }),
  ).toBeVisible();
  await host.end();
  expect(complaints).toEqual([]);
});

const noticesOn = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /does not let the site keep|not saved/i });

/** Makes the browser refuse as some do in private browsing, by policy, or for want of room. */
const refuse = (page: Page, refusal: { deny: string[]; full: boolean }) =>
  page.addInitScript(({ deny, full }) => {
    for (const name of deny) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException(`${name} is denied.`, 'SecurityError');
        },
      });
    }
    if (full) {
      Storage.prototype.setItem = () => {
        throw new DOMException('There is no room.', 'QuotaExceededError');
      };
    }
  }, refusal);
