/** The other places where a request is written: for another Admin, and in the midst of a guide. */
import { decodeMailto } from '../../src/domain/request/mailto.ts';
import { everythingKept } from './kept.ts';
import { admins, company, letter, open, rung } from './request-form.ts';
import { expect, type Page, test } from './test.ts';

test('the request for another Admin is filled in, checked, sent and kept like the other', async ({
  page,
}) => {
  await openAt(page, '/request/add-admin/');
  await rung(page, 'Copy message').click();
  await expect(page.getByRole('alert')).toBeFocused();
  await expect(page.getByRole('alert').getByRole('link')).toHaveText([
    'Enter the company name, as it stands in the Portal',
    'Select UAT, Production or both',
    'Enter at least one Admin e-mail',
    'Enter why no present Admin can invite them',
  ]);
  await company(page).fill('Acme Ltd');
  await page.getByRole('checkbox', { name: 'Production' }).check();
  await page.getByRole('textbox', { name: 'Admin e-mail(s) to add' }).fill('jane@acme.example');
  await page.getByRole('textbox', { name: 'Why no present Admin' }).fill('The only one has left.');
  const message = decodeMailto(
    (await rung(page, 'Open in your mail app').getAttribute('href')) ?? '',
  );
  expect(message?.subject).toBe('Request for another Admin: Acme Ltd');
  expect(message?.body).toContain('Reason: The only one has left.');
  await rung(page, 'Copy message').click();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  await expect(page.getByText(/^Sent on \d+ \w+ \d{4}$/)).toBeVisible();
  const kept = await everythingKept(page);
  expect(Object.keys(kept)).toEqual(
    expect.arrayContaining([
      'codat-onboarding/my-organisation/request/add-admin',
      'codat-onboarding/my-organisation/request/draft-add-admin',
    ]),
  );
  expect(Object.keys(kept).filter((key) => key.includes('/item/'))).toEqual([]);
});

test('a link fills the request for another Admin', async ({ page }) => {
  await openAt(page, '/request/add-admin/?company=Acme&reason=Nobody%20is%20left');
  await expect(page.getByText('Filled from a link.')).toBeVisible();
  await expect(letter(page).getByLabel('Message')).toHaveValue(/Reason: Nobody is left/);
});

test('in a guide the request is checked, sent and followed like on its own page, under the headings of the guide', async ({
  page,
}) => {
  await openAt(page, '/partners/new-client/');
  await expect(
    page.getByRole('heading', { name: 'Write the request e-mail', level: 2 }),
  ).toBeVisible();
  for (const name of ['The e-mail', 'Send it']) {
    await expect(page.getByRole('heading', { name, exact: true, level: 3 })).toBeVisible();
  }
  await rung(page, 'Copy message').click();
  await expect(page.getByRole('heading', { name: 'There is a problem', level: 3 })).toBeVisible();
  await company(page).fill('Acme Ltd');
  await page.getByRole('checkbox', { name: 'UAT' }).first().check();
  await admins(page).fill('jane@acme.example');
  await rung(page, 'Copy message').click();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  await page.getByRole('radio', { name: 'Confirmed' }).check();
  await open(page);
  await expect(page.getByRole('radio', { name: 'Confirmed' })).toBeChecked();
  await expect(company(page)).toHaveValue('Acme Ltd');
});

test('the browser may offer what it knows of the reader, and nothing where that is out of place', async ({
  page,
}) => {
  await open(page);
  await page.getByText('All may be left empty').click();
  const tokens = { 'Company name': 'organization', 'Your name and role': 'name' };
  for (const [name, token] of Object.entries(tokens)) {
    await expect(page.getByLabel(name)).toHaveAttribute('autocomplete', token);
  }
  await expect(admins(page)).toHaveAttribute('autocomplete', 'off');
  await expect(page.getByLabel('Message to Solutions')).toHaveAttribute('autocomplete', 'off');
});

async function openAt(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('.request > astro-island[ssr]')).toHaveCount(0);
}
