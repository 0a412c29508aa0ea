/** In which client a tab works: its own choice, what a link names, and what happens when that client is gone. */
import { checklistOn } from './content.ts';
import { type Client, everythingKept, keepClients } from './kept.ts';
import { lost, pages } from './pages.ts';
import { expect, type Locator, type Page, test } from './test.ts';

const [first, second] = checklistOn('Introduction').items as unknown as [Item, Item];
interface Item {
  readonly id: string;
  readonly action: string;
}

const acme: Client = {
  ...{ id: 'c-acme', name: 'Acme Ltd' },
  items: {
    [first.id]: { state: 'in-progress', note: 'Call first' },
    [second.id]: { state: 'done' },
  },
};
const bravo: Client = { id: 'c-bravo', name: 'Bravo Bank' };

const choice = (page: Page): Locator => page.getByRole('combobox', { name: 'Client', exact: true });
const box = (page: Page, { action }: Item): Locator =>
  page.getByRole('checkbox', { name: action, exact: true });
const notice = (page: Page, sentence: string): Locator =>
  page.getByRole('status').filter({ hasText: sentence });
const sidebar = (page: Page): Locator => page.getByRole('navigation', { name: 'Main' });
const item = (client: Client, { id }: Item) => `codat-onboarding/${client.id}/item/${id}`;

/** Deletes a client on the board of another tab. */
async function deleteElsewhere(board: Page, { name }: Client): Promise<void> {
  await board.goto('/clients/');
  const row = board.getByRole('listitem').filter({ has: board.getByRole('heading', { name }) });
  await row.locator('summary').click();
  await row.getByRole('button', { name: 'Delete' }).click();
}

test('each tab remembers its own client over a reload, and a new tab begins with the last', async ({
  page,
  context,
}) => {
  await keepClients(page, [acme, bravo]);
  await page.goto('/checklist/?client=c-acme');
  await expect(choice(page)).toHaveValue('c-acme');
  const other = await context.newPage();
  await other.goto('/checklist/?client=c-bravo');
  await expect(choice(other)).toHaveValue('c-bravo');

  await page.goto('/ownership/');
  await expect(choice(page)).toHaveValue('c-acme');
  await page.reload();
  await expect(choice(page)).toHaveValue('c-acme');
  await other.goto('/ownership/');
  await expect(choice(other)).toHaveValue('c-bravo');

  await choice(page).selectOption('Bravo Bank');
  await choice(page).selectOption('Acme Ltd');
  const third = await context.newPage();
  await third.goto('/checklist/');
  await expect(choice(third)).toHaveValue('c-acme');
});

for (const path of ['/checklist/', '/request/', '/ownership/']) {
  test(`a choice made on ${path} outlives a reload, whatever client the address named`, async ({
    page,
  }) => {
    await keepClients(page, [acme, bravo]);
    await page.goto(`${path}?client=c-acme`);
    await choice(page).selectOption('Bravo Bank');
    await expect(page).toHaveURL(({ search }) => !search.includes('client'));
    await page.reload();
    await expect(choice(page)).toHaveValue('c-bravo');
  });
}

test('a link to a client that this browser does not know says so, until another is chosen', async ({
  page,
}) => {
  await keepClients(page, [acme, bravo]);
  await page.goto('/checklist/?client=c-gone');
  await expect(notice(page, 'The client in this link is not in this browser.')).toBeVisible();
  await choice(page).selectOption('Bravo Bank');
  await expect(notice(page, 'not in this browser')).toHaveCount(0);
});

test('a tab whose client was deleted meanwhile says so when it is loaded again', async ({
  page,
  context,
}) => {
  await keepClients(page, [acme, bravo]);
  await page.goto('/checklist/?client=c-acme');
  await expect(box(page, second)).toBeChecked();
  await page.goto('/checklist/');
  await deleteElsewhere(await context.newPage(), acme);
  await page.reload();
  await expect(notice(page, 'worked in is no longer in this browser')).toBeVisible();
  await expect(box(page, second)).not.toBeChecked();
});

