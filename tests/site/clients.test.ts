import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { type Client, daysAgo, everythingKept, keepClients } from './kept.ts';
import { complaintsOf } from './patience.ts';
import { recordShifts, shiftsOf } from './shifts.ts';
import { expect, type Page, test } from './test.ts';

const plan = JSON.parse(readFileSync('dist/plan.json', 'utf8')) as Plan;
const [first, second, third] = plan.items as [Item, Item, Item];
const total = plan.items.length;
const inPhase = (phase: string) => plan.items.filter((item) => item.phase === phase);

interface Plan {
  readonly phases: readonly { readonly id: string; readonly title: string }[];
  readonly items: readonly Item[];
}
interface Item {
  readonly id: string;
  readonly action: string;
  readonly phase: string;
}

const done = { state: 'done' };
const acme: Client = {
  ...{ id: 'c-acme', name: 'Acme Ltd', at: daysAgo(3) },
  items: {
    [first.id]: { ...done, assignee: 'Ada', note: 'Call first' },
    [second.id]: { state: 'waiting', waitingFor: 'codat', due: '2020-02-29' },
  },
};
const bravo: Client = {
  ...{ id: 'c-bravo', name: 'Bravo Bank', at: daysAgo(20) },
  items: Object.fromEntries(inPhase('introduction').map(({ id }) => [id, done])),
};
const cedar: Client = {
  ...{ id: 'c-cedar', name: 'Cèdre', at: daysAgo(1) },
  items: Object.fromEntries(plan.items.map(({ id }) => [id, done])),
};
const three = [acme, bravo, cedar];
const many = Array.from({ length: 60 }, (_, place): Client => {
  const number = place + 1;
  const item = { [first.id]: done };
  return { id: `c-${number}`, name: `Client ${number}`, at: daysAgo(8 + number), items: item };
});
const distributorOwned = {
  'whose-instance': 'client',
  ...{ 'technical-lead': 'no', 'daily-access': 'distributor', 'key-policy': 'no' },
};
const archived = {
  'codat-onboarding/c-old/about/workspace': JSON.stringify({
    ...{ v: 1, name: 'Old Client', created: daysAgo(90), at: daysAgo(90), archived: true },
  }),
};

/** Opens the board in a browser that keeps some clients. */
async function open(page: Page, clients: readonly Client[] = three, others = {}): Promise<void> {
  await keepClients(page, clients, others);
  await page.goto('/clients/');
  await expect(addField(page)).toBeVisible();
}

const addField = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Name of a new client' });
const renameField = (page: Page): Locator => page.getByRole('textbox', { name: /^New name of/ });
const names = (page: Page): Locator => page.getByRole('main').getByRole('heading', { level: 3 });
const rowOf = (page: Page, name: string): Locator =>
  page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name, exact: true }) });
const linkOf = (page: Page, name: string): Locator =>
  rowOf(page, name).getByRole('heading').getByRole('link');
const requestOf = (page: Page, name: string): Locator =>
  page.getByRole('combobox', { name: `Request of ${name}`, exact: true });
const undo = (page: Page): Locator => page.getByRole('button', { name: 'Undo' });
const said = (page: Page, sentence: string): Locator =>
  page.getByRole('status').filter({ hasText: sentence });

/** Chooses one of the things that can be done with a client. */
async function act(page: Page, name: string, action: string): Promise<void> {
  await rowOf(page, name).locator('summary').click();
  await rowOf(page, name).getByRole('button', { name: action, exact: true }).click();
}

test('before anything is saved, the board says so and offers to add a client', async ({ page }) => {
  await page.goto('/clients/');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveCount(0);

  await addField(page).fill('  Acme   Ltd ');
  await addField(page).press('Enter');
  await expect(names(page)).toHaveText(['Acme Ltd']);
  await expect(rowOf(page, 'Acme Ltd').getByText('Working here')).toBeVisible();
  await expect(rowOf(page, 'Acme Ltd').getByText(`${total} to do`)).toBeVisible();
  await expect(said(page, 'Acme Ltd was added.')).toBeVisible();
  await expect(addField(page)).toHaveValue('');
  await expect(page.getByText('Nothing is saved yet.')).toHaveCount(0);

  await page.reload();
  await expect(names(page)).toHaveText(['Acme Ltd']);
});

