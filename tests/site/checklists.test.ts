import { readdirSync, readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { actorsOf, checklistOn, checklists, countItems } from './content.ts';
import { keepClients } from './kept.ts';
import { holdBack, wakeIslands } from './patience.ts';
import { expect, type Page, test } from './test.ts';

const branding = checklistOn('Branding');
const [first, second] = branding.items.map(({ action }) => action) as [string, string];
const total = branding.items.length;

const listOn = (page: Page): Locator => page.getByRole('group', { name: 'Branding', exact: true });
const boxOf = (page: Page, action: string): Locator =>
  listOn(page).getByRole('checkbox', { name: action, exact: true });
const statusOf = (page: Page): Locator => listOn(page).getByRole('status').first();

test('a checklist is named by its title and says in a sentence how far it is', async ({ page }) => {
  await page.goto(branding.page);
  await expect(statusOf(page)).toHaveText(`${total} to do`);

  await boxOf(page, first).check();
  await boxOf(page, second).check();
  await expect(statusOf(page)).toHaveText(`2 of ${total} done`);

  for (const { action } of branding.items) await boxOf(page, action).check();
  await expect(statusOf(page)).toHaveText(`All ${total} done`);
});

test('each item says what to do and who does it', async ({ page }) => {
  await page.goto(branding.page);
  for (const item of branding.items) {
    const actors = actorsOf(item).join(' ');
    await expect(boxOf(page, item.action)).toHaveAccessibleDescription(actors);
    for (const actor of actorsOf(item)) {
      await expect(rowOf(page, item.action).getByText(actor, { exact: true })).toBeVisible();
    }
  }
});

test('behind each item stand its reason and when it is done', async ({ page }) => {
  await page.goto(branding.page);
  for (const { action, why, doneWhen } of branding.items) {
    const row = rowOf(page, action);
    await expect(row.getByText(why)).toBeHidden();
    await expect(row.getByText(doneWhen)).toBeHidden();
    await row.locator('summary').click();
    await expect(row.getByText(why)).toBeVisible();
    await expect(row.getByText(doneWhen)).toBeVisible();
  }
  await expect(listOn(page).getByRole('checkbox', { checked: true })).toHaveCount(0);
});

test('a click anywhere on the words of an item ticks it', async ({ page }) => {
  await page.goto(branding.page);
  await listOn(page).getByText(first, { exact: true }).click();
  await expect(boxOf(page, first)).toBeChecked();
});

test('a tick is there again after a reload', async ({ page }) => {
  await page.goto(branding.page);
  await boxOf(page, first).check();
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);

  await page.reload();
  await expect(boxOf(page, first)).toBeChecked();
  await expect(boxOf(page, second)).not.toBeChecked();
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);
});

test('a tick can be taken back for good', async ({ page }) => {
  await page.goto(branding.page);
  await boxOf(page, first).check();
  await boxOf(page, second).check();
  await boxOf(page, first).uncheck();
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);

  await page.reload();
  await expect(boxOf(page, second)).toBeChecked();
  await expect(boxOf(page, first)).not.toBeChecked();
});

test('what is said in a list that is awake is not undone by a tick from before, whose script comes late', async ({
  page,
}) => {
  // Of the scripts that keep ticks, the one that a page without work does not have yet.
  const late = readdirSync('dist/_astro').find(
    (file) =>
      file.startsWith('work.') &&
      readFileSync(`dist/_astro/${file}`, 'utf8').includes('SidebarWorkspace'),
  );
  const release = await holdBack(page, new RegExp(`/_astro/${late}$`));
  const wake = await holdBack(page, /\/_astro\/ChecklistIsland\./);
  await page.goto(branding.page);
  await boxOf(page, first).check();
  await boxOf(page, second).check();
  wake();
  await expect(statusOf(page)).toHaveText(`2 of ${total} done`);
  await boxOf(page, first).uncheck();
  release();
  await expect(page.getByTitle(/^1 of \d+ done/)).toBeVisible();

  await page.reload();
  await expect(boxOf(page, second)).toBeChecked();
  await expect(boxOf(page, first)).not.toBeChecked();
});

test('a guide and the whole plan show the same ticks', async ({ page }) => {
  await page.goto(branding.page);
  await boxOf(page, first).check();
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);

  await page.goto('/checklist/');
  await wakeIslands(page);
  await expect(boxOf(page, first)).toBeChecked();
  await boxOf(page, second).check();
  await expect(statusOf(page)).toHaveText(`2 of ${total} done`);

  await page.goBack();
  await expect(boxOf(page, first)).toBeChecked();
  await expect(boxOf(page, second)).toBeChecked();
});

test('the whole plan shows every item once', async ({ page }) => {
  await page.goto('/checklist/');
  for (const { title, items } of checklists) {
    const list = page.getByRole('group', { name: title, exact: true });
    await expect(list.getByRole('checkbox')).toHaveCount(items.length);
    for (const { action } of items) {
      await expect(list.getByRole('checkbox', { name: action, exact: true })).toBeVisible();
    }
  }
});

test('a tick shows at once in another open tab', async ({ page, context }) => {
  const other = await context.newPage();
  await other.goto('/checklist/');
  await wakeIslands(other);
  await expect(statusOf(other)).toHaveText(`${total} to do`);

  await page.goto(branding.page);
  await boxOf(page, first).check();
  await expect(boxOf(other, first)).toBeChecked();
  await expect(statusOf(other)).toHaveText(`1 of ${total} done`);

  await boxOf(other, first).uncheck();
  await expect(boxOf(page, first)).not.toBeChecked();
});

