/** The request for instances: the form, the e-mail that it makes, and each way to send it. */
import PostalMime from 'postal-mime';
import { readFileSync } from 'node:fs';
import { decodeMailto } from '../../src/domain/request/mailto.ts';
import { pasted } from './clipboard.ts';
import { everythingKept, keepClients } from './kept.ts';
import { complaintsOf, wakeIslands } from './patience.ts';
import {
  admins,
  company,
  fillIn,
  letter,
  open,
  rung,
  saidOfSending,
  sending,
} from './request-form.ts';
import { expect, test } from './test.ts';

const draftKey = 'codat-onboarding/my-organisation/request/draft-new-instances';
const sentKey = 'codat-onboarding/my-organisation/request/new-instances';

const subject = 'New instance request: Müller & Söhne 100% #1? 🙂';
const body = [
  'Hello Solutions, please create the following.',
  '',
  'Company Name: Müller & Söhne 100% #1? 🙂',
  'Instances: UAT and Production',
  'Admin Email(s): Jane Doe <jane@example.com>, joe@example.com',
].join('\n');

test('the link to the mail app says exactly what the preview shows', async ({ page }) => {
  await fillIn(page);
  await expect(letter(page).getByLabel('Subject')).toHaveValue(subject);
  await expect(letter(page).getByLabel('Message')).toHaveValue(body);
  const href = (await rung(page, 'Open in your mail app').getAttribute('href')) ?? '';
  expect(href).toMatch(/^mailto:solutions@codat\.io\?subject=[^&+]+&body=[^&+]+$/);
  expect(href).toContain('%0D%0A');
  expect(decodeMailto(href)).toEqual({ to: 'solutions@codat.io', subject, body });
});

test('the links to Gmail and to Outlook carry the same message', async ({ page }) => {
  await fillIn(page);
  for (const [name, host, subjectName] of [
    ['Open in Gmail', 'mail.google.com', 'su'],
    ['Open in Outlook (work)', 'outlook.cloud.microsoft', 'subject'],
    ['Open in Outlook (personal)', 'outlook.live.com', 'subject'],
  ] as const) {
    const link = new URL((await rung(page, name).getAttribute('href')) ?? '');
    expect(link.host).toBe(host);
    expect(link.searchParams.get('to')).toBe('solutions@codat.io');
    expect(link.searchParams.get(subjectName)).toBe(subject);
    expect(link.searchParams.get('body')).toBe(body);
  }
});

test('the message is copied whole, or part by part', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-write']);
  await fillIn(page);
  for (const [name, text, say] of [
    ['Copy message', `To: solutions@codat.io\nSubject: ${subject}\n\n${body}`, 'message'],
    ['Copy recipient', 'solutions@codat.io', 'recipient'],
    ['Copy subject', subject, 'subject'],
    ['Copy body', body, 'body'],
  ] as const) {
    await rung(page, name).press('Enter');
    await expect(saidOfSending(page)).toContainText(`The ${say} is copied.`);
    expect(await pasted(page)).toBe(text);
  }
});

test('where the clipboard is refused the text can be selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Denied.', 'NotAllowedError'));
    Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
  });
  await fillIn(page);
  await rung(page, 'Copy body').click();
  const text = sending(page).getByLabel('To be copied by hand');
  await expect(text).toHaveValue(body);
});

test('the downloaded draft holds the same subject and body', async ({ page }) => {
  await fillIn(page);
  const coming = page.waitForEvent('download');
  await rung(page, 'Download .eml').click();
  const file = await coming;
  expect(file.suggestedFilename()).toBe('request-müller-söhne-100-1.eml');
  const [head = '', encoded = ''] = readFileSync(await file.path(), 'utf8').split('\r\n\r\n');
  const headers = head.replaceAll('\r\n ', ' ').split('\r\n');
  expect(headers.map((line) => line.split(':')[0])).toEqual([
    ...['X-Unsent', 'To', 'Subject', 'MIME-Version', 'Content-Type', 'Content-Transfer-Encoding'],
  ]);
  expect(headers).toContain('X-Unsent: 1');
  expect(headers).toContain('To: solutions@codat.io');
  const words = [...(headers[2] ?? '').matchAll(/=\?UTF-8\?B\?([^?]*)\?=/g)];
  const decode = (text = '') => Buffer.from(text, 'base64').toString('utf8');
  expect(words.map(([, word]) => decode(word)).join('')).toBe(subject);
  expect(decode(encoded)).toBe(body.replaceAll('\n', '\r\n'));
  const draft = await PostalMime.parse(readFileSync(await file.path()));
  expect(draft.to).toEqual([{ address: 'solutions@codat.io', name: '' }]);
  expect(draft.subject).toBe(subject);
  expect(draft.text?.replaceAll('\r\n', '\n').trimEnd()).toBe(body.trimEnd());
  await expect(saidOfSending(page)).toContainText('saves it as request-');
});