test('a single client needs no filter', async ({ page }) => {
  await open(page, [acme]);
  await expect(names(page)).toHaveText(['Acme Ltd']);
  await expect(page.getByRole('searchbox')).toHaveCount(0);
});

test('a name that cannot be used is explained at its field, and stays there', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Add' }).click();
  await expect(addField(page)).toHaveAccessibleDescription('Enter a name, like "Acme Ltd".');
  await expect(addField(page)).toBeFocused();

  await addField(page).fill(' acme  LTD ');
  await addField(page).press('Enter');
  await expect(addField(page)).toHaveAccessibleDescription(
    'There is a client named "Acme Ltd" already. Enter another name.',
  );
  await expect(addField(page)).toHaveValue(' acme  LTD ');
  await expect(names(page)).toHaveCount(3);
});

test('each client says where it stands', async ({ page }) => {
  await open(page, three, {
    'codat-onboarding/c-acme/request/new-instances': JSON.stringify({
      ...{ v: 1, state: 'asked', at: daysAgo(3) },
    }),
  });
  const row = rowOf(page, 'Acme Ltd');
  await expect(row.getByText(`1 of ${total} done`, { exact: true })).toBeVisible();
  await expect(row.getByRole('definition').first()).toContainText('Introduction');
  for (const { id, title } of plan.phases) {
    const count = inPhase(id).length;
    const sentence = id === first.phase ? `1 of ${count} done` : `${count} to do`;
    await expect(row.getByRole('progressbar', { name: `${title}: ${sentence}` })).toBeVisible();
  }
  await expect(row.getByRole('link', { name: third.action })).toHaveAttribute(
    'href',
    `/checklist/?client=c-acme#item-${third.id}`,
  );
  await expect(row.getByText('Was due 29 February 2020')).toBeVisible();
  await expect(row.getByRole('listitem')).toHaveText(['Codat 1 item']);
  await expect(requestOf(page, 'Acme Ltd')).toHaveValue('asked');

  await expect(rowOf(page, 'Bravo Bank').getByRole('definition').first()).toContainText('Access');
  await expect(requestOf(page, 'Bravo Bank')).toHaveValue('not-asked');
  const launched = rowOf(page, 'Cèdre');
  await expect(launched.getByText('Launched, nothing left to do')).toBeVisible();
  await expect(launched.getByText(`All ${total} done`, { exact: true })).toBeVisible();
  await expect(launched.getByText('Touched yesterday')).toBeVisible();
});

test('a client that has decided who owns its configuration says so, and others say nothing of it', async ({
  page,
}) => {
  await open(page, [{ ...acme, answers: distributorOwned }, bravo]);
  await expect(
    rowOf(page, 'Acme Ltd').getByText('Distributor owned', { exact: true }),
  ).toBeVisible();
  await expect(rowOf(page, 'Bravo Bank').getByText('owned')).toHaveCount(0);
});

test('a name leads to the plan of its client', async ({ page }) => {
  await open(page);
  await linkOf(page, 'Bravo Bank').click();
  await expect(page).toHaveURL('/checklist/?client=c-bravo');
  await expect(page.getByRole('combobox', { name: 'Client' })).toHaveValue('c-bravo');

  await page.goto('/clients/');
  await expect(linkOf(page, 'Bravo Bank')).toHaveAttribute('aria-current', 'true');
  await expect(page.getByText('Working here')).toHaveCount(1);
});

test('where nothing applies to a client, the home page does not call it done', async ({ page }) => {
  const items = plan.items.map(({ id }) => [id, { state: 'not-applicable' }] as const);
  await keepClients(page, [{ ...acme, items: Object.fromEntries(items) }]);
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Nothing in the plan applies' })).toBeVisible();
});

