/** What becomes of a press, and how a request gets to be marked as sent: once, again, late, or from one's own mail. */
import { everythingKept, keepClients } from './kept.ts';
import { admins, company, fillIn, letter, open, rung, saidOfSending } from './request-form.ts';
import { expect, type Page, test } from './test.ts';

const draftKey = 'codat-onboarding/my-organisation/request/draft-new-instances';
const sentKey = 'codat-onboarding/my-organisation/request/new-instances';

for (const [screen, viewport] of [
  ['a phone', { width: 390, height: 700 }],
  ['a laptop', { width: 1280, height: 720 }],
] as const) {
  for (const name of ['Copy message', 'Copy body', 'Download .eml']) {
    test(`on ${screen}, what became of "${name}" and the question come into view`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      await fillIn(page);
      await rung(page, name).click();
      await expect(saidOfSending(page)).toBeInViewport();
      await expect(page.getByText('Did you send it?')).toBeInViewport();
      await expect(page.getByRole('button', { name: 'Yes, it is sent' })).toBeInViewport();
    });
  }

  test(`on ${screen}, a text that the clipboard refused comes into view`, async ({ page }) => {
    await page.setViewportSize(viewport);
    await page.addInitScript(() => {
      const refuse = () => Promise.reject(new DOMException('Denied.', 'NotAllowedError'));
      Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
    });
    await fillIn(page);
    await rung(page, 'Copy message').click();
    await expect(page.getByText('did not let the message be copied')).toBeInViewport();
    await expect(page.getByLabel('To be copied by hand')).toBeInViewport();
  });
}

test('not yet leads back to what was pressed, and yes to how far the request is', async ({
  page,
}) => {
  await fillIn(page);
  await rung(page, 'Copy message').click();
  await page.getByRole('button', { name: 'Not yet' }).click();
  await expect(rung(page, 'Copy message')).toBeFocused();
  await expect(page.getByText('Did you send it?')).toHaveCount(0);
  await rung(page, 'Copy message').click();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  await expect(page.getByRole('region', { name: /^Sent on/ })).toBeFocused();
  await expect(page.getByText(/^Sent on \d+ \w+ \d{4}/)).toBeInViewport();
});

test('a second request is asked about like the first, and starts from the beginning', async ({
  page,
}) => {
  await fillIn(page);
  await sendIt(page);
  await page.getByRole('radio', { name: 'Handed over' }).check();
  await rung(page, 'Copy message').click();
  await expect(saidOfSending(page)).toContainText('The message is copied.');
  await expect(page.getByText('Did you send it?')).toHaveCount(0);

  await page.getByRole('checkbox', { name: 'UAT' }).uncheck();
  await expect(page.getByText('What stands there now was changed since.')).toBeVisible();
  await expect(page.getByRole('radio', { name: 'Handed over' })).toBeChecked();
  await sendIt(page);
  await expect(page.getByRole('radio', { name: 'Sent', exact: true })).toBeChecked();
  await expect(page.getByRole('button', { name: 'I have sent it' })).toHaveCount(0);
});

test('a request can be marked as sent after a reload, or when it went out by another way', async ({
  page,
}) => {
  await fillIn(page);
  await rung(page, 'Copy message').click();
  await page.reload();
  await page.getByRole('button', { name: 'I have sent it' }).click();
  await expect(page.getByRole('region', { name: /^Sent on/ })).toBeFocused();
  expect(JSON.parse((await everythingKept(page))[sentKey] ?? '{}').state).toBe('asked');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Sent', exact: true })).toBeChecked();
});

test('a request from a link that is marked as sent is kept, and not asked about again', async ({
  page,
}) => {
  await open(page, '?company=Acme&instances=uat&admins=jane@acme.example');
  await sendIt(page);
  await expect(page).not.toHaveURL(/company=/);
  await expect(page.getByRole('button', { name: 'I have sent it' })).toHaveCount(0);
  await page.reload();
  await expect(company(page)).toHaveValue('Acme');
  await expect(page.getByRole('radio', { name: 'Sent', exact: true })).toBeChecked();
});

