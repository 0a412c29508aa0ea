/** The style is pruned and divided when the site is built. Nobody can see that: every page looks as with all of its style. */
import { existsSync } from 'node:fs';
import { checklistOn } from './content.ts';
import { layOutAll } from './laid-out.ts';
import { pages } from './pages.ts';
import { expect, type Page, test } from './test.ts';

const whole = 'dist-whole';

test.beforeAll(() => {
  if (!existsSync(`${whole}/index.html`)) {
    throw new Error(`${whole} holds no site. Build it with "npm run build:variant whole".`);
  }
});

/** Pages as they are built and served, or as they are with all of their style. */
const kinds = ['divided', 'whole'] as const;

/** Opens a page and lets something happen to it, as it is and with all of its style, and compares the two pictures. */
async function compare(
  page: Page,
  address: string,
  happens: (page: Page) => Promise<void> = async () => {},
): Promise<void> {
  const pictures: Buffer[] = [];
  for (const kind of kinds) {
    await page.unrouteAll();
    if (kind === 'whole') await serveWhole(page);
    await page.goto(address);
    await happens(page);
    pictures.push(await pictureOf(page));
  }
  const [divided, undivided] = pictures;
  expect(undivided && divided?.equals(undivided), `${address} looks the same`).toBe(true);
}

/** The whole page, scrolled to its beginning and with nothing pointed at, once two pictures in a row are the same. */
async function pictureOf(page: Page): Promise<Buffer> {
  await layOutAll(page);
  await page.mouse.move(0, 0);
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
  const take = () => page.screenshot({ fullPage: true, animations: 'disabled' });
  let picture = await take();
  await expect(async () => {
    const before = picture;
    picture = await take();
    expect(picture.equals(before), 'the page has come to rest').toBe(true);
  }).toPass();
  return picture;
}

async function serveWhole(page: Page): Promise<void> {
  await page.route(/\/([^.]*|_astro\/[^/]*\.css)$/, (route) => {
    const { pathname } = new URL(route.request().url());
    const path = `${whole}${pathname}${pathname.endsWith('/') ? 'index.html' : ''}`;
    return route.fulfill({ path: existsSync(path) ? path : `${whole}/404.html` });
  });
}

test('a look is seen: one colour changed is another picture', async ({ page }) => {
  await page.goto('/guides/access/');
  const before = await pictureOf(page);
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('h1 { color: red !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  expect((await pictureOf(page)).equals(before)).toBe(false);
});

test.describe('before any script', () => {
  test.use({ javaScriptEnabled: false });
  for (const address of pages) {
    test(`${address} looks the same`, async ({ page }) => {
      await compare(page, address);
    });
  }
});

const branding = checklistOn('Branding').page;

test('a guide looks the same on a phone, with its menu open, and in the dark', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  await compare(page, branding, async () => {
    await page.getByRole('button', { name: 'Menu' }).click();
    const menu = page.getByRole('navigation', { name: 'Main' });
    await expect(menu.getByRole('link', { name: '1 Introduction' })).toBeVisible();
  });
});

test('a guide looks the same on paper, in forced colours and with reduced motion', async ({
  page,
}) => {
  for (const media of [
    { media: 'print' },
    { forcedColors: 'active' },
    { reducedMotion: 'reduce' },
  ] as const) {
    await page.emulateMedia({ media: null, forcedColors: null, reducedMotion: null, ...media });
    await compare(page, branding);
  }
});

test('an open search and an opened, ticked item look the same', async ({ page }) => {
  await compare(page, branding, async () => {
    const box = page.getByRole('checkbox').first();
    await box.check();
    await expect(page.getByText(/^1 of \d+ done$/).first()).toBeVisible();
    await page.locator('.checklist-item summary').first().click();
    await expect(page.getByLabel('Note')).toBeVisible();
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill('webhook');
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/answer$/);
    await expect(page.getByRole('dialog').getByRole('link').first()).toBeVisible();
    await page.evaluate(() => localStorage.clear());
  });
});
