/** The site on a host that sends no headers of ours, below a path, as on GitHub Pages. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { wakeIslands } from './patience.ts';
import { type Host, hostFolder } from '../../scripts/host.ts';
import { expect, test } from './test.ts';

const folder = 'dist-below';
const base = '/codat-onboarding/';

const files = (end: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(end));

let host: Host;
test.beforeAll(async () => {
  host = await hostFolder(folder, base);
});
test.afterAll(() => host.end());

test('every address in a page, and in the data that tools read, lies below the path and is there', () => {
  const astray: string[] = [];
  for (const file of [...files('.html'), 'plan.json']) {
    const text = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('&quot;', '"');
    for (const [, named = ''] of text.matchAll(/"(\/[a-z0-9_/.-]+\/?)[#?"]/gi)) {
      const path = named.startsWith(base) ? named.slice(base.length) : undefined;
      const isThere =
        path !== undefined &&
        existsSync(`${folder}/${path.endsWith('/') || path === '' ? `${path}index.html` : path}`);
      if (!isThere) astray.push(`${file}: ${named}`);
    }
  }
  expect(astray).toEqual([]);
});

test('reading, searching, deciding, ticking and asking work there', async ({ page }) => {
  await page.goto(host.address);
  await page.getByRole('link', { name: 'Access', exact: true }).first().click();
  await expect(page).toHaveURL(`${host.address}guides/access/`);

  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('branding');
  await page
    .getByRole('dialog')
    .getByRole('link', { name: /Branding/ })
    .first()
    .click();
  await expect(page).toHaveURL(new RegExp(`${base}guides/implementation/branding/`));

  await page.getByRole('checkbox').first().check();
  await page.goto(`${host.address}checklist/`);
  await wakeIslands(page);
  await expect(page.getByRole('checkbox', { checked: true })).toHaveCount(1);

  await page.goto(`${host.address}ownership/`);
  await page.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page).toHaveURL(new RegExp(`${base}ownership/\\?`));

  await page.goto(`${host.address}request/`);
  await page.getByLabel('Company name').fill('Example Lending');
  await expect(page.getByRole('link', { name: 'Open in your mail app' })).toBeVisible();
});

test('an address that leads nowhere leads to the page for lost readers, and on from there', async ({
  page,
}) => {
  await page.goto(`${host.address}no-such-page/`);
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page).toHaveURL(new RegExp(base));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