test('one can work in another client without leaving the board', async ({ page }) => {
  await open(page);
  await act(page, 'Bravo Bank', 'Work here');
  await expect(rowOf(page, 'Bravo Bank').getByText('Working here')).toBeVisible();
  await expect(linkOf(page, 'Bravo Bank')).toBeFocused();
  await page.reload();
  await expect(rowOf(page, 'Bravo Bank').getByText('Working here')).toBeVisible();
});

test('how far a request is can be chosen, and is kept', async ({ page }) => {
  await open(page);
  await requestOf(page, 'Bravo Bank').selectOption('Handed over');
  await expect(rowOf(page, 'Bravo Bank').getByText('Touched today')).toBeVisible();
  await expect(names(page)).toHaveText(['Cèdre', 'Acme Ltd', 'Bravo Bank']);

  await page.reload();
  await expect(requestOf(page, 'Bravo Bank')).toHaveValue('handed-over');
  await expect(names(page)).toHaveText(['Bravo Bank', 'Cèdre', 'Acme Ltd']);
});

test('a request that a later release has written stays, and the board says so', async ({
  page,
}) => {
  const key = 'codat-onboarding/c-acme/request/new-instances';
  const later = '{"v":2,"state":"dreamt","at":1}';
  await open(page, three, { [key]: later });
  await requestOf(page, 'Acme Ltd').selectOption('Sent');
  await expect(said(page, 'The request of Acme Ltd stays as it is')).toBeVisible();
  await expect(requestOf(page, 'Acme Ltd')).toHaveValue('not-asked');
  expect((await everythingKept(page))[key]).toBe(later);
});

test('clients whose name is lost, or of a later release, are counted, with the way to what is kept', async ({
  page,
}) => {
  await open(page, three, {
    'codat-onboarding/c-later/about/workspace': '{"v":2,"name":"Delta"}',
    [`codat-onboarding/c-lost/item/${first.id}`]: '{"v":1,"state":"done","at":1}',
  });
  await expect(names(page)).toHaveCount(3);
  const sentence = page.getByText('Not shown: 2 clients without a name');
  await sentence.getByRole('link', { name: 'Your data' }).click();
  await expect(page).toHaveURL('/your-data/');
});

test('a client can be renamed, with its name in the field and the focus back on it', async ({
  page,
}) => {
  await open(page);
  await act(page, 'Acme Ltd', 'Rename');
  await expect(renameField(page)).toBeFocused();
  await expect(renameField(page)).toHaveValue('Acme Ltd');

  await renameField(page).fill('bravo bank');
  await renameField(page).press('Enter');
  await expect(renameField(page)).toHaveAccessibleDescription(/There is a client named/);
  await renameField(page).press('Escape');
  await expect(linkOf(page, 'Acme Ltd')).toBeFocused();

  await act(page, 'Acme Ltd', 'Rename');
  await renameField(page).fill('ACME Ltd');
  await renameField(page).press('Enter');
  await expect(linkOf(page, 'ACME Ltd')).toBeFocused();
  await page.reload();
  await expect(names(page)).toHaveText(['ACME Ltd', 'Cèdre', 'Bravo Bank']);
});

test('a duplicate takes along who does what, and no ticks, notes or dates', async ({ page }) => {
  await open(page);
  await act(page, 'Acme Ltd', 'Duplicate');
  await expect(renameField(page)).toHaveValue('Acme Ltd 2');
  await expect(renameField(page)).toBeFocused();
  await renameField(page).fill('Dora plc');
  await renameField(page).press('Enter');

  const copy = rowOf(page, 'Dora plc');
  await expect(copy.getByText(`${total} to do`, { exact: true })).toBeVisible();
  await linkOf(page, 'Dora plc').click();
  const item = page.locator(`#item-${first.id}`);
  await expect(item.getByText('Ada')).toBeVisible();
  await expect(item.getByText('Has a note')).toHaveCount(0);
});

