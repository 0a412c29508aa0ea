/** What can be said about an item besides ticking it. */
import { checklistOn } from './content.ts';
import { daysAgo, everythingKept, keepClients } from './kept.ts';
import { expect, type Locator, type Page, test } from './test.ts';

const list = checklistOn('Introduction');
const [first, second, third] = list.items as unknown as [Item, Item, Item];
const total = list.items.length;

interface Item {
  readonly id: string;
  readonly action: string;
}

test.beforeEach(({ page }) => page.clock.setFixedTime('2026-11-23T12:00:00Z'));

test('everything that is said about an item stands in its row, and is there after a reload', async ({
  page,
}) => {
  await openItem(page);
  await field(page, 'State').selectOption('Waiting');
  await field(page, 'Waiting for').selectOption('the accounting platform');
  await field(page, 'Assigned to').fill('Ada Lovelace');
  await field(page, 'Target date').fill('2026-12-03');
  await field(page, 'Note').fill('Call Jo first.\nThen write.');
  await field(page, 'Note').blur();
  const sentences = [
    'Waiting for the accounting platform',
    'Ada Lovelace',
    'Due 3 December 2026',
    'Has a note',
  ];
  for (const sentence of sentences) await expect(said(page)).toContainText(sentence);

  await page.reload();
  for (const sentence of sentences) await expect(said(page)).toContainText(sentence);
  await expect(field(page, 'State')).toHaveValue('waiting');
  await expect(field(page, 'Waiting for')).toHaveValue('platform');
  await expect(field(page, 'Assigned to')).toHaveValue('Ada Lovelace');
  await expect(field(page, 'Target date')).toHaveValue('2026-12-03');
  await expect(field(page, 'Note')).toHaveValue('Call Jo first.\nThen write.');
});

test('one may wait for Codat, the client, the distributor or the accounting platform', async ({
  page,
}) => {
  await openItem(page);
  await field(page, 'State').selectOption('Waiting');
  await expect(said(page)).toHaveText('Waiting');
  for (const whom of ['Codat', 'the client', 'the distributor', 'the accounting platform']) {
    await field(page, 'Waiting for').selectOption(whom);
    await expect(said(page)).toHaveText(`Waiting for ${whom}`);
  }
});

test('the box and the state of an item always agree', async ({ page }) => {
  await openItem(page);
  await field(page, 'State').selectOption('Done');
  await expect(box(page)).toBeChecked();
  await field(page, 'State').selectOption('In progress');
  await expect(box(page)).not.toBeChecked();
  await expect(said(page)).toHaveText('In progress');
  await box(page).check();
  await expect(field(page, 'State')).toHaveValue('done');
  await box(page).uncheck();
  await expect(field(page, 'State')).toHaveValue('to-do');
});

test('a tick leaves the note, the person and the date as they are', async ({ page }) => {
  await openItem(page);
  await field(page, 'Assigned to').fill('Ada');
  await field(page, 'Note').fill('Call Jo first');
  await box(page).check();
  await expect(said(page)).toContainText('Ada');
  await expect(field(page, 'Note')).toHaveValue('Call Jo first');
});

test('what is being typed stays when another tab changes the item meanwhile', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await openItem(other);
  await page.bringToFront();
  await openItem(page);
  await field(page, 'Note').pressSequentially('Call J');
  await field(other, 'Assigned to').fill('Ada');
  await field(other, 'Assigned to').blur();
  await expect(said(page)).toContainText('Ada');
  await field(page, 'Note').pressSequentially('o first');
  await field(page, 'Note').blur();
  await expect(field(page, 'Note')).toHaveValue('Call Jo first');
  await page.reload();
  await expect(field(page, 'Note')).toHaveValue('Call Jo first');
  await expect(field(page, 'Assigned to')).toHaveValue('Ada');
});

