/** What the onboarding document enumerates, the site carries exactly. */
import type { Locator } from '@playwright/test';
import { expect, type Page, test } from './test.ts';

test('there are six phases, in this order', async ({ page }) => {
  await page.goto('/');
  const line = page.getByRole('list', { name: 'The six phases' });
  await expect(line.getByRole('heading')).toHaveText([
    'Introduction',
    'Access',
    'Solutions',
    'Implementation',
    'Testing',
    'Launch',
  ]);
});

for (const [phase, owner] of [
  ['access', 'Codat (Solutions)'],
  ['implementation', 'Client – Technical Lead'],
  ['testing', 'Client'],
] as const) {
  test(`the phase ${phase} is owned by "${owner}"`, async ({ page }) => {
    await page.goto(`/guides/${phase}/`);
    await expect(page.getByRole('main').getByText('Owner of this phase')).toBeVisible();
    const said = page.getByRole('paragraph').filter({ hasText: 'Owner of this phase' });
    await expect(said).toHaveText(`Owner of this phase ${owner}`);
  });
}

test('the implementation areas are these six, in this order', async ({ page }) => {
  await page.goto('/guides/implementation/');
  await expect(firstCellsOf(page, 'Set-up step')).toHaveText([
    'Access',
    'Branding',
    'Accounting data integrations',
    'Authorisation flow configuration',
    'Data sync settings',
    'Monitoring rules and alerts',
  ]);
});

test('what is synchronised is chosen by data types, priority and frequency', async ({ page }) => {
  await page.goto('/guides/implementation/data-sync/');
  await expectOneSentence(page, ['data types', 'priority', 'frequency']);
});

test('alerts go out by e-mail or by webhooks', async ({ page }) => {
  await page.goto('/guides/implementation/monitoring/');
  await expectOneSentence(page, ['connections', 'synchronisations', 'e-mail', 'webhooks']);
});

test('a pilot tests the workflow, the data sharing guidelines and the willingness to share', async ({
  page,
}) => {
  await page.goto('/guides/testing/pilot/');
  await expect(firstCellsOf(page, 'The question')).toHaveText([
    /workflow$/,
    /data sharing guidelines$/,
    /willingness to share accounting data$/,
  ]);
});

test('customers are told what is synchronised, what it is used for and who it is shared with', async ({
  page,
}) => {
  await page.goto('/guides/launch/customer-communication/');
  await expect(firstCellsOf(page, 'Make it concrete')).toHaveText([
    /^What data is being synchronised$/,
    /^What it is going to be used for$/,
    /^Who it is going to be shared with$/,
  ]);
});

test('ownership is either client owned or distributor owned', async ({ page }) => {
  await page.goto('/partners/');
  await expect(firstCellsOf(page, 'Admin e-mail to provide')).toHaveText([
    'Client owned',
    'Distributor owned',
  ]);
});

test('Staging hosts UAT, Testing and Dev, and Production hosts Production', async ({ page }) => {
  await page.goto('/reference/environments/');
  const hosted = (environment: string) =>
    page.getByRole('list', { name: `Instances in ${environment}` }).getByRole('listitem');
  await expect(hosted('Staging')).toHaveText(['UAT', 'Testing', 'Dev']);
  await expect(hosted('Production')).toHaveText(['Production']);
  await expect(firstCellsOf(page, 'Instances it hosts')).toHaveText(['Staging', 'Production']);
});

test('a request has three fields and goes to one address', async ({ page }) => {
  await page.goto('/partners/new-client/');
  await expect(firstCellsOf(page, 'What to give')).toHaveText([
    'Company Name',
    'Instances',
    'Admin Email(s)',
  ]);
  await expect(page.getByRole('main').getByText('UAT and/or Production').first()).toBeVisible();
  const message = page.getByRole('textbox', { name: 'Message', exact: true });
  await expect(message).toHaveValue(/Company Name:.*\nInstances:.*\nAdmin Email\(s\):/);
  const address = page.getByRole('main').getByRole('link', { name: 'solutions@codat.io' }).first();
  await expect(address).toHaveAttribute('href', 'mailto:solutions@codat.io');
});

/** The first column, without its head, of the table that has a column with the given head. */
const firstCellsOf = (page: Page, columnHead: string): Locator =>
  page
    .getByRole('table')
    .filter({ has: page.getByRole('columnheader', { name: columnHead, exact: true }) })
    .locator('tbody tr > :first-child');

/** Some sentence of the page names all of the words. */
async function expectOneSentence(page: Page, words: readonly string[]): Promise<void> {
  const paragraphs = await page.getByRole('main').getByRole('paragraph').allInnerTexts();
  const sentences = paragraphs.flatMap((text) => text.split(/(?<=[.!?])\s/));
  const complete = sentences.filter((sentence) => words.every((word) => sentence.includes(word)));
  expect(complete, `sentences with ${words.join(', ')}`).not.toEqual([]);
}
