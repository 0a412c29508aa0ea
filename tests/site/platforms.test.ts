import type { Locator } from '@playwright/test';
import { platforms } from './content.ts';
import { isLaidOut } from './laid-out.ts';
import { expect, type Page, test } from './test.ts';

const address = '/reference/platforms/';
const all = platforms.map(({ name }) => name);
const namesOf = (chosen: typeof platforms): string[] => chosen.map(({ name }) => name);

const british = platforms.filter(({ popularIn, onlyIn }) =>
  [...popularIn, ...onlyIn].includes('uk'),
);
const onPremise = platforms.filter(({ runs }) => runs === 'on-premise');
const approved = platforms.filter(({ approval }) => approval.needed);

const filterOn = (page: Page): Locator => page.getByRole('form', { name: 'Filter the platforms' });
const statusOn = (page: Page): Locator => filterOn(page).getByRole('status');
const countryOn = (page: Page): Locator =>
  filterOn(page).getByRole('combobox', { name: 'Country' });
const runsOn = (page: Page): Locator => filterOn(page).getByRole('combobox', { name: 'Runs' });
const approvalOn = (page: Page): Locator =>
  filterOn(page).getByRole('checkbox', { name: 'Needs approval or a contract' });

test('the table has all platforms: cloud, on premise and for tests, each by name', async ({
  page,
}) => {
  await page.goto(address);
  await expectShown(page, all);
  await expect(rowsOn(page)).toHaveText(all);
  await expect(statusOn(page)).toHaveText(`${all.length} platforms`);
});

test('a country brings the platforms that matter there', async ({ page }) => {
  await page.goto(address);
  await countryOn(page).selectOption('United Kingdom');
  await expectShown(page, namesOf(british));
  await expect(statusOn(page)).toHaveText(`${british.length} of ${all.length} platforms`);
  await expect(page).toHaveURL(`${address}?country=uk`);
});

test('platforms can be chosen by where they run', async ({ page }) => {
  await page.goto(address);
  await runsOn(page).selectOption('On-premise');
  await expectShown(page, namesOf(onPremise));
  await expect(statusOn(page)).toHaveText(`${onPremise.length} of ${all.length} platforms`);
  await expect(page).toHaveURL(`${address}?runs=on-premise`);
});

test('platforms can be chosen by whether approval comes first', async ({ page }) => {
  await page.goto(address);
  await approvalOn(page).check();
  await expectShown(page, namesOf(approved));
  await expect(statusOn(page)).toHaveText(`${approved.length} of ${all.length} platforms`);
  await approvalOn(page).uncheck();
  await expectShown(page, all);
});

test('a filter stands in the address, so that a reload and a shared link show the same', async ({
  page,
}) => {
  const both = namesOf(british.filter(({ approval }) => approval.needed));
  await page.goto(address);
  await countryOn(page).selectOption('United Kingdom');
  await approvalOn(page).check();
  await expect(page).toHaveURL(`${address}?country=uk&approval=yes`);

  await page.reload();
  await expectShown(page, both);
  await expect(countryOn(page)).toHaveValue('uk');
  await expect(approvalOn(page)).toBeChecked();
  await expect(statusOn(page)).toHaveText(`${both.length} of ${all.length} platforms`);
});

test('a filter is there again after following a link and coming back', async ({ page }) => {
  await page.goto(address);
  await runsOn(page).selectOption('On-premise');
  await page.goto('/');
  await page.goBack();
  await expect(runsOn(page)).toHaveValue('on-premise');
  await expectShown(page, namesOf(onPremise));
});

test('Clear brings back all platforms and tidies the address', async ({ page }) => {
  await page.goto(`${address}?country=uk&runs=cloud&approval=yes`);
  await expect(countryOn(page)).toHaveValue('uk');
  await filterOn(page).getByRole('button', { name: 'Clear' }).click();
  await expectShown(page, all);
  await expect(countryOn(page)).toHaveValue('');
  await expect(runsOn(page)).toHaveValue('');
  await expect(approvalOn(page)).not.toBeChecked();
  await expect(statusOn(page)).toHaveText(`${all.length} platforms`);
  await expect(page).toHaveURL(address);
});

test('where no platform fits, a sentence says so and what to do', async ({ page }) => {
  await page.goto(address);
  await countryOn(page).selectOption('Netherlands');
  await runsOn(page).selectOption('On-premise');
  await expect(statusOn(page)).toHaveText(
    `No platform fits. Choose Clear to see all ${all.length} again.`,
  );
  await expectShown(page, []);
  await filterOn(page).getByRole('button', { name: 'Clear' }).click();
  await expectShown(page, all);
});

test('what an address says that means nothing is dropped', async ({ page }) => {
  await page.goto(`${address}?country=atlantis&runs=on-premise&approval=maybe&x=y`);
  await expectShown(page, namesOf(onPremise));
  await expect(page).toHaveURL(`${address}?runs=on-premise`);
});

test('a link to one platform shows it, whatever the filter', async ({ page }) => {
  await page.goto(`${address}?runs=on-premise#xero`);
  await expectShown(page, all);
  await expect(page.getByRole('rowheader', { name: 'Xero' })).toBeInViewport();
});

test('whoever follows a link to one platform sees its row from the top, below the head', async ({
  page,
}) => {
  await page.goto(`${address}#xero`);
  const platform = page
    .getByRole('rowgroup')
    .filter({ has: page.getByRole('rowheader', { name: 'Xero' }) });
  const firstCell = platform.getByRole('cell').first();
  await expect(firstCell).toBeInViewport();
  const head = await page.getByRole('columnheader', { name: 'Runs' }).boundingBox();
  const cell = await firstCell.boundingBox();
  expect(cell?.y).toBeGreaterThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) - 1);
});

test('a platform out of sight is laid out once it comes near, and not before', async ({ page }) => {
  await page.goto(address);
  const last = rowsOn(page).last();
  expect(await isLaidOut(last)).toBe(false);
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => isLaidOut(last)).toBe(true);
  await expect(last).toBeInViewport();
});

test('a platform can be filtered and opened on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto(address);
  await runsOn(page).selectOption('On-premise');
  await expectShown(page, namesOf(onPremise));
  const [{ name } = { name: '' }] = onPremise;
  const platform = page
    .getByRole('rowgroup')
    .filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await platform.locator('summary').click();
  await expect(platform.getByText('Partner programme')).toBeVisible();
});

/** The heads of the rows that are shown. */
const rowsOn = (page: Page): Locator => page.getByRole('rowheader');

async function expectShown(page: Page, names: readonly string[]): Promise<void> {
  await expect(rowsOn(page)).toHaveCount(names.length);
  expect((await rowsOn(page).allTextContents()).sort()).toEqual([...names].sort());
}