test('pressing any way with something missing says what, where, and keeps what was typed', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await open(page);
  await admins(page).fill('jane@example.com, nonsense');
  for (const name of ['Open in your mail app', 'Copy message', 'Open in Gmail', 'Download .eml']) {
    await rung(page, name).click();
    await expect(page.getByRole('alert')).toBeFocused();
  }
  const summary = page.getByRole('alert');
  await expect(summary.getByRole('link')).toHaveText([
    'Enter the company name, as your customers know it',
    'Select UAT, Production or both',
    '"nonsense" has no @ sign, so it is not an e-mail address',
  ]);
  await expect(page.getByText('Did you send it?')).toHaveCount(0);
  await summary.getByRole('link', { name: 'Select UAT' }).click();
  await expect(page.getByRole('checkbox', { name: 'UAT' })).toBeFocused();
  await summary.getByRole('link', { name: 'Enter the company name' }).click();
  await expect(company(page)).toBeFocused();
  await expect(company(page)).toHaveAccessibleDescription(/Error: Enter the company name/);
  await company(page).fill('Acme');
  await expect(summary.getByRole('link')).toHaveCount(2);
  await expect(admins(page)).toHaveValue('jane@example.com, nonsense');
  await expect(page.locator('.request [disabled]')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('a pasted list becomes entries that can be removed, and each other piece is named', async ({
  page,
}) => {
  await open(page);
  await admins(page).fill(
    'Jane Doe <jane@example.com>; bob@gmial.com\nnonsense, jane@example.com; support@example.com',
  );
  await admins(page).blur();
  const understood = page.getByRole('list', { name: 'Addresses understood' });
  await expect(understood.getByRole('listitem')).toHaveCount(3);
  await expect(understood).toContainText('Jane Doe <jane@example.com>');
  await expect(understood).toContainText('Did you mean bob@gmail.com?');
  await expect(understood).toContainText('a mailbox that several people share');
  await expect(page.getByRole('list', { name: 'Pieces not understood' })).toHaveText(
    '"nonsense" has no @ sign, so it is not an e-mail address.',
  );
  await expect(page.getByText('counted once: jane@example.com')).toBeVisible();
  await page.getByRole('button', { name: 'Remove bob@gmial.com' }).click();
  await expect(understood.getByRole('listitem')).toHaveCount(2);
  await expect(page.getByText('Removed bob@gmial.com.')).toBeFocused();
  await expect(admins(page)).not.toHaveValue(/bob/);
});

test('a link fills the form, says so, and changes nothing that is kept', async ({ page }) => {
  const other = JSON.stringify({ v: 1, values: { company: 'Mine' }, at: 5 });
  await keepClients(page, [{ id: 'my-organisation', name: 'My organisation' }], {
    [draftKey]: other,
  });
  await open(
    page,
    `?company=${encodeURIComponent('<b>Evil\r\nBcc: eve@example.org</b>')}&instances=uat,production&admins=jane@example.com&to=eve@example.org&body=x`,
  );
  await expect(page.getByText('Filled from a link.')).toBeVisible();
  await expect(company(page)).toHaveValue('<b>Evil Bcc: eve@example.org</b>');
  await expect(page.getByRole('checkbox', { name: 'Production' })).toBeChecked();
  const href = (await rung(page, 'Open in your mail app').getAttribute('href')) ?? '';
  expect(decodeMailto(href)?.to).toBe('solutions@codat.io');
  expect(decodeMailto(href)?.body).not.toMatch(/^Bcc/m);
  expect((await everythingKept(page))[draftKey]).toBe(other);

  await page.getByRole('checkbox', { name: 'UAT' }).uncheck();
  await expect(page).not.toHaveURL(/company=/);
  await page.getByRole('button', { name: 'Take it out again' }).click();
  await expect(company(page)).toHaveValue('Mine');
  await expect(admins(page)).toHaveValue('');
});

test('a draft is there after a reload, and can be emptied and put back', async ({ page }) => {
  await fillIn(page);
  await letter(page).getByLabel('Message').fill('In my own words.');
  await page.reload();
  await expect(company(page)).toHaveValue(/Müller/);
  await expect(letter(page).getByLabel('Message')).toHaveValue('In my own words.');
  await page.getByRole('button', { name: 'Back to the generated text' }).click();
  await expect(letter(page).getByLabel('Message')).toHaveValue(body);
  await page.getByRole('button', { name: 'Empty the form' }).click();
  await expect(company(page)).toHaveValue('');
  expect((await everythingKept(page))[draftKey]).toBeUndefined();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(company(page)).toHaveValue(/Müller/);
});

test('what the workspace knows is not asked again', async ({ page }) => {
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd' }]);
  await open(page, '?client=c-acme');
  await expect(company(page)).toHaveValue('Acme Ltd');
});

test('once the ownership is decided, the form says whose e-mail to give as Admin, and why', async ({
  page,
}) => {
  const answers = {
    'whose-instance': 'client',
    ...{ 'technical-lead': 'no', 'daily-access': 'distributor', 'key-policy': 'no' },
  };
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd', answers }]);
  await open(page, '?client=c-acme');
  await expect(admins(page)).toHaveAccessibleDescription(
    /The distributor's own technical leads\..+ Acme Ltd has decided: Distributor owned\./,
  );
  await expect(letter(page).getByLabel('Message')).toHaveValue(
    /^Ownership: Distributor owned: the distributor owns the configuration/m,
  );
  await admins(page).fill('ann@acme.example');
  await admins(page).blur();
  await expect(page.getByRole('list', { name: 'Addresses understood' })).toContainText(
    'looks like an address of the client, but the distributor owns the configuration',
  );
});

test('for a combination without a rule, the message says what the outcome asks to be written', async ({
  page,
}) => {
  const answers = { 'whose-instance': 'client', 'technical-lead': 'no', 'daily-access': 'client' };
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd', answers }]);
  await open(page, '?client=c-acme');
  await expect(letter(page).getByLabel('Message')).toHaveValue(
    /^Ownership: The distributor owns the configuration, the client manages the instance\. .+ hand over\.$/m,
  );
});

test('a preferred date that is over is pointed out where it stands', async ({ page }) => {
  await fillIn(page);
  await page.getByText('All may be left empty').click();
  await page.getByLabel('Preferred date').fill('2020-01-31');
  await page.getByText('All may be left empty').click();
  await rung(page, 'Copy message').click();
  const say = 'Preferred date must be today or in the future';
  await page.getByRole('alert').getByRole('link', { name: say }).click();
  await expect(page.getByLabel('Preferred date')).toBeFocused();
  await expect(page.getByLabel('Preferred date')).toHaveAccessibleDescription(
    new RegExp(`Error: ${say}`),
  );
  await expect(letter(page).getByLabel('Message')).toHaveValue(
    /^Preferred date: 31 January 2020$/m,
  );
});

test('a request that was not sent after all takes back every tick, also after a later stage', async ({
  page,
}) => {
  await fillIn(page);
  await rung(page, 'Copy message').click();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  await page.getByRole('radio', { name: 'Invitation received' }).check();
  await expect(page.getByText(/^It was sent on \d+ \w+ \d{4}\./)).toBeVisible();
  await page.getByRole('button', { name: 'It was not sent after all' }).click();
  await expect(page.getByRole('radio', { name: 'Invitation received' })).toHaveCount(0);
  const items = Object.entries(await everythingKept(page)).filter(([key]) => /\/item\//.test(key));
  expect(items.length).toBeGreaterThan(0);
  for (const [, text] of items) expect(JSON.parse(text).state).toBe('to-do');
});

test('what two tabs write into different fields of a request is kept from both', async ({
  page,
  context,
}) => {
  await open(page);
  const other = await context.newPage();
  await open(other);
  await company(page).fill('Acme Ltd');
  await expect(company(other)).toHaveValue('Acme Ltd');
  await admins(other).fill('jane@acme.example');
  await expect(admins(page)).toHaveValue('jane@acme.example');
  await page.getByRole('checkbox', { name: 'UAT' }).check();
  await expect(letter(other).getByLabel('Message')).toHaveValue(
    /Company Name: Acme Ltd\nInstances: UAT\nAdmin Email\(s\): jane@acme\.example/,
  );
});

test('what was typed goes with its client', async ({ page }) => {
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd' }]);
  await open(page, '?client=c-acme');
  await admins(page).fill('jane@acme.example');
  await expect
    .poll(() => everythingKept(page))
    .toHaveProperty(['codat-onboarding/c-acme/request/draft-new-instances']);
  await page.goto('/your-data/');
  await wakeIslands(page);
  await page.getByRole('button', { name: 'Wipe everything' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Wipe everything' }).click();
  expect(await everythingKept(page)).toEqual({});
  await open(page);
  await expect(admins(page)).toHaveValue('');
});

test('a draft that is damaged is named as one, and the form starts afresh', async ({ page }) => {
  await keepClients(page, [{ id: 'my-organisation', name: 'Acme Ltd' }], { [draftKey]: '{oops' });
  await open(page);
  await expect(company(page)).toHaveValue('Acme Ltd');
  await page.goto('/your-data/');
  await expect(
    page.getByRole('main').getByRole('listitem').filter({ hasText: 'set aside' }),
  ).toContainText('A request that was being written, Acme Ltd');
});

test('where nothing may be kept, the message can be written and sent all the same', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  const complaints = complaintsOf(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
  });
  await fillIn(page);
  await expect(page.getByText('what you type lasts until you leave this page')).toBeVisible();
  await rung(page, 'Copy body').click();
  expect(await pasted(page)).toBe(body);
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  await expect(page.getByRole('radio', { name: 'Sent' })).toBeChecked();
  expect(complaints).toEqual([]);
});

test('where there is no room, the form says that it is not saved', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  });
  await open(page);
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
  await company(page).fill('Acme Ltd');
  await expect(page.getByText('Not saved yet: the browser has no room for it.')).toBeVisible();
  await expect(company(page)).toHaveValue('Acme Ltd');
});

