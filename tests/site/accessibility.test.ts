import { AxeBuilder } from '@axe-core/playwright';
import { checklistOn } from './content.ts';
import { keepClients } from './kept.ts';
import { pages } from './pages.ts';
import { wakeIslands } from './patience.ts';
import { expect, type Page, test } from './test.ts';

// Each looks at its page six times.
test.describe.configure({ timeout: 120_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const themes = ['light', 'dark'] as const;
const widths = { 'small phone': 320, tablet: 768, laptop: 1280 };

for (const address of pages) {
  test(`${address} has no barrier, in either theme, on a phone, a tablet or a laptop`, async ({
    page,
  }) => {
    await page.goto(address);
    await wakeIslands(page);
    expect(await barriersOn(page)).toEqual([]);
  });
}

test('a checklist with ticks and opened items has no barrier', async ({ page }) => {
  await page.goto(checklistOn('Branding').page);
  const list = page.getByRole('group', { name: 'Branding', exact: true });
  for (const summary of await list.locator('summary').all()) await summary.click();
  await list.getByRole('checkbox').first().check();
  await expect(list.getByText('Done when').last()).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
});

test('a page that keeps nothing says so without a barrier', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('localStorage is denied.', 'SecurityError');
      },
    });
  });
  await page.goto(checklistOn('Branding').page);
  await page.getByRole('checkbox').first().check();
  await expect(page.getByText('does not let the site keep')).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
});

test('a filtered and opened table of platforms has no barrier', async ({ page }) => {
  await page.goto('/reference/platforms/?country=uk');
  const platforms = page.getByRole('rowgroup');
  const summaries = platforms.locator('summary').filter({ visible: true });
  for (const summary of await summaries.all()) await summary.click();
  const facts = platforms.getByText('Partner programme', { exact: true });
  await expect(facts.filter({ visible: true })).toHaveCount(await summaries.count());
  expect(await barriersOn(page)).toEqual([]);
});

for (const [state, query] of [
  ['with answers', 'webhook'],
  ['without an answer', 'hippopotamus'],
] as const) {
  test(`the search ${state} has no barrier`, async ({ page }) => {
    await page.goto('/');
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill(query);
    await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/answer|Nothing found/);
    expect(await barriersOn(page)).toEqual([]);
  });
}

test('the opened menu of a phone has no barrier', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 800 });
  await page.goto('/guides/access/');
  await page.getByRole('button', { name: 'Menu' }).click();
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu.getByRole('link', { name: 'The whole plan' })).toBeVisible();
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme });
    expect(await violationsOn(page)).toEqual([]);
  }
});

test('a request with mistakes, and one that was sent, have no barrier', async ({ page }) => {
  await page.goto('/request/');
  await wakeIslands(page);
  await page.getByRole('textbox', { name: 'Admin e-mail(s)' }).fill('jane@example.com, nonsense');
  await page.getByRole('button', { name: 'Copy message' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  await page.getByText('All may be left empty').click();
  expect(await barriersOn(page)).toEqual([]);

  await page.getByRole('textbox', { name: 'Company name' }).fill('Acme');
  await page.getByRole('checkbox', { name: 'UAT' }).check();
  await page.getByRole('textbox', { name: 'Admin e-mail(s)' }).fill('jane@example.com');
  await page.getByRole('button', { name: 'Copy message' }).click();
  await page.getByRole('button', { name: 'Yes, it is sent' }).click();
  await expect(page.getByRole('radio', { name: 'Sent' })).toBeChecked();
  expect(await barriersOn(page)).toEqual([]);
});

test('rows of clients with mistakes, and messages prepared from them, have no barrier', async ({
  page,
}) => {
  await page.goto('/request/several/');
  await wakeIslands(page);
  const rows = page.getByLabel('Rows from a spreadsheet, or CSV');
  await rows.fill('Beta\tProduction\tjoe@example.com\nAcme\tTest\tnonsense');
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await page.getByRole('button', { name: 'Prepare the messages' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  expect(await barriersOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Leave out row 2' }).click();
  await page.getByRole('button', { name: 'Prepare the messages' }).click();
  await page.getByRole('button', { name: 'Next unsent' }).click();
  await expect(page.getByText('Company Name: Beta')).toBeVisible();
  expect(await barriersOn(page)).toEqual([]);
});

for (const [state, share] of [
  ['half done', 2],
  ['done', 1],
] as const) {
  for (const address of ['/checklist/', '/clients/', '/pack/']) {
    test(`${address} has no barrier where the plan of a client is ${state}`, async ({ page }) => {
      const { items } = (await (await page.request.get('/plan.json')).json()) as {
        items: readonly { id: string }[];
      };
      const said = items
        .filter((_, place) => place % share === 0)
        .map(({ id }) => [
          id,
          { state: 'done', note: 'Seen', assignee: 'Jane', due: '2026-12-01' },
        ]);
      await keepClients(page, [
        {
          id: 'c-000000000001',
          name: 'Acme Ltd',
          items: Object.fromEntries(said),
          answers: { 'whose-instance': 'own' },
        },
        { id: 'c-000000000002', name: 'Beta & Sons' },
      ]);
      await page.goto(address);
      await wakeIslands(page);
      await expect(page.getByRole('main')).toContainText('Acme Ltd');
      expect(await barriersOn(page)).toEqual([]);
    });
  }
}

test('a back-up that is refused is said without a barrier', async ({ page }) => {
  await page.goto('/your-data/');
  await wakeIslands(page);
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from('{') });
  await expect(page.getByRole('main')).toContainText('odd.json');
  expect(await barriersOn(page)).toEqual([]);
});

test('an outcome of the decision has no barrier', async ({ page }) => {
  await page.goto('/ownership/?whose-instance=own');
  await expect(page.getByRole('article')).toContainText('Whose e-mail to give as Admin');
  expect(await barriersOn(page)).toEqual([]);
});

/** What stands in the way of somebody, as the page is now, in both themes and on all screens. */
async function barriersOn(page: Page): Promise<string[]> {
  const barriers: string[] = [];
  for (const theme of themes) {
    for (const [screen, width] of Object.entries(widths)) {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 800 });
      await expect(page.locator('html')).toHaveCSS('color-scheme', theme);
      for (const violation of await violationsOn(page)) {
        barriers.push(`${theme} ${screen}: ${violation}`);
      }
    }
  }
  return barriers;
}

async function violationsOn(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // There are no frames to look into, which would take a window of their own each time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .analyze();
  test.info().annotations.push({ type: 'axe', description: String(violations.length) });
  return violations.map(
    ({ id, help, nodes }) => `${id}, ${help}: ${nodes.map(({ target }) => target).join(' | ')}`,
  );
}
