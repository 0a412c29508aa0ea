import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { holdBack, wakeIslands } from './patience.ts';
import { expect, type Page, test } from './test.ts';

const queries = JSON.parse(readFileSync('tests/site/queries.json', 'utf8')) as {
  query: string;
  page: string;
}[];

const buttonOn = (page: Page): Locator => page.getByRole('button', { name: 'Search' });
const dialogOn = (page: Page): Locator => page.getByRole('dialog', { name: 'Search' });
const fieldOn = (page: Page): Locator =>
  dialogOn(page).getByRole('searchbox', { name: 'Search this site' });
const statusOn = (page: Page): Locator => dialogOn(page).getByRole('status');
/** The pages that answer, each with its headings inside. */
const answersOn = (page: Page): Locator =>
  dialogOn(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('list') });
const linksOn = (page: Page): Locator => dialogOn(page).getByRole('listitem').getByRole('link');

test.describe('the search opens', () => {
  test.beforeEach(({ page }) => page.goto('/guides/access/'));
  test.afterEach(async ({ page }) => {
    await expect(dialogOn(page)).toBeVisible();
    await expect(fieldOn(page)).toBeFocused();
    await expect(fieldOn(page)).toHaveValue('');
  });

  test('by its button', ({ page }) => buttonOn(page).click());
  test('by Ctrl and K', ({ page }) => page.keyboard.press('Control+k'));
  test('by a slash', ({ page }) => page.keyboard.press('/'));
});

test('nothing of the search is loaded before a reader shows interest', async ({ page }) => {
  const asked = requestsOf(page);
  await page.goto('/guides/access/', { waitUntil: 'networkidle' });
  await wakeIslands(page);
  expect(asked.filter((path) => /pagefind|synonyms\.json|results/.test(path))).toEqual([]);
});

for (const [interest, show] of [
  ['pointed at', (page: Page) => buttonOn(page).hover()],
  ['reached with the keyboard', (page: Page) => buttonOn(page).focus()],
] as const) {
  test(`the search is loaded once its button is ${interest}`, async ({ page }) => {
    const asked = requestsOf(page);
    await page.goto('/guides/access/', { waitUntil: 'networkidle' });
    const before = asked.length;
    await show(page);
    const later = () => asked.slice(before).join(' ');
    await expect.poll(later).toMatch(/\/_astro\/results/);
    await expect.poll(later).toContain('/synonyms.json');
    await expect.poll(later).toMatch(/\/pagefind\/.*\.pf_meta/);
    await expect(dialogOn(page)).toBeHidden();
  });
}