test('what a tab says of a client that another deletes stays with that client, also when the deletion is undone', async ({
  page,
  context,
}) => {
  await keepClients(page, [acme, bravo]);
  await page.goto('/checklist/?client=c-acme');
  await expect(box(page, second)).toBeChecked();
  const board = await context.newPage();
  await deleteElsewhere(board, acme);

  await expect(notice(page, 'Acme Ltd was deleted in another tab.')).toBeVisible();
  await expect(choice(page)).toHaveValue('c-acme');
  await box(page, first).check();
  await expect(notice(page, 'was deleted')).toHaveCount(0);
  await expect(choice(page)).toHaveValue('c-acme');

  await board.getByRole('button', { name: 'Undo' }).click();
  await expect(
    notice(board, 'Acme Ltd is back, and stays as another tab has changed it since in 1 entry.'),
  ).toBeVisible();
  await expect(box(page, second)).toBeChecked();
  await expect(box(page, first)).toBeChecked();
  const kept = await everythingKept(page);
  expect(JSON.parse(kept[item(acme, first)] ?? '')).toMatchObject({ state: 'done' });
  expect(JSON.parse(kept['codat-onboarding/c-acme/about/workspace'] ?? '')).toMatchObject({
    name: 'Acme Ltd',
  });
});

test('a tab whose client is deleted can go on in another', async ({ page, context }) => {
  await keepClients(page, [acme, bravo]);
  await page.goto('/checklist/?client=c-acme');
  await expect(choice(page)).toHaveValue('c-acme');
  await deleteElsewhere(await context.newPage(), acme);
  await choice(page).selectOption('Bravo Bank');
  await box(page, first).check();
  await expect
    .poll(async () => Object.keys(await everythingKept(page)).filter((key) => /item/.test(key)))
    .toEqual([item(bravo, first)]);
});

test('every page that shows how far a client is says which, and lets one choose another', async ({
  page,
}) => {
  test.setTimeout(120_000);
  await page.setViewportSize({ width: 1280, height: 720 });
  await keepClients(page, [acme, bravo], {
    'codat-onboarding-site/last-active': 'c-bravo',
  });
  for (const address of pages.filter((path) => path !== lost)) {
    await page.goto(address);
    await expect(choice(page), address).toHaveCount(1);
    await expect(choice(page), address).toBeInViewport();
    await expect(choice(page), address).toHaveValue('c-bravo');
  }
});

for (const path of ['/', '/reference/roles/']) {
  test(`the client chosen on ${path} is the one that the page then shows`, async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 720 });
    await keepClients(page, [acme, bravo]);
    await page.goto(path);
    await choice(page).selectOption('Bravo Bank');
    await choice(page).selectOption('Acme Ltd');
    const shown = path === '/' ? page.getByRole('region', { name: /^Continue/ }) : sidebar(page);
    await expect(shown).toContainText(path === '/' ? /1 of \d+ done/ : /1\/\d+/);
    await choice(page).focus();
    await choice(page).selectOption('Bravo Bank');
    await expect(shown).not.toContainText(/1 of \d+ done|1\/\d+/);
    await expect(choice(page)).toBeFocused();
  });
}

test('the sidebar names the only client, and nobody where nothing is kept', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.goto('/reference/roles/');
  await expect(sidebar(page)).not.toContainText('My organisation');
  await keepClients(page, [acme]);
  await page.goto('/reference/roles/');
  await expect(sidebar(page).getByText('Acme Ltd', { exact: true })).toBeInViewport();
  await expect(choice(page)).toHaveCount(0);
});

test('one client needs no choice, and its name stands there', async ({ page }) => {
  await keepClients(page, [acme]);
  await page.goto('/checklist/');
  await expect(page.getByRole('main').getByText('Acme Ltd', { exact: true })).toBeVisible();
  await expect(choice(page)).toHaveCount(0);
});

for (const { what, about, sentence } of [
  {
    what: 'written by a later release',
    about: '{"v":2,"name":"Delta"}',
    sentence: 'A newer release of this site has written the name of this client.',
  },
  { what: 'damaged', about: '{oops', sentence: 'The name of this client is lost.' },
]) {
  test(`a plan whose client has a name that is ${what} says so, and one can go to another`, async ({
    page,
  }) => {
    await keepClients(page, [acme], { 'codat-onboarding/c-odd/about/workspace': about });
    await page.goto('/checklist/?client=c-odd');
    await expect(notice(page, sentence)).toBeVisible();
    await choice(page).selectOption('Acme Ltd');
    await expect(notice(page, sentence)).toHaveCount(0);
    await expect(box(page, second)).toBeChecked();
  });
}
