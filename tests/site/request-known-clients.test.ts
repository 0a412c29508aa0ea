/** Requests for several clients of which something is there already: drafts, decisions, what was sent, the archive. */
import { decodeMailto } from '../../src/domain/request/mailto.ts';
import { type Client, daysAgo, everythingKept, keepClients } from './kept.ts';
import { box, cell, drop, open, prepareTwo } from './several-clients.ts';
import { expect, type Page, test } from './test.ts';

const draftKey = 'codat-onboarding/c-acme/request/draft-new-instances';
const draft = (said: object) => JSON.stringify({ v: 1, values: {}, at: daysAgo(2), ...said });
const acme: Client = { id: 'c-acme', name: 'Acme Ltd' };

test('a row for a client with a draft says so, and changes only what it is about', async ({
  page,
}) => {
  const edited = { subject: 'Mine', body: 'In my own words.' };
  await keepClients(page, [acme], {
    [draftKey]: draft({ values: { company: 'Acme Ltd', message: 'Hurry.' }, edited }),
  });
  await read(page, 'Acme Ltd\tUAT\tjane@acme.example\nBeta\tboth\tjoe@beta.example');
  await expect(page.getByText('Its message was changed by hand and stays as it is')).toBeVisible();
  await expect(page.getByText('Existing client')).toHaveCount(1);
  await prepare(page, 2);
  expect(JSON.parse((await everythingKept(page))[draftKey] ?? '{}')).toMatchObject({
    values: { message: 'Hurry.', admins: 'jane@acme.example' },
    edited,
    together: true,
  });

  await page.getByRole('radio', { name: 'One message for all' }).check();
  await expect(page.getByText('with a message of its own: Acme Ltd.')).toBeVisible();
  await page.getByRole('main').getByText('Acme Ltd', { exact: true }).click();
  const own = page.getByRole('group').filter({ hasText: 'In my own words.' });
  await own.getByRole('button', { name: 'Back to the generated text' }).press('Enter');
  await expect(page.getByText('All clients in one message')).toBeVisible();
  expect(JSON.parse((await everythingKept(page))[draftKey] ?? '{}').edited).toBeUndefined();
});

test('a message says what was decided about its client, and whose address to give as Admin', async ({
  page,
}) => {
  const answers = { 'whose-instance': 'client', 'technical-lead': 'no', 'daily-access': 'client' };
  await keepClients(page, [{ ...acme, answers }]);
  await read(page, 'Acme Ltd\tUAT\tann@acmeltd.example\nBeta\tUAT\tjoe@beta.example');
  await expect(cell(page, 'Admin e-mail(s)', 1)).toHaveAccessibleDescription(
    /looks like an address of the client, but the distributor owns the configuration/,
  );
  await prepare(page, 2);
  await page.getByRole('main').getByText('Acme Ltd', { exact: true }).click();
  const own = page.getByRole('group').filter({ hasText: 'Company Name: Acme Ltd' });
  const href = await own.getByRole('link', { name: 'Open in your mail app' }).getAttribute('href');
  expect(decodeMailto(href ?? '')?.body).toMatch(
    /^Ownership: The distributor owns the configuration, the client manages the instance\./m,
  );
  await expect(own.getByText('Acme Ltd has decided:')).toBeVisible();
});

test('a client whose earlier request is sent has one to send again, and a list with nothing to send says so', async ({
  page,
}) => {
  await keepClients(page, [acme], {
    'codat-onboarding/c-acme/request/new-instances': JSON.stringify({
      ...{ v: 1, state: 'asked', at: daysAgo(9) },
    }),
  });
  await read(page, 'Acme Ltd\tProduction\tjane@acme.example');
  await prepare(page, 1);
  await expect(page.getByText('0 clients sent, 1 to go.')).toBeVisible();
  await page.getByRole('button', { name: 'Next unsent', exact: true }).click();
  await page.getByRole('button', { name: 'Copy message' }).click();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  await expect(page.getByText('Every client is marked as sent.')).toBeVisible();
  await page.getByRole('radio', { name: 'One message for all' }).check();
  await expect(page.getByRole('link', { name: 'Open in your mail app' })).toHaveCount(0);
});

test('a client in the archive comes back from it, and the row says so before', async ({ page }) => {
  const key = 'codat-onboarding/c-acme/about/workspace';
  await keepClients(page, [], {
    [key]: JSON.stringify({ v: 1, name: 'Acme Ltd', created: 5, at: 5, archived: true }),
  });
  await read(page, 'ACME Ltd\tUAT\tjane@acme.example');
  await expect(page.getByText('Existing client, which comes back from the archive.')).toBeVisible();
  await prepare(page, 1);
  expect(JSON.parse((await everythingKept(page))[key] ?? '{}').archived).toBe(false);
});

