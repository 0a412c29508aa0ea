import { expect, type Page, test } from './test.ts';

const schemeOf = (page: Page) => page.locator('html');
const choiceOn = (page: Page) => page.getByRole('combobox', { name: 'Theme' });

for (const scheme of ['light', 'dark'] as const) {
  test(`a ${scheme} system gets a ${scheme} page`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.goto('/');
    await expect(schemeOf(page)).toHaveCSS('color-scheme', scheme);
    await expect(choiceOn(page)).toHaveValue('auto');
  });
}

test('the theme follows the system while the page is open', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await expect(schemeOf(page)).toHaveCSS('color-scheme', 'light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(schemeOf(page)).toHaveCSS('color-scheme', 'dark');
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
  await expect(schemeOf(page)).toHaveCSS('color-scheme', 'dark');
  await expect(schemeOf(other)).toHaveCSS('color-scheme', 'dark');

  await page.goto('/guides/access/');
  await expect(schemeOf(page)).toHaveCSS('color-scheme', 'dark');
  await expect(choiceOn(page)).toHaveValue('dark');

  await choiceOn(page).selectOption('System theme');
  await expect(schemeOf(page)).toHaveCSS('color-scheme', 'light');
  await page.reload();
  await expect(choiceOn(page)).toHaveValue('auto');
  await expect(schemeOf(page)).toHaveCSS('color-scheme', 'light');
});