test('an archived client stays apart until asked for', async ({ page }) => {
  await open(page);
  await act(page, 'Acme Ltd', 'Archive');
  await expect(names(page)).toHaveText(['Cèdre', 'Bravo Bank']);
  await expect(undo(page)).toBeFocused();

  await page.getByRole('checkbox', { name: 'Show archived' }).check();
  const archive = page.getByRole('region', { name: 'Archived' });
  await expect(archive.getByRole('heading', { level: 3 })).toHaveText(['Acme Ltd']);
  await act(page, 'Acme Ltd', 'Unarchive');
  await expect(archive).toHaveCount(0);
  await expect(names(page)).toHaveText(['Acme Ltd', 'Cèdre', 'Bravo Bank']);
});

test('archiving can be undone', async ({ page }) => {
  await open(page);
  await act(page, 'Acme Ltd', 'Archive');
  await undo(page).click();
  await expect(linkOf(page, 'Acme Ltd')).toBeFocused();
  await expect(undo(page)).toHaveCount(0);
});

test('the way back stays in reach where the reminder of a back-up stands at the same foot', async ({
  page,
}) => {
  await open(page, many);
  await expect(page.getByRole('region', { name: 'Back-up' })).toBeVisible();
  await act(page, 'Client 1', 'Archive');
  await undo(page).click();
  await expect(linkOf(page, 'Client 1')).toBeFocused();
  await expect(page.getByRole('button', { name: 'Back up now' })).toBeInViewport();
});

test('the client one works in can be archived: one then works in another', async ({ page }) => {
  await open(page);
  await act(page, 'Acme Ltd', 'Work here');
  await act(page, 'Acme Ltd', 'Archive');
  await expect(rowOf(page, 'Acme Ltd')).toHaveCount(0);
  await expect(page.getByText('Working here')).toHaveCount(1);
});

test('a client can be deleted, and all of it comes back until the next step', async ({ page }) => {
  await open(page);
  const before = await everythingKept(page);
  await act(page, 'Acme Ltd', 'Delete');
  await expect(said(page, 'Acme Ltd was deleted.')).toBeVisible();
  await expect(undo(page)).toBeFocused();
  await expect(names(page)).toHaveText(['Cèdre', 'Bravo Bank']);
  expect(Object.keys(await everythingKept(page)).some((key) => key.includes('c-acme'))).toBe(false);

  await undo(page).press('Enter');
  await expect(linkOf(page, 'Acme Ltd')).toBeFocused();
  await expect(said(page, 'Acme Ltd is back.')).toBeVisible();
  expect(await everythingKept(page)).toEqual(before);

  await act(page, 'Acme Ltd', 'Delete');
  await addField(page).fill('Dora plc');
  await addField(page).press('Enter');
  await expect(said(page, 'Dora plc was added.')).toBeVisible();
  await expect(undo(page)).toHaveCount(0);
});

test('the last client can be deleted, and brought back', async ({ page }) => {
  await open(page, [acme]);
  await act(page, 'Acme Ltd', 'Delete');
  await expect(page.getByText('Nothing is saved yet.')).toBeVisible();
  await undo(page).click();
  await expect(names(page)).toHaveText(['Acme Ltd']);
});

test('clients can be looked for by name', async ({ page }) => {
  await open(page);
  const search = page.getByRole('searchbox', { name: 'Filter by name' });
  await expect(said(page, '3 clients')).toBeVisible();
  await search.fill('cedre');
  await expect(names(page)).toHaveText(['Cèdre']);
  await expect(said(page, '1 of 3 clients')).toBeVisible();

  await search.fill('nobody');
  await expect(names(page)).toHaveCount(0);
  await expect(said(page, '0 of 3 clients')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).press('Enter');
  await expect(names(page)).toHaveCount(3);
  await expect(search).toHaveValue('');
  await expect(search).toBeFocused();
});

