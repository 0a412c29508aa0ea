/** What a reader does on a request before its script is there: nothing of it is lost, and nothing of it does harm. */
import { everythingKept, keepClients } from './kept.ts';
import { complaintsOf, holdBack, wakeIslands } from './patience.ts';
import { admins, company, letter, rung } from './request-form.ts';
import { expect, type Page, test } from './test.ts';

const own = { id: 'my-organisation', name: 'My organisation' };
const keyOfDraft = (client: string, request = 'new-instances') =>
  `codat-onboarding/${client}/request/draft-${request}`;

test('what is typed and chosen before the form is awake stays, is in the e-mail, and is kept', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  const wake = await openAsleep(page, '/request/');
  await company(page).fill('Acme Ltd');
  await page.getByRole('checkbox', { name: 'Production' }).check();
  await page.getByText('All may be left empty').click();
  await page.getByLabel('Your name and role').fill('Sam Smith');
  await page.getByLabel('Message to Solutions').fill('The third one\nthis year.');
  await page.getByLabel('Preferred date').fill('2999-12-01');
  await admins(page).pressSequentially('jane@acme.exmple');
  for (let steps = 0; steps < 4; steps += 1) await page.keyboard.press('ArrowLeft');

  await wake();
  await expect(admins(page)).toBeFocused();
  await page.keyboard.type('a');
  await expect(admins(page)).toHaveValue('jane@acme.example');
  await expect(company(page)).toHaveValue('Acme Ltd');
  await expect(page.getByRole('checkbox', { name: 'Production' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'UAT' })).not.toBeChecked();
  await expect(page.getByLabel('Your name and role')).toHaveValue('Sam Smith');
  await expect(letter(page).getByLabel('Message')).toHaveValue(
    [
      'Hello Solutions, please create the following.',
      '',
      'Company Name: Acme Ltd',
      'Instances: Production',
      'Admin Email(s): jane@acme.example',
      'Preferred date: 1 December 2999',
      'Requested by: Sam Smith',
      'Message to Solutions: The third one',
      'this year.',
    ].join('\n'),
  );
  expect(await draftOf(page, own.id)).toMatchObject({
    values: { company: 'Acme Ltd', instances: 'production', admins: 'jane@acme.example' },
  });
  await page.reload();
  await expect(company(page)).toHaveValue('Acme Ltd');
  expect(complaints).toEqual([]);
});

test('a date is chosen as the browser has it, and one typed in another way before that stays to be mended', async ({
  page,
}) => {
  const date = page.getByLabel('Preferred date');
  const wake = await openAsleep(page, '/request/');
  await page.getByText('All may be left empty').click();
  await expect(date).toHaveAttribute('placeholder', 'YYYY-MM-DD');
  await date.pressSequentially('1 Dec');
  await wake();
  await expect(letter(page).getByLabel('Message')).toHaveValue(/^Preferred date: 1 Dec$/m);
  await expect(date).toHaveValue('1 Dec');
  await expect(date).toBeFocused();
  await rung(page, 'Copy message').click();
  await page
    .getByRole('link', { name: 'Preferred date must be a real date, like 2026-12-01' })
    .click();
  await expect(date).toBeFocused();
  await expect(date).toHaveValue('1 Dec');
  await date.fill('');
  await page.keyboard.press('Tab');
  await expect(date).toHaveAttribute('type', 'date');
  await page.getByLabel('Ownership').focus();
  await page.keyboard.press('Tab');
  // Key by key, as a day is written where the reader lives: on the way its year is 2, 29 and 299.
  await page.keyboard.type('01012999');
  await expect(date).toHaveValue('2999-01-01');
  await expect(date).toHaveAttribute('type', 'date');
  await expect(letter(page).getByLabel('Message')).toHaveValue(/^Preferred date: 1 January 2999$/m);
});