test('what is said for all is checked before anything is prepared', async ({ page }) => {
  await read(page, 'Acme Ltd\tUAT\tjane@acme.example');
  await page.getByText('Said in the message of each client.').click();
  await page.getByLabel('Preferred date').fill('2020-01-01');
  await page.getByText('Said in the message of each client.').click();
  await page.getByRole('button', { name: 'Prepare the messages' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Preferred date must be today or in the future' }).click();
  await expect(page.getByLabel('Preferred date')).toBeFocused();
  await page.getByLabel('Preferred date').fill('2999-01-01');
  await prepare(page, 1);
});

test('an address that looks like a slip is pointed out, and stays good', async ({ page }) => {
  await read(page, 'Acme Ltd\tUAT\tann@gmial.com');
  await expect(cell(page, 'Admin e-mail(s)', 1)).toHaveAccessibleDescription(
    'Did you mean ann@gmail.com?',
  );
  await expect(page.getByText('All 1 row good.')).toBeVisible();
});

test('rows that were mended are not taken away by reading again without a question', async ({
  page,
}) => {
  const text = 'Acme Ltd\tTest\tjane@acme.example';
  await read(page, text);
  await cell(page, 'Instances', 1).fill('UAT');
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await page.getByRole('button', { name: 'Leave the rows as they are' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'Look at each client' })).toBeFocused();
  await expect(cell(page, 'Instances', 1)).toHaveValue('UAT');

  await box(page).fill(`${text}\nBeta\tboth\tjoe@beta.example`);
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await page.getByRole('button', { name: 'Add the clients that are new' }).click();
  await expect(cell(page, 'Instances', 1)).toHaveValue('UAT');
  await expect(cell(page, 'Company name', 2)).toHaveValue('Beta');
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await page.getByRole('button', { name: 'Replace the rows' }).click();
  await expect(cell(page, 'Instances', 1)).toHaveValue('Test');
});

test('files that people really drop are read, or refused with what to do', async ({ page }) => {
  await open(page);
  await drop(page, 'sep=;\r\nCompany;Instances;Admins\r\nAcme;UAT;jane@acme.example\r\n');
  await expect(page.getByText('All 1 row good.')).toBeVisible();
  await drop(page, 'PK\u0003\u0004\u0014\u0000\u0006\u0000', 'clients.xlsx');
  await expect(
    page.getByText(/^clients\.xlsx is a workbook.+save it as CSV.+read before\.$/),
  ).toBeVisible();
  await drop(page, ' \r\n');
  await expect(page.getByText(/^clients\.csv is empty\. .+read before\.$/)).toBeVisible();
  await expect(cell(page, 'Company name', 2)).toHaveValue('Acme');
});

test('once every row is left out, the page says that nothing is left to prepare', async ({
  page,
}) => {
  await read(page, 'Acme Ltd\tUAT\tjane@acme.example');
  await page.getByRole('button', { name: 'Leave out row 1' }).press('Enter');
  await expect(page.getByText('Row 1 is left out. No client is left.')).toBeFocused();
  await page.getByRole('button', { name: 'Prepare the messages' }).click();
  await page.getByRole('link', { name: 'Bring at least one client' }).click();
  await expect(box(page)).toBeFocused();
});

test('a list that is put away can be taken up again', async ({ page }) => {
  await prepareTwo(page);
  await page.getByRole('button', { name: 'Put this list away' }).press('Enter');
  await expect(page.getByText('The list is put away.')).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).press('Enter');
  await expect(page.getByRole('heading', { name: '2 messages prepared' })).toBeFocused();
});

test('a message that is changed in its own form is to be sent again', async ({ page }) => {
  await prepareTwo(page);
  await page.getByRole('button', { name: 'Next unsent', exact: true }).click();
  await page.getByRole('button', { name: 'Copy message' }).click();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  await page.getByRole('link', { name: 'Change it in its own form' }).click();
  await expect(page).toHaveURL(/\/request\/\?client=/);
  await expect(page.locator('.request > astro-island[ssr]')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Production' }).check();
  await open(page);
  await expect(page.getByText('0 clients sent, 2 to go.')).toBeVisible();
  await page.getByRole('main').getByText('Acme', { exact: true }).click();
  await expect(page.getByText('Instances: UAT and Production')).toBeVisible();
});

test('on a phone the way on stands where a message was marked as sent, and no name is wider than the screen', async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 700 });
  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
  await read(page, `${long}\tUAT\tjane@acme.example\nZeta\tUAT\tjoe@zeta.example`);
  await prepare(page, 2);
  await page.getByRole('button', { name: 'Next unsent', exact: true }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.getByRole('button', { name: 'Copy message' }).click();
  await expect(page.getByText('Did you send it?')).toBeInViewport();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  const on = page.getByRole('button', { name: 'On to the next unsent' });
  await expect(on).toBeInViewport();
  await on.click();
  await expect(page.getByText('Company Name: Zeta')).toBeVisible();
});

test('the reader of tables is fetched on this page alone, and only for a table', async ({
  page,
}) => {
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  const isFetched = () => fetched.some((url) => /papaparse/i.test(url));
  await page.goto('/request/');
  await expect(page.locator('.request > astro-island[ssr]')).toHaveCount(0);
  await open(page);
  expect(isFetched()).toBe(false);
  await box(page).fill('Acme\tUAT\tjane@acme.example');
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await expect(page.getByText('All 1 row good.')).toBeVisible();
  expect(isFetched()).toBe(true);
});

async function read(page: Page, text: string): Promise<void> {
  await open(page);
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await expect(page.getByRole('heading', { name: 'Look at each client' })).toBeVisible();
}

async function prepare(page: Page, count: number): Promise<void> {
  await page.getByRole('button', { name: 'Prepare the messages' }).click();
  const title = count === 1 ? '1 message prepared' : `${count} messages prepared`;
  await expect(page.getByRole('heading', { name: title })).toBeFocused();
}