test('a link takes no words away that were written by hand', async ({ page }) => {
  const edited = { subject: 'Mine', body: 'In my own words.' };
  const values = { company: 'Mine', instances: 'uat', admins: 'jane@acme.example' };
  await keepClients(page, [{ id: 'my-organisation', name: 'My organisation' }], {
    [draftKey]: JSON.stringify({ v: 1, values, edited, at: 5 }),
  });
  await open(page, '?company=Evil&instances=uat');
  await expect(letter(page).getByLabel('Message')).toHaveValue(/Company Name: Evil/);
  await page.getByRole('checkbox', { name: 'Production' }).check();
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await expect(page.getByText('What the link had filled in is out again.')).toBeFocused();
  await expect(company(page)).toHaveValue('Mine');
  await expect(letter(page).getByLabel('Message')).toHaveValue('In my own words.');
  expect(JSON.parse((await everythingKept(page))[draftKey] ?? '{}').edited).toEqual(edited);
});

test('emptying a form that a link filled can be undone, with the words written by hand', async ({
  page,
}) => {
  const edited = { subject: 'Mine', body: 'In my own words.' };
  await keepClients(page, [{ id: 'my-organisation', name: 'My organisation' }], {
    [draftKey]: JSON.stringify({ v: 1, values: { company: 'Mine' }, edited, at: 5 }),
  });
  await open(page, '?company=Evil');
  await page.getByRole('button', { name: 'Empty the form' }).click();
  await expect(company(page)).toHaveValue('');
  await expect(page).not.toHaveURL(/company=/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Everything is back.')).toBeFocused();
  await expect(company(page)).toHaveValue('Evil');
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await expect(letter(page).getByLabel('Message')).toHaveValue('In my own words.');
});

test('a button that goes away leaves the focus where it was pressed for', async ({ page }) => {
  await fillIn(page);
  await letter(page).getByLabel('Message').fill('In my own words.');
  await page.getByRole('button', { name: 'Back to the generated text' }).press('Enter');
  await expect(page.getByText('The form writes this text.')).toBeFocused();
  await admins(page).fill('');
  await sendIt(page, 'I have sent it');
  await page.getByRole('button', { name: 'It was not sent after all' }).press('Enter');
  await expect(page.locator('#new-instances-sent')).toBeFocused();
});

test('a subject can be written word by word, and a long one is seen whole', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await open(page);
  await company(page).fill('Northwind Business Finance and Trade Credit Services Limited');
  const subject = letter(page).getByLabel('Subject');
  const isWhole = () => subject.evaluate((box) => box.scrollHeight <= box.clientHeight + 1);
  await expect.poll(isWhole).toBe(true);
  await subject.fill('');
  await subject.pressSequentially('One more instance');
  await expect(subject).toHaveValue('One more instance');
});

test('the tab says that something is wrong as long as it is', async ({ page }) => {
  await open(page);
  await expect(page).toHaveTitle(/^Ask for instances/);
  await rung(page, 'Copy message').click();
  await expect(page).toHaveTitle(/^Error: New instances \| Ask for instances/);
  await fillHere(page);
  await expect(page).toHaveTitle(/^Ask for instances/);
});

async function fillHere(page: Page): Promise<void> {
  await company(page).fill('Acme');
  await page.getByRole('checkbox', { name: 'UAT' }).check();
  await admins(page).fill('jane@acme.example');
}

/** Says that the request is sent, after a way to send it was used, or at once. */
async function sendIt(page: Page, name = 'Yes, it is sent'): Promise<void> {
  if (name === 'Yes, it is sent') await rung(page, 'Copy message').click();
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('button', { name: 'It was not sent after all' })).toBeVisible();
}