test('of many clients all are there, also after one was looked for', async ({ page }) => {
  await open(page, many);
  await expect(names(page)).toHaveCount(60);
  const field = page.getByRole('searchbox', { name: 'Filter by name' });
  await field.pressSequentially('client 59');
  await expect(names(page)).toHaveText(['Client 59']);
  await expect(page.getByText('1 of 60 clients')).toBeVisible();
  await field.clear();
  await expect(names(page)).toHaveCount(60);
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Name');
  await expect(names(page).last()).toHaveText('Client 60');
});

for (const [screen, viewport] of [
  ['a laptop', { width: 1280, height: 800 }],
  ['a phone', { width: 390, height: 844 }],
] as const) {
  for (const [whom, clients] of [
    ['nobody', []],
    ['one client', many.slice(0, 1)],
    ['many clients', many],
  ] as const) {
    test(`on ${screen} nothing moves while the board of ${whom} comes`, async ({ page }) => {
      await page.setViewportSize(viewport);
      await recordShifts(page);
      await open(page, clients);
      await expect(names(page)).toHaveCount(clients.length);
      expect(await shiftsOf(page)).toEqual([]);
    });
  }
}

test('how far a request is can be read of a client far below, and chosen there by keyboard', async ({
  page,
}) => {
  await open(page, many);
  const words = rowOf(page, 'Client 60').getByRole('definition');
  await expect(words.filter({ hasText: /^Not sent yet$/ })).toHaveCount(1);
  await linkOf(page, 'Client 60').focus();
  await expect(requestOf(page, 'Client 60')).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(requestOf(page, 'Client 60')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(requestOf(page, 'Client 60')).toHaveValue('asked');

  await page.reload();
  await expect(requestOf(page, 'Client 60')).toHaveValue('asked');
});

test('a client that is added shows, whatever was looked for', async ({ page }) => {
  await open(page);
  await page.getByRole('searchbox').fill('bravo');
  await page.getByRole('checkbox', { name: 'Nothing moved for 14 days' }).check();
  await addField(page).fill('Dora plc');
  await addField(page).press('Enter');
  await expect(rowOf(page, 'Dora plc')).toBeVisible();
});

test('what is asked for, but no name, stands in the address', async ({ page }) => {
  await open(page, three, archived);
  await page.getByRole('checkbox', { name: 'Nothing moved for 14 days' }).check();
  await expect(names(page)).toHaveText(['Bravo Bank']);
  await page.getByRole('checkbox', { name: 'Show archived' }).check();
  await page.getByRole('combobox', { name: 'Sort by' }).selectOption('Name');
  await page.getByRole('searchbox').fill('b');
  await expect(page).toHaveURL(
    ({ search }) => [...new URLSearchParams(search).keys()].sort().join() === 'archived,sort,still',
  );

  await page.reload();
  await expect(names(page)).toHaveText(['Bravo Bank', 'Old Client']);
  await expect(said(page, '2 of 4 clients')).toBeVisible();
});

test('clients can be put in order', async ({ page }) => {
  await open(page);
  const sort = page.getByRole('combobox', { name: 'Sort by' });
  await expect(names(page)).toHaveText(['Cèdre', 'Acme Ltd', 'Bravo Bank']);
  await sort.selectOption('Name');
  await expect(names(page)).toHaveText(['Acme Ltd', 'Bravo Bank', 'Cèdre']);
  await sort.selectOption('Target date');
  await expect(names(page)).toHaveText(['Acme Ltd', 'Bravo Bank', 'Cèdre']);
  await sort.selectOption('Phase reached');
  await expect(names(page)).toHaveText(['Acme Ltd', 'Bravo Bank', 'Cèdre']);
  await sort.selectOption('Last touched');
  await expect(names(page)).toHaveText(['Cèdre', 'Acme Ltd', 'Bravo Bank']);
});

test('what another tab changes shows at once', async ({ page, context }) => {
  await open(page);
  const other = await context.newPage();
  await other.goto('/clients/');
  await addField(other).fill('Dora plc');
  await addField(other).press('Enter');
  await expect(rowOf(page, 'Dora plc').getByText('Touched today')).toBeVisible();
  await act(other, 'Acme Ltd', 'Delete');
  await expect(rowOf(page, 'Acme Ltd')).toHaveCount(0);
  await undo(other).click();
  await expect(rowOf(page, 'Acme Ltd').getByText(`1 of ${total} done`)).toBeVisible();

  await other.goto(`/checklist/?client=c-acme#item-${third.id}`);
  await other.getByRole('checkbox', { name: third.action, exact: true }).check();
  await expect(rowOf(page, 'Acme Ltd').getByText(`2 of ${total} done`)).toBeVisible();
});

test('the board is up to date when one comes back to it', async ({ page }) => {
  await open(page);
  await rowOf(page, 'Acme Ltd').getByRole('link', { name: third.action }).click();
  await expect(page.getByRole('checkbox', { name: third.action, exact: true })).toBeFocused();
  await page.getByRole('checkbox', { name: third.action, exact: true }).check();
  await page.goBack();
  await expect(rowOf(page, 'Acme Ltd').getByText(`2 of ${total} done`)).toBeVisible();
  await expect(names(page)).toHaveText(['Acme Ltd', 'Cèdre', 'Bravo Bank']);
});

test('the board can be worked with the keyboard alone', async ({ page }) => {
  await open(page, [acme]);
  const tabTo = async (target: Locator) => {
    for (let presses = 0; presses < 80; presses += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`${target} did not get the focus.`);
  };
  await tabTo(addField(page));
  await page.keyboard.type('Dora plc');
  await page.keyboard.press('Enter');
  await tabTo(rowOf(page, 'Dora plc').locator('summary'));
  await page.keyboard.press('Enter');
  await tabTo(rowOf(page, 'Dora plc').getByRole('button', { name: 'Rename' }));
  await page.keyboard.press('Enter');
  await expect(renameField(page)).toBeFocused();
  await page.keyboard.type('Doris plc');
  await page.keyboard.press('Enter');
  await expect(linkOf(page, 'Doris plc')).toBeFocused();

  await tabTo(rowOf(page, 'Doris plc').locator('summary'));
  await page.keyboard.press('Space');
  await tabTo(rowOf(page, 'Doris plc').getByRole('button', { name: 'Delete' }));
  await page.keyboard.press('Space');
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press('Space');
  await expect(linkOf(page, 'Doris plc')).toBeFocused();
});

test('names are drawn as text, however odd or long, and fit on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const odd = '<img src=x onerror=alert(1)>';
  const long = 'X'.repeat(80);
  await open(page, [acme, { id: 'c-odd', name: odd }, { id: 'c-long', name: long }]);
  await expect(rowOf(page, odd)).toBeVisible();
  await act(page, long, 'Rename');
  await expect(renameField(page)).toBeFocused();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('where nothing may be kept, the board works until the page is left, and says so', async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
  });
  await page.goto('/clients/');
  await expect(
    said(page, 'This browser does not let the site keep anything, so clients last until'),
  ).toBeVisible();
  await addField(page).fill('Acme Ltd');
  await addField(page).press('Enter');
  await requestOf(page, 'Acme Ltd').selectOption('Sent');
  await act(page, 'Acme Ltd', 'Delete');
  await undo(page).click();
  await expect(requestOf(page, 'Acme Ltd')).toHaveValue('asked');
  await expect(page.getByText('the browser has no room')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

test('where there is no room, what is not saved says so beside it', async ({ page }) => {
  await open(page);
  await page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  });
  await requestOf(page, 'Acme Ltd').selectOption('Sent');
  await expect(rowOf(page, 'Acme Ltd').getByText('Not saved yet')).toBeVisible();
  await expect(requestOf(page, 'Acme Ltd')).toHaveValue('asked');
  await expect(page.getByText('Not saved yet')).toHaveCount(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what the board would show, and offers nothing that does not work', async ({
    page,
  }) => {
    await page.goto('/clients/');
    await expect(page.getByText('The board needs scripts')).toBeVisible();
    await expect(page.getByRole('main').getByRole('textbox')).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
  });
});
