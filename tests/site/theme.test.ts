import { papers } from './papers.ts';
import { expect, type Page, test } from './test.ts';

const paperOf = (page: Page) => page.locator('body');
const choiceOn = (page: Page) => page.getByRole('combobox', { name: 'Theme' });

for (const scheme of ['light', 'dark'] as const) {
  test(`a ${scheme} system gets a ${scheme} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/');
    await expect(paperOf(page)).toHaveCSS('background-color', papers[scheme]);
    await expect(choiceOn(page)).toHaveValue('auto');
  });
}

test('the theme follows the system while the page is open', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await expect(paperOf(page)).toHaveCSS('background-color', papers.light);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(paperOf(page)).toHaveCSS('background-color', papers.dark);
});

test('a chosen theme holds on every page and in every tab, whatever the system', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto('/checklist/');
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await choiceOn(page).selectOption('Dark');
  await expect(paperOf(page)).toHaveCSS('background-color', papers.dark);
  await expect(paperOf(other)).toHaveCSS('background-color', papers.dark);

  await page.goto('/guides/access/');
  await expect(paperOf(page)).toHaveCSS('background-color', papers.dark);
  await expect(choiceOn(page)).toHaveValue('dark');

  await choiceOn(page).selectOption('System theme');
  await expect(paperOf(page)).toHaveCSS('background-color', papers.light);
  await page.reload();
  await expect(choiceOn(page)).toHaveValue('auto');
  await expect(paperOf(page)).toHaveCSS('background-color', papers.light);
});

test('the choice of a theme comes with the script that keeps it, and moves nothing', async ({
  page,
}) => {
  const held = Promise.withResolvers<void>();
  await page.route(/\/_astro\/.*\.js$/, async (route) => {
    await held.promise;
    await route.continue();
  });
  await page.goto('/guides/access/', { waitUntil: 'commit' });
  const search = page.getByRole('button', { name: 'Search' });
  const heading = page.getByRole('heading', { level: 1 });
  await expect(page.getByRole('link', { name: 'Your data' }).first()).toBeVisible();
  await expect(choiceOn(page)).toHaveCount(0);
  const before = [await search.boundingBox(), await heading.boundingBox()];
  held.resolve();
  await expect(choiceOn(page)).toBeVisible();
  expect([await search.boundingBox(), await heading.boundingBox()]).toEqual(before);
});