test('a key that comes before the form is drawn anew finds in it what was typed early', async ({
  page,
}) => {
  // Nothing is drawn by itself once the form is awake.
  await page.addInitScript(() => {
    Object.assign(window, { scheduler: { yield: () => new Promise(() => {}) } });
  });
  const wake = await openAsleep(page, '/request/');
  await company(page).fill('Acme Ltd');
  await admins(page).pressSequentially('jane@acme.exampl');
  await wake();
  await page.keyboard.type('e');
  await expect(admins(page)).toHaveValue('jane@acme.example');
  await page.keyboard.press('Tab');
  await expect(company(page)).toHaveValue('Acme Ltd');
  await expect(letter(page).getByLabel('Message')).toHaveValue(/^Company Name: Acme Ltd$/m);
  await expect(letter(page).getByLabel('Message')).toHaveValue(/: jane@acme\.example$/m);
});

test('words written into the e-mail before it is awake are its words', async ({ page }) => {
  const wake = await openAsleep(page, '/request/');
  await company(page).fill('Acme Ltd');
  await letter(page).getByLabel('Message').fill('In my own words.');
  await wake();
  await expect(letter(page).getByText('You changed this text')).toBeVisible();
  await expect(letter(page).getByLabel('Message')).toHaveValue('In my own words.');
  await expect(letter(page).getByLabel('Subject')).toHaveValue('New instance request: Acme Ltd');
  await page.getByRole('button', { name: 'Back to the generated text' }).click();
  await expect(letter(page).getByLabel('Message')).toHaveValue(/^Company Name: Acme Ltd$/m);
});