test('an answer leads to a heading, and the heading is in view', async ({ page }) => {
  await searchFor(page, 'logo size', { from: '/' });
  const link = dialogOn(page).getByRole('link', { name: 'Sizes and formats' });
  await link.click();
  await expect(page).toHaveURL(/\/guides\/implementation\/branding\/#sizes-and-formats$/);
  await expect(page.getByRole('heading', { name: 'Sizes and formats' })).toBeInViewport();
  await expect(dialogOn(page)).toBeHidden();
});

test('an answer on the page itself closes the search and shows its heading', async ({ page }) => {
  await searchFor(page, 'logo size', { from: '/guides/implementation/branding/' });
  await dialogOn(page).getByRole('link', { name: 'Sizes and formats' }).click();
  await expect(dialogOn(page)).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Sizes and formats' })).toBeInViewport();
});

test('the headings that answer are grouped by their page', async ({ page }) => {
  await searchFor(page, 'webhook');
  const groups: string[] = [];
  for (const answer of await answersOn(page).all()) {
    const [own = '', ...headings] = await addressesOf(answer.getByRole('link'));
    groups.push(own);
    expect(own).not.toContain('#');
    for (const heading of headings) expect(heading).toContain(`${own}#`);
  }
  expect(groups.length).toBeGreaterThan(1);
  expect(new Set(groups).size).toBe(groups.length);
  await expect(statusOn(page)).toHaveText(`${groups.length} pages answer`);
});

test('the search can be kept to one part of the site', async ({ page }) => {
  await searchFor(page, 'administrator');
  const isReference = (address: string) => address.startsWith('/reference/');
  expect((await addressesOf(linksOn(page))).every(isReference)).toBe(false);

  await dialogOn(page).getByRole('radio', { name: 'Reference' }).check();
  await expect.poll(async () => (await addressesOf(linksOn(page))).every(isReference)).toBe(true);
  expect(await linksOn(page).count()).toBeGreaterThan(0);

  await dialogOn(page).getByRole('radio', { name: 'Everything' }).check();
  await expect.poll(async () => (await addressesOf(linksOn(page))).every(isReference)).toBe(false);
});

test('arrow keys walk through the answers and back to the field', async ({ page }) => {
  await searchFor(page, 'webhook');
  await page.keyboard.press('ArrowDown');
  await expect(linksOn(page).nth(0)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(linksOn(page).nth(1)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(fieldOn(page)).toBeFocused();

  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const [, second = ''] = await addressesOf(linksOn(page));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(second);
});

test('Enter opens the first answer', async ({ page }) => {
  await searchFor(page, 'favicon');
  const [first = ''] = await addressesOf(linksOn(page));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(first);
});

test('Enter does not open an answer to what was typed before', async ({ page }) => {
  await searchFor(page, 'favicon');
  const release = await holdBack(page, /\/pagefind\//);
  await fieldOn(page).fill('zapier');
  await page.keyboard.press('Enter');
  release();
  await expect(answersOn(page).first()).toContainText('Monitoring');
  expect(new URL(page.url()).pathname).toBe('/');
});

for (const [way, close] of [
  ['Escape', (page: Page) => page.keyboard.press('Escape')],
  ['its button', (page: Page) => dialogOn(page).getByRole('button', { name: 'Close' }).click()],
] as const) {
  test(`${way} closes the search and gives the focus back`, async ({ page }) => {
    await page.goto('/');
    await buttonOn(page).click();
    await expect(fieldOn(page)).toBeFocused();
    await close(page);
    await expect(dialogOn(page)).toBeHidden();
    await expect(buttonOn(page)).toBeFocused();
  });
}

test('where nothing is found, the glossary and a contact are offered', async ({ page }) => {
  await searchFor(page, 'hippopotamus');
  await expect(statusOn(page)).toHaveText('Nothing found for “hippopotamus”.');
  await expect(dialogOn(page).getByRole('link', { name: 'glossary' })).toHaveAttribute(
    'href',
    '/reference/glossary/',
  );
  await expect(dialogOn(page).getByRole('link', { name: 'solutions@codat.io' })).toHaveAttribute(
    'href',
    'mailto:solutions@codat.io',
  );
});

test('what is typed before the search is ready is answered once it is', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  const release = await holdBack(page, /\/_astro\/|\/pagefind\/|synonyms/);
  await page.keyboard.press('/');
  await page.keyboard.type('favicon');
  await expect(fieldOn(page)).toHaveValue('favicon');
  await expect(statusOn(page)).toHaveCount(0);

  release();
  await expect(fieldOn(page)).toHaveValue('favicon');
  await expect(answersOn(page).first()).toContainText('Branding');
});

test('Enter before the search is ready does not close it', async ({ page }) => {
  await page.goto('/', { waitUntil: 'networkidle' });
  const release = await holdBack(page, /\/_astro\/|\/pagefind\/|synonyms/);
  await page.keyboard.press('/');
  await page.keyboard.type('favicon');
  await page.keyboard.press('Enter');
  release();
  await expect(answersOn(page).first()).toContainText('Branding');
});

test('where the search cannot be loaded it says so, and typing again tries again', async ({
  page,
}) => {
  await page.route(/\/pagefind\/|synonyms/, (route) => route.abort());
  await page.goto('/');
  await page.keyboard.press('/');
  await page.keyboard.type('favicon');
  await expect(statusOn(page)).toHaveText(
    'The search could not be loaded. Check the connection, then type again.',
  );

  await page.unrouteAll();
  await page.keyboard.type('s');
  await expect(answersOn(page).first()).toContainText('Branding');
});

test('a search whose script does not come says so, and the next letter tries again', async ({
  page,
}) => {
  await page.route(/\/_astro\/results/, (route) => route.abort());
  await page.goto('/guides/access/');
  await buttonOn(page).click();
  await expect(statusOn(page)).toHaveText(
    'The search could not be loaded. Check the connection, then type again.',
  );

  await page.unrouteAll();
  await page.keyboard.type('favicon');
  await expect(answersOn(page).first()).toContainText('Branding');
});

test('the words of an answer stand apart', async ({ page }) => {
  await searchFor(page, 'united');
  const marked = await dialogOn(page).locator('mark').allInnerTexts();
  expect(marked.length).toBeGreaterThan(0);
  expect(marked.filter((words) => !/^united/i.test(words))).toEqual([]);
});

test('markup in a query is text, and nothing in it runs', async ({ page }) => {
  const query = '<img src="x" onerror="document.title=\'ran\'"><b>logo</b>';
  await searchFor(page, query);
  await expect(dialogOn(page).locator('img')).toHaveCount(0);
  await expect(page).not.toHaveTitle('ran');

  await searchFor(page, '<img>hippopotamus</img>');
  await expect(statusOn(page)).toHaveText('Nothing found for “<img>hippopotamus</img>”.');
  await expect(dialogOn(page).locator('img')).toHaveCount(0);
});

test('every query that readers are known to make finds its page among the first three', async ({
  page,
}) => {
  test.setTimeout(90_000);
  expect(queries.length).toBeGreaterThanOrEqual(30);
  await page.goto('/');
  await page.keyboard.press('/');

  const misses: string[] = [];
  for (const { query, page: wanted } of queries) {
    await fieldOn(page).fill('');
    await expect(statusOn(page)).toHaveText('Type to search.');
    await fieldOn(page).fill(query);
    await allAnswersOn(page);

    const found: string[] = [];
    for (const answer of (await answersOn(page).all()).slice(0, 3)) {
      found.push(...(await addressesOf(answer.getByRole('link').first())));
    }
    if (!found.includes(wanted)) {
      misses.push(`"${query}" should find ${wanted}, but finds ${found.join(', ') || 'nothing'}`);
    }
  }
  expect(misses).toEqual([]);
});

/** Waits until every page stands there that is said to answer. */
async function allAnswersOn(page: Page): Promise<void> {
  await expect(statusOn(page)).toHaveText(/answers?$|^Nothing found/);
  const pages = Number.parseInt(await statusOn(page).innerText(), 10);
  await expect(answersOn(page)).toHaveCount(pages || 0);
}

/** Opens the search, types a query, and waits for all that answers. */
async function searchFor(page: Page, query: string, { from = '/' } = {}): Promise<void> {
  await page.goto(from);
  await page.keyboard.press('/');
  await fieldOn(page).fill(query);
  await allAnswersOn(page);
}

/** The paths of all requests from now on. */
function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

const addressesOf = (links: Locator): Promise<string[]> =>
  links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