test('two tabs that tick different items keep both', async ({ page, context }) => {
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(branding.page);
    await wakeIslands(tab);
  }
  await boxOf(page, first).check();
  await boxOf(other, second).check();
  for (const tab of [page, other]) await expect(statusOf(tab)).toHaveText(`2 of ${total} done`);

  await page.reload();
  await expect(boxOf(page, first)).toBeChecked();
  await expect(boxOf(page, second)).toBeChecked();
});

test('a checklist can be ticked and opened with the keyboard alone', async ({ page }) => {
  await page.goto(branding.page);
  await tabTo(page, page.getByRole('link', { name: 'Skip to content' }));
  await page.keyboard.press('Enter');

  await tabTo(page, boxOf(page, first));
  await page.keyboard.press('Space');
  await expect(boxOf(page, first)).toBeChecked();

  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(rowOf(page, first).getByText(branding.items[0]?.why ?? '')).toBeVisible();

  await tabTo(page, boxOf(page, first), 'Shift+Tab');
  await page.keyboard.press('Space');
  await expect(boxOf(page, first)).not.toBeChecked();
});

test('a tick made before the scripts have started counts', async ({ page }) => {
  const release = await holdBack(page, /\.js$/);
  await page.goto(branding.page, { waitUntil: 'commit' });
  await boxOf(page, first).check();
  await expect(statusOf(page)).toHaveText(`${total} to do`);

  release();
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);
  await expect(boxOf(page, first)).toBeChecked();

  await page.reload();
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);
});

test('who ticks while no script comes reads that ticks are not kept yet, until they are', async ({
  page,
}) => {
  const release = await holdBack(page, /\.js$/);
  await page.goto(branding.page, { waitUntil: 'commit' });
  const warning = page.getByText('ticks in this list are not kept yet').filter({ visible: true });
  await boxOf(page, first).check();
  await expect(warning).toHaveCount(1);
  release();
  await expect(warning).toHaveCount(0);
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);
});

test('a tick made on a page that is left before its scripts came is kept by the next page', async ({
  page,
}) => {
  const release = await holdBack(page, /\/(work|ChecklistIsland)\.[^/]*\.js$/);
  await page.goto(branding.page);
  await boxOf(page, first).check();
  await boxOf(page, second).check();
  await boxOf(page, second).uncheck();
  await page.goto('/reference/glossary/');
  release();

  await page.goto(branding.page);
  await wakeIslands(page);
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);
  await expect(boxOf(page, first)).toBeChecked();
});

test('a tick that the next load of its page keeps is shown all over that page', async ({
  page,
}) => {
  await page.route(/\/(work|ChecklistIsland)\.[^/]*\.js$/, (route) => route.abort());
  await page.goto(branding.page);
  await boxOf(page, first).check();
  await page.unroute(/\/(work|ChecklistIsland)\.[^/]*\.js$/);
  await page.reload();
  await wakeIslands(page);
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);
  // Nobody has used this page yet; what sleeps until there is work is told that there is some.
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
});

test('a tick that is left behind is of no other client', async ({ page }) => {
  await keepClients(page, [
    { id: 'c-first000', name: 'First' },
    { id: 'c-second00', name: 'Second' },
  ]);
  const release = await holdBack(page, /\/(work|ChecklistIsland)\.[^/]*\.js$/);
  await page.goto(`${branding.page}?client=c-first000`);
  await boxOf(page, first).check();
  release();

  await page.goto(`${branding.page}?client=c-second00`);
  await wakeIslands(page);
  await expect(statusOf(page)).toHaveText(`${total} to do`);
  await page.goto(`${branding.page}?client=c-first000`);
  await wakeIslands(page);
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);
});

test('a tick moves its phase on', async ({ page }) => {
  const ofPhase = countItems(branding.phase);
  await page.goto(branding.page);
  await expect(page.getByText(`${ofPhase} to do`)).toBeVisible();
  await boxOf(page, first).check();
  await expect(page.getByText(`1 of ${ofPhase} done`)).toBeVisible();
  const bar = page.getByRole('progressbar', { name: 'Progress: Implementation' });
  await expect(bar).toHaveAttribute('value', '1');
  await expect(bar).toHaveAttribute('max', String(ofPhase));

  await page.goto('/guides/implementation/');
  const topics = page.getByRole('main').getByRole('listitem');
  const topic = topics.filter({ has: page.getByRole('link', { name: 'Branding', exact: true }) });
  await topic.scrollIntoViewIfNeeded();
  await expect(topic).toContainText(`1 of ${total} done`);
});

test('the home page shows how far the whole onboarding is, once it has begun', async ({ page }) => {
  const bar = page.getByRole('main').getByRole('progressbar');
  await page.goto('/');
  await expect(page.getByText(`${countItems()} to do`)).toBeVisible();
  await expect(bar).toBeHidden();

  await page.goto(branding.page);
  await boxOf(page, first).check();
  await expect(statusOf(page)).toHaveText(`1 of ${total} done`);

  await page.goto('/');
  await expect(page.getByText(`1 of ${countItems()} done`)).toBeVisible();
  await expect(bar).toHaveAttribute('value', '1');
});

test('the browser is asked not to put back its own memory of the boxes', async ({ page }) => {
  await page.goto('/checklist/');
  const boxes = await page.getByRole('group').getByRole('listitem').getByRole('checkbox').all();
  expect(boxes.length).toBe(countItems());
  for (const box of boxes) await expect(box).toHaveAttribute('autocomplete', 'off');
});

const rowOf = (page: Page, action: string): Locator =>
  listOn(page)
    .getByRole('listitem')
    .filter({ has: page.getByRole('checkbox', { name: action, exact: true }) });

/** Presses Tab until something has the focus, and gives up where a reader would have long before. */
async function tabTo(page: Page, target: Locator, key = 'Tab', most = 150): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press(key);
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} did not get the focus within ${most} presses of ${key}.`);
}