test('on paper stands the e-mail, without the form around it', async ({ page }) => {
  await fillIn(page);
  await page.emulateMedia({ media: 'print' });
  await expect(letter(page).getByLabel('Message')).toBeVisible();
  await expect(company(page)).toBeHidden();
  await expect(rung(page, 'Copy message')).toBeHidden();
  await expect(page.getByRole('heading', { name: 'What happens next' })).toBeVisible();
});

test('saying that it was sent keeps the day, ticks the items, and can be taken back', async ({
  page,
}) => {
  await fillIn(page);
  await page.evaluate(() => {
    document.addEventListener('click', (event) => {
      const link = (event.target as Element).closest('a[href^="mailto:"]');
      // No mail program here.
      if (link) event.preventDefault();
    });
  });
  await rung(page, 'Open in your mail app').click();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  const item = (id: string) => `codat-onboarding/my-organisation/item/${id}`;
  const stateOf = async (key: string) =>
    JSON.parse((await everythingKept(page))[key] ?? '{}').state as unknown;
  expect(await stateOf(sentKey)).toBe('asked');
  expect(await stateOf(item('send-instance-request'))).toBe('done');
  await expect(page.getByText(/^Sent on \d+ \w+ \d{4}, not confirmed yet$/)).toBeVisible();

  await page.getByRole('radio', { name: 'Confirmed' }).check();
  expect(await stateOf(sentKey)).toBe('confirmed');
  await page.getByRole('radio', { name: 'Invitation received' }).check();
  expect(await stateOf(item('create-and-check-instances'))).toBe('done');
  await page.getByRole('radio', { name: 'Handed over' }).check();
  expect(await stateOf(sentKey)).toBe('handed-over');
  expect(await stateOf(item('accept-admin-invitation'))).toBe('done');
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Handed over' })).toBeChecked();
  await page.getByRole('radio', { name: 'Sent' }).check();
  expect(await stateOf(item('accept-admin-invitation'))).toBe('to-do');
});