const ways: [string, (page: Page) => Promise<unknown>][] = [
  ['the page is loaded again', (page) => page.reload()],
  ['one goes Back', (page) => page.goBack()],
  ['the tab is closed', (page) => page.close()],
];
for (const [what, leave] of ways) {
  test(`what is still being typed is kept when ${what}`, async ({ page, context }) => {
    const later = await context.newPage();
    await page.goto('/clients/');
    await openItem(page);
    await field(page, 'State').selectOption('Not applicable');
    await page.getByRole('textbox', { name: /^Why it does not apply/ }).fill('No desktop');
    await field(page, 'Assigned to').fill('Ada');
    await field(page, 'Note').pressSequentially('Call Jo');
    await leave(page);

    await openItem(later);
    await expect(field(later, 'Note')).toHaveValue('Call Jo');
    await expect(field(later, 'Assigned to')).toHaveValue('Ada');
    await expect(said(later)).toContainText('Not applicable: No desktop');
  });
}

test('what is typed is kept as soon as one pauses', async ({ page }) => {
  await openItem(page);
  await field(page, 'Note').pressSequentially('Call Jo');
  await expect(said(page)).toContainText('Has a note');
  await expect(field(page, 'Note')).toBeFocused();
});

test('what does not apply leaves the count, with a reason or without', async ({ page }) => {
  await openItem(page);
  await expect(status(page)).toHaveText(`${total} to do`);
  await field(page, 'State').selectOption('Not applicable');
  await expect(status(page)).toHaveText(`${total - 1} to do`);
  await expect(said(page)).toHaveText('Not applicable');

  await page.getByRole('textbox', { name: /^Why it does not apply/ }).fill('No desktop platforms');
  await page.getByRole('textbox', { name: /^Why it does not apply/ }).press('Enter');
  await expect(said(page)).toHaveText('Not applicable: No desktop platforms');
  await page.reload();
  await expect(status(page)).toHaveText(`${total - 1} to do`);
  await expect(said(page)).toHaveText('Not applicable: No desktop platforms');
});

test('a list in which nothing applies says so, and nothing anywhere is 0 of 0', async ({
  page,
}) => {
  const at = daysAgo(1);
  const items = Object.fromEntries(
    list.items.map((item) => [(item as unknown as Item).id, { state: 'not-applicable', at }]),
  );
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd', items }]);
  for (const path of ['/checklist/', list.page, '/', '/clients/', '/pack/']) {
    await page.goto(path);
    await expect(page.getByText('Acme Ltd').first()).toBeAttached();
    if (path === '/checklist/') await expect(status(page)).toHaveText('Nothing here applies');
    await expect(page.locator('body')).not.toContainText(/NaN|\b0 of 0\b|\b0\/0\b/);
  }
});

test('names that were assigned before are offered', async ({ page }) => {
  await keepClients(page, [
    {
      ...{ id: 'c-acme', name: 'Acme Ltd' },
      items: {
        [second.id]: { state: 'to-do', assignee: 'Sam' },
        [third.id]: { state: 'done', assignee: 'Ada' },
      },
    },
  ]);
  await page.goto(`/checklist/#item-${first.id}`);
  const offered = field(page, 'Assigned to').locator('xpath=following-sibling::datalist/option');
  await expect(offered).toHaveCount(2);
  expect(
    await offered.evaluateAll((options) =>
      options.map((option) => (option as HTMLOptionElement).value),
    ),
  ).toEqual(['Ada', 'Sam']);
});

test('a date that has passed says so, as long as something is left to do', async ({ page }) => {
  await openItem(page);
  await field(page, 'Target date').fill('2026-11-22');
  await expect(said(page)).toHaveText('Was due 22 November 2026');
  await field(page, 'State').selectOption('Done');
  await expect(said(page)).toHaveText('Due 22 November 2026');
  await field(page, 'State').selectOption('Not applicable');
  await expect(said(page)).toContainText('Due 22 November 2026');
});

test('a note, a name and a reason with markup stay text', async ({ page }) => {
  const markup = '<img src=x onerror="document.title=1">';
  await keepClients(page, [
    {
      ...{ id: 'c-acme', name: markup },
      items: { [first.id]: { state: 'not-applicable', reason: markup, assignee: markup } },
    },
  ]);
  await page.goto('/checklist/');
  await expect(said(page)).toContainText(`Not applicable: ${markup}`);
  await expect(page.getByRole('main').locator('img')).toHaveCount(0);
});

