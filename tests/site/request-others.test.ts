/** The other places where a request is written: for another Admin, and in the midst of a guide. */
import { decodeMailto } from '../../src/domain/request/mailto.ts';
import { AxeBuilder } from '@axe-core/playwright';
import { everythingKept } from './kept.ts';
import { wakeIslands } from './patience.ts';
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

test('in the midst of a guide the form costs no script before it is nearly on screen', async ({
  page,
}) => {
  const files = asked(page);
  await page.goto('/partners/new-client/', { waitUntil: 'networkidle' });
  expect(files).toEqual([]);
  await company(page).scrollIntoViewIfNeeded();
  await expect(rung(page, 'Open in your mail app')).toHaveAttribute('href', /^mailto:/);
  expect(files).toHaveLength(1);
});

const folded = (page: Page) => page.getByText('Write the e-mail here', { exact: true });

test('where a guide has the form folded away, nothing of it is fetched before it is opened, and then it works like on its own page', async ({
  page,
}) => {
  const files = asked(page);
  await openAt(page, '/guides/access/');
  await folded(page).scrollIntoViewIfNeeded();
  expect(files).toEqual([]);

  await folded(page).click();
  await rung(page, 'Copy message').click();
  await expect(page.getByRole('heading', { name: 'There is a problem', level: 3 })).toBeVisible();
  await company(page).fill('Acme Ltd');
  await page.locator('.request').getByRole('checkbox', { name: 'UAT' }).check();
  await admins(page).fill('jane@acme.example');
  await rung(page, 'Copy message').click();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  const list = page.getByRole('group', { name: 'Instances' }).last();
  await expect(list.getByRole('status').first()).toContainText(/^2 of \d+ done/);
  await open(page);
  await expect(company(page)).toHaveValue('Acme Ltd');
  await expect(page.getByRole('radio', { name: 'Sent', exact: true })).toBeChecked();
});

for (const width of [320, 390, 1280]) {
  test(`folded out in a guide, the form fits a screen of ${width} pixels, without barriers and without an id twice`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await openAt(page, '/guides/access/');
    await folded(page).click();
    await rung(page, 'Copy message').click();
    await expect(page.getByRole('alert')).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const twice = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      return ids.filter((id, place) => ids.indexOf(id) < place);
    });
    expect(twice).toEqual([]);
    const { violations } = await new AxeBuilder({ page }).include('.request').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test('a form that does not come says so in the guide, and comes when it is asked for again', async ({
  page,
}) => {
  await page.route('**/requests/new-instances.json', (route) => route.abort());
  await openAt(page, '/guides/access/');
  await folded(page).click();
  await expect(page.getByText('The form could not be fetched.')).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'try again' }).click();
  await expect(company(page)).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the guide leads to the page with the text to be filled in by hand', async ({ page }) => {
    await page.goto('/guides/access/');
    await expect(folded(page)).toBeHidden();
    await page.getByRole('link', { name: 'the form', exact: true }).click();
    await expect(page.locator('.request-unscripted pre')).toContainText('Company Name: [');
  });
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
  await wakeIslands(page);
}

/** The scripts and files of the form that a page has asked for. */
function asked(page: Page): string[] {
  const files: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (/RequestIsland|\/requests\//.test(pathname)) files.push(pathname);
  });
  return files;
}