test('a message that is too long for mail links is better copied, and the page says why', async ({
  page,
}) => {
  await fillIn(page);
  const first = sending(page).getByRole('listitem').first();
  await expect(first.getByRole('link')).toHaveText('Open in your mail app');
  await letter(page).getByLabel('Message').fill('x'.repeat(2000));
  await expect(first.getByRole('button')).toHaveText('Copy message');
  await expect(page.getByText('Windows cuts mail links near 2,046')).toBeVisible();
});

test('on a narrow phone nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await fillIn(page);
  await rung(page, 'Copy message').click();
  const widths = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widths).toBe(320);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const address of ['/request/', '/request/add-admin/']) {
    test(`${address} shows the template, a link with it, and the address`, async ({ page }) => {
      await page.goto(address);
      await expect(page.locator('.request-unscripted pre')).toContainText('Company Name: [');
      const link = page.getByRole('link', { name: 'open it in your mail app' });
      const message = decodeMailto((await link.getAttribute('href')) ?? '');
      expect(message?.to).toBe('solutions@codat.io');
      expect(message?.body).toContain('Admin Email(s): [');
      await expect(page.getByText('and send it to solutions@codat.io.')).toBeVisible();
      await expect(page.getByRole('textbox')).toHaveCount(0);
      await expect(page.getByRole('heading', { name: 'What happens next' })).toBeVisible();
    });
  }
});