test('what is typed early takes the place of what was kept in that field, and of nothing else', async ({
  page,
}) => {
  const values = { company: 'Old', instances: 'uat', admins: 'jane@acme.example' };
  await keepClients(page, [own, { id: 'c-acme', name: 'Acme Ltd' }], {
    [keyOfDraft('c-acme')]: JSON.stringify({ v: 1, values, at: 5 }),
    [keyOfDraft(own.id)]: JSON.stringify({ v: 1, values: { company: 'Mine' }, at: 5 }),
  });
  const wake = await openAsleep(page, '/request/?client=c-acme');
  await company(page).fill('Acme Group');
  await page.getByRole('checkbox', { name: 'Production' }).check();
  await wake();
  await expect(company(page)).toHaveValue('Acme Group');
  await expect(page.getByRole('checkbox', { name: 'UAT' })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Production' })).toBeChecked();
  await expect(admins(page)).toHaveValue('jane@acme.example');
  expect(await draftOf(page, 'c-acme')).toMatchObject({
    values: { ...values, company: 'Acme Group', instances: 'uat,production' },
  });
  expect(await draftOf(page, own.id)).toEqual({ v: 1, values: { company: 'Mine' }, at: 5 });
});

test('what is typed early comes before what a link says, and stays when that is taken out', async ({
  page,
}) => {
  const wake = await openAsleep(page, '/request/?company=Linked&admins=eve@example.org');
  await company(page).fill('Acme Ltd');
  await wake();
  await expect(company(page)).toHaveValue('Acme Ltd');
  await expect(admins(page)).toHaveValue('eve@example.org');
  await expect(page.getByText('Somebody chose what stands in: Admin e-mail(s).')).toBeVisible();
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await expect(admins(page)).toHaveValue('');
  await expect(company(page)).toHaveValue('Acme Ltd');
});

test('where nothing is typed, waking up changes nothing that is kept', async ({ page }) => {
  const draft = JSON.stringify({ v: 1, values: { company: 'Acme Ltd' }, at: 5 });
  await keepClients(page, [own], { [keyOfDraft(own.id)]: draft });
  const wake = await openAsleep(page, '/request/');
  // As a browser puts back what stood there before.
  await company(page).fill('Acme Ltd');
  await wake();
  await expect(company(page)).toHaveValue('Acme Ltd');
  expect((await everythingKept(page))[keyOfDraft(own.id)]).toBe(draft);
});

test('coming back to a page leaves what was written since where it is', async ({ page }) => {
  await page.goto('/request/');
  await wakeIslands(page);
  await company(page).fill('First');
  await page.goto('/partners/new-client/');
  await wakeIslands(page);
  await company(page).fill('Second');
  await page.goBack();
  await wakeIslands(page);
  await expect(company(page)).toHaveValue('Second');
  expect(await draftOf(page, own.id)).toMatchObject({ values: { company: 'Second' } });
});

test('nothing can be sent before the form is awake, and a press does nothing', async ({ page }) => {
  const wake = await openAsleep(page, '/request/');
  await company(page).fill('Acme Ltd');
  await company(page).press('Enter');
  for (const name of ['Open in your mail app', 'Copy message', 'Open in Gmail', 'Download .eml']) {
    await page.getByText(name, { exact: true }).click();
  }
  expect(page.context().pages()).toHaveLength(1);
  await expect(page).toHaveURL(/\/request\/$/);
  await wake();
  await expect(company(page)).toHaveValue('Acme Ltd');
  await expect(page.getByText('Did you send it?')).toHaveCount(0);
  await expect(rung(page, 'Open in your mail app')).toHaveAttribute('href', /Acme%20Ltd/);
});

test('who is in a form that still sleeps reads that nothing is kept yet, until it is awake', async ({
  page,
}) => {
  const wake = await openAsleep(page, '/request/');
  const warning = page.getByText('what you enter is not kept yet');
  await expect(warning).toBeHidden();
  await company(page).fill('Acme Ltd');
  await expect(warning).toBeVisible();
  await expect(warning).toBeInViewport();
  await wake();
  await expect(warning).toBeHidden();
});

test('the request for another Admin keeps what is typed early as well', async ({ page }) => {
  const wake = await openAsleep(page, '/request/add-admin/');
  await page.getByRole('textbox', { name: 'Why no present Admin' }).fill('The only one has left.');
  await wake();
  await expect(letter(page).getByLabel('Message')).toHaveValue(
    /^Reason: The only one has left\.$/m,
  );
  expect(await draftOf(page, own.id, 'add-admin')).toMatchObject({
    values: { reason: 'The only one has left.' },
  });
});

test('rows pasted before the page for several is awake stay in their box', async ({ page }) => {
  const wake = await openAsleep(page, '/request/several/');
  const box = page.getByLabel('Rows from a spreadsheet');
  await box.fill('Acme Ltd\tUAT\tjane@acme.example');
  await wake();
  await expect(box).toHaveValue('Acme Ltd\tUAT\tjane@acme.example');
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await expect(page.getByText('1 client read.')).toBeVisible();
});

test('a file chosen before the page for several is awake is read once it is', async ({ page }) => {
  const wake = await openAsleep(page, '/request/several/');
  await page.getByLabel('Or a file').setInputFiles({
    ...{ name: 'clients.csv', mimeType: 'text/csv' },
    buffer: Buffer.from('company,instances,admins\nAcme Ltd,uat,jane@acme.example\n'),
  });
  await wake();
  await expect(page.getByText('1 client read.')).toBeVisible();
});

/** Opens a page whose scripts of a request do not come, and gives the way to let them come and to wait for the form. */
async function openAsleep(page: Page, address: string): Promise<() => Promise<void>> {
  const release = await holdBack(page, /(Request|Several)Island\.[^/]*\.js$/);
  await page.goto(address, { waitUntil: 'commit' });
  await expect(page.locator('.request > astro-island[ssr]')).toHaveCount(1);
  return async () => {
    release();
    await expect(page.locator('.request > astro-island[ssr]')).toHaveCount(0);
  };
}

/** What is kept of a request that a client writes. */
async function draftOf(page: Page, client: string, request?: string): Promise<unknown> {
  const key = keyOfDraft(client, request);
  await expect.poll(async () => Object.keys(await everythingKept(page))).toContain(key);
  return JSON.parse((await everythingKept(page))[key] ?? 'null');
}
