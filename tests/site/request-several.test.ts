/** The requests of many clients, from a table to a message for each. */
import { readFileSync } from 'node:fs';
import { decodeMailto } from '../../src/domain/request/mailto.ts';
import { everythingKept } from './kept.ts';
import { complaintsOf } from './patience.ts';
import { box, cell, drop, open, prepareTwo } from './several-clients.ts';
import { expect, test } from './test.ts';

const csv =
  '\uFEFFAdmins;Notes;Company;Instances\r\n' +
  '"jane@example.com; joe@example.com";x;"Beta; Co";both\r\n' +
  'nonsense;;Acme;Test\r\n';

test('a file is read whatever its columns, and each cell that is wrong says why', async ({
  page,
}) => {
  await open(page);
  await page.getByLabel('Or a file').setInputFiles({
    ...{ name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) },
  });
  await expect(page.getByText('1 row good, 1 row to mend.')).toBeVisible();
  await expect(page.getByText('left out: Notes')).toBeVisible();
  await expect(cell(page, 'Company name', 2)).toHaveValue('Beta; Co');
  await page.getByRole('button', { name: 'Prepare the messages' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByRole('link', { name: 'Row 3: Write UAT, Production or both' }).click();
  await expect(cell(page, 'Instances', 3)).toBeFocused();
  await cell(page, 'Instances', 3).fill('uat');
  await cell(page, 'Admin e-mail(s)', 3).fill('ann@example.com');
  await expect(page.getByText('All 2 rows good.')).toBeVisible();
});

test('each client gets a workspace, a message and a state, and the next unsent one is a press away', async ({
  page,
}) => {
  await prepareTwo(page);
  const kept = await everythingKept(page);
  const names = Object.entries(kept)
    .filter(([key]) => key.endsWith('/about/workspace'))
    .map(([, text]) => JSON.parse(text).name as string);
  expect(names.sort()).toEqual(['Acme', 'Beta']);

  await page.getByRole('button', { name: 'Next unsent', exact: true }).click();
  const acme = page.getByRole('group').filter({ hasText: 'Company Name: Acme' });
  const href = await acme.getByRole('link', { name: 'Open in your mail app' }).getAttribute('href');
  expect(decodeMailto(href ?? '')?.body).toContain('Admin Email(s): jane@example.com');
  await acme.getByRole('button', { name: 'Copy message' }).click();
  await acme.getByRole('button', { name: 'Yes, it is sent' }).click();
  await expect(page.getByText('1 client sent, 1 to go.')).toBeVisible();
  await page.getByRole('button', { name: 'Next unsent', exact: true }).click();
  await expect(page.getByText('Company Name: Beta')).toBeVisible();
  await page.reload();
  await expect(page.getByText('1 client sent, 1 to go.')).toBeVisible();
});

test('one message can ask for all', async ({ page }) => {
  await prepareTwo(page);
  await page.getByRole('radio', { name: 'One message for all' }).check();
  await page.getByText('All clients in one message').click();
  const href = await page
    .getByRole('link', { name: 'Open in your mail app' })
    .first()
    .getAttribute('href');
  const message = decodeMailto(href ?? '');
  expect(message?.subject).toBe('New instance requests: 2 clients');
  expect(message?.body).toContain('Company Name: Acme');
  expect(message?.body).toContain('Company Name: Beta');
});

test('the sample is read back without a complaint', async ({ page }) => {
  await open(page);
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download a sample CSV' }).click();
  const text = readFileSync(await (await coming).path(), 'utf8');
  await box(page).fill(text);
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await expect(page.getByText('All 3 rows good.')).toBeVisible();
});

test('a file can be dropped, and one that is no list of clients changes nothing', async ({
  page,
}) => {
  await open(page);
  await drop(page, 'Company,Instances,Admins\nAcme,UAT,jane@example.com\n');
  await expect(page.getByText('All 1 row good.')).toBeVisible();
  await expect(cell(page, 'Company name', 2)).toHaveValue('Acme');
  await drop(page, 'x'.repeat(1_000_001));
  await expect(page.getByText('is larger than a list of clients can be')).toBeVisible();
  await expect(cell(page, 'Company name', 2)).toHaveValue('Acme');
});

test('one message for very many is split without splitting a client, and each part is sent by itself', async ({
  page,
}) => {
  await open(page);
  const names = Array.from({ length: 20 }, (_, index) => `Northwind Business Finance ${index + 1}`);
  await box(page).fill(
    names.map((name, index) => `${name}\tboth\tlead-${index + 1}@northwind.example`).join('\n'),
  );
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await page.getByRole('button', { name: 'Prepare the messages' }).click();
  await page.getByRole('radio', { name: 'One message for all' }).check();
  await expect(page.getByText('One message would be too long for a mail link')).toBeVisible();
  const parts = page.getByText(/^Part \d+ of \d+$/);
  const count = await parts.count();
  expect(count).toBeGreaterThan(1);

  const asked: string[] = [];
  const links = page.getByRole('link', { name: 'Open in your mail app', includeHidden: true });
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href')) ?? '';
    expect(href.length).toBeLessThanOrEqual(1900);
    const { subject = '', body = '' } = decodeMailto(href) ?? {};
    expect(subject).toMatch(/^New instance requests: \d+ clients, part \d+ of \d+$/);
    asked.push(...[...body.matchAll(/^Company Name: (.+)$/gm)].map(([, name = '']) => name));
  }
  expect(asked.sort()).toEqual([...names].sort());

  await parts.first().click();
  await page.getByRole('button', { name: 'Copy message' }).click();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  await expect(page.getByText(/^\d+ clients sent, \d+ to go\.$/)).toBeVisible();
  await page.getByRole('button', { name: 'Next unsent', exact: true }).click();
  await expect(page.getByRole('group').filter({ hasText: 'Part 2 of' })).toHaveAttribute('open');
});

test('rows that are kept nowhere are not lost without a question', async ({ page }) => {
  await open(page);
  await box(page).fill('Acme\tUAT\tjane@example.com');
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await expect(page.getByText('Until then the rows are kept nowhere.')).toBeVisible();
  const asked = page.waitForEvent('dialog');
  const leaving = page.getByRole('link', { name: 'ask for instances' }).first().click();
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await leaving;
  await expect(cell(page, 'Company name', 1)).toHaveValue('Acme');

  await page.getByRole('button', { name: 'Prepare the messages' }).click();
  await page.getByRole('link', { name: 'ask for instances' }).first().click();
  await expect(page).toHaveURL(/\/request\/$/);
});

test('where nothing may be kept, the messages can be prepared and sent, and the page says how long they last', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
  });
  await prepareTwo(page, 'the messages last until you leave this page');
  await page.getByRole('button', { name: 'Next unsent', exact: true }).click();
  await expect(page.getByText('Company Name: Acme')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Change it in its own form' })).toHaveCount(0);
  expect(complaints).toEqual([]);
});
