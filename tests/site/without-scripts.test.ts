import type { Locator } from '@playwright/test';
import { checklistOn, countItems, platforms } from './content.ts';
import { expect, test } from './test.ts';

test.use({ javaScriptEnabled: false });

const branding = checklistOn('Branding');

test('a guide can be read', async ({ page }) => {
  await page.goto(branding.page);
  await expect(page.getByRole('heading', { name: 'Branding', level: 1 })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Steps', exact: true })).toBeVisible();
  await expect(page.getByText('Owner of this phase')).toBeVisible();
});

test('the items of a checklist read as a list, without boxes that would forget', async ({
  page,
}) => {
  await page.goto(branding.page);
  const list = page.getByRole('group', { name: 'Branding', exact: true });
  for (const { action, why } of branding.items) {
    const row = list.getByRole('listitem').filter({ hasText: action });
    await expect(row.getByText(action, { exact: true }).first()).toBeVisible();
    await row.locator('summary').click();
    await expect(row.getByText(why)).toBeVisible();
  }
  await expect(page.getByRole('checkbox')).toHaveCount(0);
});

test('the whole plan shows every item, and no box', async ({ page }) => {
  await page.goto('/checklist/');
  const items = page.getByRole('main').getByRole('group').getByRole('listitem');
  await expect(items).toHaveCount(countItems());
  await expect(page.getByRole('checkbox')).toHaveCount(0);
});

test('the table of platforms is complete, and its filter is not offered', async ({ page }) => {
  await page.goto('/reference/platforms/?runs=on-premise');
  const table = page.getByRole('table', { name: 'What each accounting platform asks of you' });
  for (const { name } of platforms) {
    await expect(table.getByRole('rowheader', { name, exact: true })).toBeVisible();
  }
  await expect(table.getByRole('rowheader')).toHaveCount(platforms.length);
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Clear' })).toHaveCount(0);
});

test('what is behind a platform’s "More" can be opened', async ({ page }) => {
  await page.goto('/reference/platforms/');
  const xero = page
    .getByRole('rowgroup')
    .filter({ has: page.getByRole('rowheader', { name: 'Xero', exact: true }) });
  await expect(xero.getByText('Partner programme')).toBeHidden();
  await xero.locator('summary').click();
  await expect(xero.getByText('Partner programme')).toBeVisible();
});

test('no search is offered', async ({ page }) => {
  for (const address of ['/', branding.page]) {
    await page.goto(address);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Search' })).toHaveCount(0);
    await expect(page.getByRole('searchbox')).toHaveCount(0);
  }
});

test('the theme follows the system, and no choice is offered', async ({ page }) => {
  await page.goto('/');
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await lightnessOf(page.locator('body'));
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await lightnessOf(page.locator('body'));
  expect(dark).toBeLessThan(0.2);
  expect(light).toBeGreaterThan(0.8);
  await expect(page.getByRole('combobox', { name: 'Theme' })).toHaveCount(0);
});

/** How light the paper of an element is, from 0 to 1. */
async function lightnessOf(element: Locator): Promise<number> {
  const colour = await element.evaluate((found) => getComputedStyle(found).backgroundColor);
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
  return (red + green + blue) / (3 * 255);
}
