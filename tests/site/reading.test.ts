import type { Locator } from '@playwright/test';
import { checklistOn, phases } from './content.ts';
import { lost, pages } from './pages.ts';
import { expect, type Page, test } from './test.ts';

// Some of these visit every page.
test.describe.configure({ timeout: 120_000 });

const branding = checklistOn('Branding');
const guides = pages.filter((address) => address.startsWith('/guides/'));
const phaseOf = (guide: string) => phases.find(({ page }) => guide.startsWith(page));
const stationsOn = (page: Page): Locator =>
  page.getByRole('navigation', { name: 'The six phases' }).getByRole('link');

test('no page scrolls sideways on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const wide: string[] = [];
  for (const address of pages) {
    await page.goto(address);
    for (const part of await partsBeyondTheEdge(page)) wide.push(`${address}: ${part}`);
  }
  expect(wide).toEqual([]);
});

test('the home page shows the six phases as an ordered list, each with who acts', async ({
  page,
}) => {
  await page.goto('/');
  const line = page.locator('ol').and(page.getByRole('list', { name: 'The six phases' }));
  await expect(line.getByRole('listitem')).toHaveCount(phases.length);
  for (const [index, { title, page: guide, owner, leads }] of phases.entries()) {
    const station = line.getByRole('listitem').nth(index);
    await expect(station.getByRole('link', { name: title })).toHaveAttribute('href', guide);
    await expect(station).toContainText(owner ? `Owner ${owner.name}` : `Leads ${leads?.name}`);
  }
});

test('each guide shows the six phases and marks its own as the current one', async ({ page }) => {
  for (const guide of guides) {
    await page.goto(guide, { waitUntil: 'domcontentloaded' });
    await expect(stationsOn(page)).toHaveCount(phases.length);
    const current = stationsOn(page).and(page.locator('[aria-current]'));
    await expect(current).toHaveCount(1);
    await expect(current).toHaveAttribute('aria-current', 'step');
    await expect(current).toContainText(phaseOf(guide)?.title ?? 'no phase');
  }
});

test('the head of each guide names who acts, and whether that is a given or our advice', async ({
  page,
}) => {
  for (const guide of guides) {
    const phase = phaseOf(guide);
    await page.goto(guide, { waitUntil: 'domcontentloaded' });
    const said = phase?.owner
      ? `Owner of this phase ${phase.owner.name}`
      : `Leads this phase, by our advice ${phase?.leads?.name}`;
    await expect(page.getByRole('main').getByText(said, { exact: true })).toBeVisible();
  }
});

test('each page has one title, and says in its tab what it is', async ({ page }) => {
  const titles = new Map<string, string>();
  for (const address of pages) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const title = await page.title();
    expect(titles.get(title), `${address} has the title of another page: ${title}`).toBeUndefined();
    titles.set(title, address);
  }
});

test('no page shows its scripts and styles as text', async ({ page }) => {
  const shown: string[] = [];
  for (const address of pages) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const parts = page.locator('script, style, template').filter({ visible: true });
    for (const text of await parts.allInnerTexts()) shown.push(`${address}: ${text.slice(0, 40)}`);
  }
  expect(shown).toEqual([]);
});

test('whoever jumps to the end of a page may press what is seen there at once', async ({
  page,
}) => {
  for (const address of guides) {
    await page.goto(address);
    const onwards = page.locator('a:is([rel=prev], [rel=next])').last();
    const { moved, height } = await onwards.evaluate(async (link) => {
      window.scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
      const { top, height } = link.getBoundingClientRect();
      // What comes into sight is laid out in the next frame, and what it moves in the one after.
      for (let frame = 0; frame < 5; frame += 1) await new Promise(requestAnimationFrame);
      return { moved: Math.abs(link.getBoundingClientRect().top - top), height };
    });
    expect(moved, `how far the last way on moves on ${address}`).toBeLessThan(height / 2);
  }
});

test('an unknown address is answered with a page that leads back', async ({ page }) => {
  for (const address of [lost, '/guides/nowhere/at/all']) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not here');
    await page.getByRole('main').getByRole('link', { name: 'Home' }).click();
    await expect(page).toHaveURL('/');
    await expect(page.getByRole('list', { name: 'The six phases' })).toBeVisible();
  }
});

test('on paper a checklist shows what is behind its items, and nothing to click', async ({
  page,
}) => {
  await page.goto(branding.page);
  const details = branding.items.flatMap(({ why, doneWhen }) => [why, doneWhen]);
  const tools = [
    page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'The whole plan' }),
    page.getByRole('button', { name: 'Search' }),
    page.getByRole('combobox', { name: 'Theme' }),
    page.getByRole('navigation', { name: 'On this page' }).getByRole('link', { name: 'Steps' }),
  ];
  for (const text of details) await expect(page.getByText(text)).toBeHidden();
  for (const tool of tools) await expect(tool).toBeVisible();

  await page.emulateMedia({ media: 'print' });
  for (const text of details) await expect(page.getByText(text)).toBeVisible();
  for (const tool of tools) await expect(tool).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Branding', level: 1 })).toBeVisible();
});

test('on paper the table of platforms shows what is behind "More", whatever the theme', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.goto('/reference/platforms/');
  const xero = page
    .getByRole('rowgroup')
    .filter({ has: page.getByRole('rowheader', { name: 'Xero', exact: true }) });
  await expect(xero.getByText('Partner programme')).toBeHidden();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await expect(xero.getByText('Partner programme')).toBeVisible();
  await expect(page.locator('body')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

/** What stands out over the right edge of the window, unless it scrolls by itself or is cut off on purpose. */
const partsBeyondTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const scrolls = document.documentElement.scrollWidth > edge;
    const isCut = (element: Element | null): boolean =>
      element !== null &&
      element !== document.body &&
      (getComputedStyle(element).overflowX !== 'visible' || isCut(element.parentElement));
    const beyond = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) &&
        element.getBoundingClientRect().right > edge + 1 &&
        !isCut(element),
    );
    const names = beyond.map((element) => `${element.localName}.${element.className}`);
    return scrolls || names.length > 0 ? [`${names.slice(0, 3).join(', ')} beyond ${edge} px`] : [];
  });