test('an item that came after a client was set up is marked as new until something is said of it', async ({
  page,
}) => {
  await keepClients(page, [
    { id: 'c-old', name: 'Old Client', at: Date.parse('2026-01-01') },
    { id: 'c-young', name: 'Young Client', at: Date.parse('2026-12-24') },
  ]);
  await page.goto('/checklist/?client=c-old');
  await expect(said(page)).toHaveText('New');
  await box(page).check();
  await expect(said(page)).toHaveText('');

  await page.getByRole('combobox', { name: 'Client' }).selectOption('Young Client');
  await expect(box(page)).not.toBeChecked();
  await expect(said(page)).toHaveText('');
});

test('an item that a newer release has written about says so before anything is said of it', async ({
  page,
}) => {
  const later = '{"v":2,"state":"dreamt","at":1}';
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd' }], {
    [`codat-onboarding/c-acme/item/${first.id}`]: later,
  });
  await page.goto(`/checklist/#item-${first.id}`);
  await expect(
    row(page).getByRole('status').filter({ hasText: 'A newer release of this site has written' }),
  ).toBeVisible();
  await box(page).check();
  await expect(row(page).getByText('Not saved: a newer release')).toBeVisible();
  expect((await everythingKept(page))[`codat-onboarding/c-acme/item/${first.id}`]).toBe(later);
});

test('what another tab says about an item shows at once', async ({ page, context }) => {
  await openItem(page);
  const other = await context.newPage();
  await openItem(other);
  await field(other, 'Assigned to').fill('Ada');
  await field(other, 'Assigned to').blur();
  await expect(said(page)).toHaveText('Ada');
  await field(page, 'Target date').fill('2026-12-03');
  await expect(said(other)).toHaveText('AdaDue 3 December 2026');
});

test('everything can be said with the keyboard alone', async ({ page }) => {
  await page.goto(`/checklist/#item-${first.id}`);
  await expect(box(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(field(page, 'State')).toBeHidden();
  await page.keyboard.press('Enter');
  await expect(field(page, 'State')).toBeVisible();

  await tabTo(page, field(page, 'State'));
  await page.keyboard.type('Wait');
  await expect(said(page)).toHaveText('Waiting');
  await tabTo(page, field(page, 'Waiting for'));
  await page.keyboard.type('Codat');
  await tabTo(page, field(page, 'Assigned to'));
  await page.keyboard.type('Ada');
  await tabTo(page, field(page, 'Target date'));
  await page.keyboard.type('12032026');
  await tabTo(page, field(page, 'Note'));
  await page.keyboard.type('Call Jo first');
  await page.keyboard.press('Tab');
  await expect(said(page)).toHaveText('Waiting for CodatAdaDue 3 December 2026Has a note');

  const kept = await everythingKept(page);
  expect(JSON.parse(kept[`codat-onboarding/my-organisation/item/${first.id}`] ?? '')).toMatchObject(
    {
      ...{ state: 'waiting', waitingFor: 'codat', assignee: 'Ada' },
      ...{ due: '2026-12-03', note: 'Call Jo first' },
    },
  );
});

/** Opens the plan at the first item of its first list, with all that can be said about it. */
async function openItem(page: Page): Promise<void> {
  await page.goto(`/checklist/#item-${first.id}`);
  await expect(box(page)).toBeFocused();
}

const group = (page: Page): Locator => page.getByRole('group', { name: list.title, exact: true });
const status = (page: Page): Locator => group(page).getByRole('status').first();
const box = (page: Page): Locator =>
  group(page).getByRole('checkbox', { name: first.action, exact: true });
const row = (page: Page): Locator => page.locator(`#item-${first.id}`);
const said = (page: Page): Locator => page.locator(`#said-${first.id}`);
const field = (page: Page, name: string): Locator =>
  row(page)
    .getByRole('combobox', { name, exact: true })
    .or(row(page).getByLabel(name, { exact: true }));

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} did not get the focus.`);
}
