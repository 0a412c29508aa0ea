import { readFile } from 'node:fs/promises';
import type { Download, Locator } from '@playwright/test';
import { checklistOn } from './content.ts';
import { type Client, daysAgo, everythingKept, keepClients } from './kept.ts';
import { complaintsOf } from './patience.ts';
import { expect, type Page, test } from './test.ts';

const [first, second, third] = checklistOn('Branding').items as unknown as [Item, Item, Item];
interface Item {
  readonly id: string;
  readonly action: string;
}

const acme: Client = {
  id: 'c-acme',
  name: 'Acme Ltd',
  answers: { platforms: 'cloud' },
  items: {
    [first.id]: { state: 'done', note: 'The large one' },
    [second.id]: { state: 'waiting', waitingFor: 'client', assignee: 'Ada' },
  },
};
const beta: Client = { id: 'c-beta', name: 'Beta', items: { [first.id]: { state: 'done' } } };

/** What is kept of two requests that Acme sent, and of one that it is writing anew. */
const requests = {
  'codat-onboarding/c-acme/request/new-instances': JSON.stringify({
    ...{ v: 1, state: 'asked', at: daysAgo(2), sent: daysAgo(2) },
  }),
  'codat-onboarding/c-acme/request/add-admin': JSON.stringify({
    ...{ v: 1, state: 'asked', at: daysAgo(3), sent: daysAgo(3) },
  }),
  'codat-onboarding/c-acme/request/draft-add-admin': JSON.stringify({
    v: 1,
    values: { company: 'Acme Ltd', admins: 'ada@acme.example' },
    edited: { subject: 'Another Admin', body: 'Hello,\nplease.' },
    at: daysAgo(1),
  }),
};

const about = (id: string) => `codat-onboarding/${id}/about/workspace`;
const item = (client: string, id: string) => `codat-onboarding/${client}/item/${id}`;

/** Opens the page, and waits until its buttons answer. */
async function open(page: Page): Promise<void> {
  await page.goto('/your-data/');
  await expect(page.locator('.your-data astro-island[ssr]')).toHaveCount(0);
}
const main = (page: Page): Locator => page.getByRole('main');
const rowOf = (page: Page, name: string): Locator =>
  main(page).getByRole('row').filter({ hasText: name });
const field = (page: Page): Locator => page.getByLabel('Back-up file');
const preview = (page: Page): Locator => page.getByRole('region', { name: 'What would change' });
const button = (page: Page, name: string | RegExp): Locator =>
  main(page).getByRole('button', { name, exact: true });
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: /^Wipe/ });

const fileOf = (content: unknown, name = 'back-up.json') => ({
  name,
  mimeType: 'application/json',
  buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
});

const backupOf = (workspaces: readonly unknown[], exported = Date.UTC(2026, 10, 20, 9)) => ({
  ...{ format: 'codat-onboarding', version: 2, exported, workspaces },
});

const inFile = (client: Client, changed: Record<string, unknown> = {}, at = daysAgo(1)) => ({
  ...{ id: client.id, name: client.name, created: at, at, archived: false },
  items: Object.fromEntries(
    Object.entries(client.items ?? {}).map(([id, said]) => [id, { at, ...said }]),
  ),
  answers: Object.fromEntries(
    Object.entries(client.answers ?? {}).map(([id, option]) => [id, { option, at }]),
  ),
  ...changed,
});

const contentOf = async (download: Download): Promise<string> =>
  readFile(await download.path(), 'utf8');

/** Presses a button that makes the browser save a file, and gives the file. */
async function fileFrom(page: Page, press: () => Promise<void>): Promise<Download> {
  const saved = page.waitForEvent('download');
  await press();
  return saved;
}

test.describe('what is kept', () => {
  test('a first-time visitor reads that nothing is kept, and there is nothing to fear', async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    await open(page);
    await expect(main(page)).toContainText('Nothing is kept in this browser yet');
    await expect(main(page)).toContainText('nothing you enter is sent anywhere');
    await expect(main(page).getByRole('table')).toHaveCount(0);
    expect(complaints).toEqual([]);
    expect(await everythingKept(page)).toEqual({});
  });

  test('for each client it says how many items, when they last changed, and how large that is', async ({
    page,
  }) => {
    await keepClients(page, [acme, beta]);
    await open(page);
    await expect(main(page)).toContainText('2 clients, about');
    await expect(rowOf(page, 'Acme Ltd')).toContainText(/Acme Ltd2\d+ \w+ \d{4}\d+ bytes/);
    const kept = await everythingKept(page);
    const ofBeta = Object.entries(kept).filter(([key]) => key.includes('c-beta'));
    const bytes = ofBeta.reduce((sum, [key, text]) => sum + 2 * (key.length + text.length), 0);
    await expect(rowOf(page, 'Beta')).toContainText(`${bytes} bytes`);
  });

  test('what another tab ticks is counted while the page is open', async ({ page, context }) => {
    await keepClients(page, [acme]);
    await open(page);
    await expect(rowOf(page, 'Acme Ltd').getByRole('cell').first()).toHaveText('2');
    const other = await context.newPage();
    await keepClients(other, [], {
      [item('c-acme', third.id)]: JSON.stringify({ v: 1, state: 'done', at: 5 }),
    });
    await expect(rowOf(page, 'Acme Ltd').getByRole('cell').first()).toHaveText('3');
  });

  test('many clients stand behind a disclosure, so that the rest of the page stays in reach', async ({
    page,
  }) => {
    const many = Array.from({ length: 40 }, (_, place) => ({
      id: `c-${place}`,
      name: `No ${place}`,
    }));
    await keepClients(page, many);
    await open(page);
    await expect(main(page).getByRole('table')).toBeHidden();
    await main(page).getByText('All 40 clients', { exact: true }).first().click();
    await expect(main(page).getByRole('row')).toHaveCount(41);
  });

  test('a client whose name is lost can be brought back with all its items', async ({ page }) => {
    await keepClients(page, [acme], {
      [item('c-lost', first.id)]: JSON.stringify({ v: 1, state: 'done', at: daysAgo(3) }),
    });
    await open(page);
    await rowOf(page, 'Name lost').getByRole('button', { name: 'Bring it back' }).click();
    await expect(main(page)).toContainText('It is back, as "Recovered client".');
    await expect(rowOf(page, 'Recovered client').getByRole('cell').first()).toHaveText('1');
  });

  test('entries of a later release are counted and explained, and left alone', async ({ page }) => {
    const later = '{"v":9,"said":"otherwise"}';
    await keepClients(page, [acme], { [item('c-acme', third.id)]: later });
    await open(page);
    await expect(main(page)).toContainText('1 entry was written by a newer release of this site');
    await expect(main(page)).toContainText('Reload the page');
    expect((await everythingKept(page))[item('c-acme', third.id)]).toBe(later);
  });

  test('a damaged entry is set aside and listed with what it was and when', async ({ page }) => {
    await keepClients(page, [acme], { [item('c-acme', third.id)]: '{oops' });
    await open(page);
    const entry = main(page).getByRole('listitem').filter({ hasText: third.action });
    await expect(entry).toContainText(`${third.action}, Acme Ltd`);
    await expect(entry).toContainText(/set aside on \d+ \w+ \d{4} at \d\d:\d\d/);
    await expect(entry).toContainText(item('c-acme', third.id));
  });

  test('a damaged entry can be saved as it is, discarded, and had back', async ({ page }) => {
    await keepClients(page, [acme], { [item('c-acme', third.id)]: '{oops' });
    await open(page);
    await expect(main(page)).toContainText(`${third.action}, Acme Ltd`);
    const before = await everythingKept(page);
    const file = await fileFrom(page, () =>
      button(page, `Save: ${third.action}, Acme Ltd`).click(),
    );
    expect(await contentOf(file)).toBe('{oops');

    await button(page, `Discard: ${third.action}, Acme Ltd`).click();
    await expect(main(page)).toContainText('Discarded.');
    await expect(main(page).getByRole('heading', { name: '1 damaged entry' })).toHaveCount(0);
    expect(Object.values(await everythingKept(page))).not.toContain('{oops');

    await button(page, 'Undo').click();
    await expect(main(page).getByRole('heading', { name: '1 damaged entry' })).toBeVisible();
    expect(await everythingKept(page)).toEqual(before);
  });
});

test.describe('backing up', () => {
  test('a back-up of everything holds every client, and the page says when it was', async ({
    page,
  }) => {
    await keepClients(page, [acme, beta]);
    await open(page);
    await expect(main(page)).toContainText('No back-up of everything has been saved');
    const file = await fileFrom(page, () => button(page, 'Back up to a file').click());
    expect(file.suggestedFilename()).toMatch(/^codat-onboarding-\d{4}-\d\d-\d\d\.json$/);
    const saved = JSON.parse(await contentOf(file));
    expect(saved).toMatchObject({ format: 'codat-onboarding', version: 2 });
    expect(saved.workspaces.map(({ name }: { name: string }) => name).sort()).toEqual([
      'Acme Ltd',
      'Beta',
    ]);
    await expect(main(page)).toContainText(`saves 2 clients as ${file.suggestedFilename()}`);
    await expect(main(page)).toContainText(/Everything was last backed up on \d+ \w+ \d{4}/);
  });

  test('a back-up of one client holds that client alone', async ({ page }) => {
    await keepClients(page, [acme, beta]);
    await open(page);
    await page.getByRole('combobox', { name: 'Back up' }).selectOption('Beta');
    const file = await fileFrom(page, () => button(page, 'Back up to a file').click());
    expect(file.suggestedFilename()).toContain('beta');
    const { workspaces } = JSON.parse(await contentOf(file));
    expect(workspaces).toMatchObject([{ name: 'Beta' }]);
    await expect(main(page)).toContainText('No back-up of everything has been saved');
  });

  test('where nothing is kept, the button says so instead of saving an empty file', async ({
    page,
  }) => {
    await open(page);
    await button(page, 'Back up to a file').click();
    await expect(main(page)).toContainText('There is nothing to back up yet');
  });

  test('a back-up restored in another browser gives the same clients, letter for letter', async ({
    page,
    browser,
  }) => {
    await keepClients(page, [acme, beta], requests);
    await open(page);
    const before = await everythingKept(page);
    expect(before).toMatchObject(requests);
    const file = await fileFrom(page, () => button(page, 'Back up to a file').click());

    const elsewhere = await (await browser.newContext()).newPage();
    await open(elsewhere);
    await field(elsewhere).setInputFiles(fileOf(await contentOf(file)));
    await button(elsewhere, 'Merge 2 clients').click();
    await expect(main(elsewhere)).toContainText('Merged: 2 clients.');
    await expect(rowOf(elsewhere, 'Acme Ltd')).toBeVisible();
    expect(await everythingKept(elsewhere)).toEqual(before);
  });
});

test.describe('restoring', () => {
  const at = daysAgo(1);
  const newer = { ...acme, items: { ...acme.items, [third.id]: { state: 'done' } } };

  test('a preview says what would change, and nothing changes until one decides', async ({
    page,
  }) => {
    await keepClients(page, [{ ...acme, at }, beta]);
    await open(page);
    const before = await everythingKept(page);
    await field(page).setInputFiles(fileOf(backupOf([inFile(newer, {}, at)])));
    await expect(preview(page)).toContainText(
      'back-up.json: 1 client, written on 20 November 2026',
    );
    await expect(page.getByRole('radio', { name: 'Merge' })).toBeChecked();
    await expect(preview(page)).toContainText('Acme Ltd: 1 item new.');
    await page.getByRole('radio', { name: 'Replace' }).check();
    await expect(preview(page)).toContainText('Acme Ltd: 1 item new.');
    expect(await everythingKept(page)).toEqual(before);

    await button(page, 'Cancel').click();
    await expect(preview(page)).toHaveCount(0);
    await expect(main(page)).toContainText('Nothing was changed.');
    expect(await everythingKept(page)).toEqual(before);
  });

  test('a back-up of an earlier release is restored, with how far the request for instances was', async ({
    page,
  }) => {
    await open(page);
    const request = { state: 'confirmed', at, sent: at };
    const earlier = { ...backupOf([inFile(acme, { request }, at)]), version: 1 };
    await field(page).setInputFiles(fileOf(earlier));
    await button(page, 'Merge 1 client').click();
    await expect(main(page)).toContainText('Merged: 1 client.');
    const kept = await everythingKept(page);
    const said = JSON.parse(kept['codat-onboarding/c-acme/request/new-instances'] ?? '{}');
    expect(said).toEqual({ v: 1, ...request });
  });

  test('merging keeps the newest of each item, and can be undone', async ({ page }) => {
    await keepClients(page, [{ ...acme, at }, beta]);
    await open(page);
    const before = await everythingKept(page);
    const items = {
      [first.id]: { state: 'to-do', at: at - 1 },
      [second.id]: { state: 'done', at: at + 1 },
    };
    await field(page).setInputFiles(fileOf(backupOf([inFile(acme, { items }, at)])));
    await expect(preview(page)).toContainText('Acme Ltd: 1 item changed.');
    await button(page, 'Merge 1 client').click();
    await expect(main(page)).toContainText('Merged: 1 client.');

    const after = await everythingKept(page);
    expect(after[item('c-acme', first.id)]).toBe(before[item('c-acme', first.id)]);
    expect(JSON.parse(after[item('c-acme', second.id)] ?? '')).toMatchObject({ state: 'done' });
    expect(after[about('c-beta')]).toBe(before[about('c-beta')]);

    await button(page, 'Undo').click();
    await expect(main(page)).toContainText('Undone: everything is as it was before.');
    expect(await everythingKept(page)).toEqual(before);
  });

  test('replacing makes a client what the file says, and can be undone', async ({ page }) => {
    await keepClients(page, [{ ...acme, at }, beta]);
    await open(page);
    const before = await everythingKept(page);
    const items = { [third.id]: { state: 'done', at: 5 } };
    await field(page).setInputFiles(fileOf(backupOf([inFile(acme, { items }, at)])));
    await page.getByRole('radio', { name: 'Replace' }).check();
    await expect(preview(page)).toContainText('Acme Ltd: 1 item new, 2 removed.');
    await button(page, 'Replace 1 client').click();
    await expect(main(page)).toContainText('Replaced: 1 client.');
    const after = await everythingKept(page);
    expect(Object.keys(after).filter((key) => key.includes('c-acme/item'))).toEqual([
      item('c-acme', third.id),
    ]);
    await button(page, 'Undo').click();
    await expect(main(page)).toContainText('Undone');
    expect(await everythingKept(page)).toEqual(before);
  });

  test('a back-up can be dropped on the page', async ({ page }) => {
    await open(page);
    await drop(page, [JSON.stringify(backupOf([inFile(acme)]))]);
    await expect(preview(page)).toContainText('Acme Ltd: new, with 2 items.');
  });

  test('several files at once are refused with a sentence', async ({ page }) => {
    await open(page);
    await drop(page, ['{}', '{}']);
    await expect(main(page)).toContainText('Choose one file at a time.');
  });

  test('the same file can be chosen again after it was refused', async ({ page }) => {
    await open(page);
    for (let attempt = 0; attempt < 2; attempt += 1) {
      await field(page).setInputFiles(fileOf('oops'));
      await expect(main(page)).toContainText('cannot be read');
      await expect(field(page)).toHaveValue('');
    }
  });

  const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
  for (const { what, content, say } of [
    { what: 'too large', content: 'x'.repeat(36_000_001), say: 'no back-up of this site has more' },
    { what: 'empty', content: '', say: 'is empty' },
    { what: 'no JSON', content: '<html>', say: 'cannot be read' },
    {
      what: 'cut off',
      content: JSON.stringify(backupOf([inFile(acme)])).slice(0, -9),
      say: 'cut off',
    },
    { what: 'nested without end', content: deep, say: 'Nothing was changed' },
    { what: 'other JSON', content: { name: 'package' }, say: 'something other than a back-up' },
    { what: 'a JSON list', content: [1, 2], say: 'something other than a back-up' },
    { what: 'null', content: 'null', say: 'something other than a back-up' },
    {
      what: 'of a later version',
      content: { ...backupOf([inFile(acme)]), version: 3 },
      say: 'newer release',
    },
    {
      what: 'without its list of clients',
      content: { ...backupOf([]), workspaces: { a: 1 } },
      say: 'lost its list of clients',
    },
    {
      what: 'without a client that can be read',
      content: backupOf([{ id: '../../x', name: 'X', created: 1, at: 1, items: {} }, 7]),
      say: 'holds no client that can be restored',
    },
  ]) {
    test(`a file that is ${what} is refused with a sentence, and nothing changes`, async ({
      page,
    }) => {
      const complaints = complaintsOf(page);
      await keepClients(page, [acme]);
      await open(page);
      await expect(rowOf(page, 'Acme Ltd')).toBeVisible();
      const before = await everythingKept(page);
      await field(page).setInputFiles(fileOf(content));
      await expect(main(page)).toContainText(say);
      await expect(main(page)).toContainText('Nothing was changed.');
      await expect(preview(page)).toHaveCount(0);
      expect(await everythingKept(page)).toEqual(before);
      expect(complaints).toEqual([]);
    });
  }

  test('a file that tries to reach into the page is cleaned, and says of what', async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    await open(page);
    const hostile = `{"format":"codat-onboarding","version":1,"exported":1,"__proto__":{"polluted":true},
      "workspaces":[{"id":"c-x","name":"<img src=x onerror=alert(1)>","created":1,"at":1,"archived":false,
        "__proto__":{"polluted":true},
        "items":{"__proto__":{"state":"done","at":1},"constructor":{"state":"done","at":1},
          "../../etc":{"state":"done","at":1},"${first.id}":{"state":"done","at":2}}},
        {"id":"c-x","name":"Twin","created":1,"at":1,"items":{}}]}`;
    await field(page).setInputFiles(fileOf(hostile));
    await expect(preview(page)).toContainText('"__proto__"');
    await expect(preview(page)).toContainText('"../../etc"');
    await expect(preview(page)).toContainText('"Twin" has the same id as client 1');
    await expect(preview(page)).toContainText('<img src=x onerror=alert(1)>: new, with 1 item.');
    await button(page, 'Merge 1 client').click();
    await expect(rowOf(page, '<img src=x onerror=alert(1)>')).toBeVisible();

    await expect(main(page).locator('img')).toHaveCount(0);
    expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    expect(Object.keys(await everythingKept(page))).toEqual([about('c-x'), item('c-x', first.id)]);
    expect(complaints).toEqual([]);
  });

  test('where there is no room for all of it, nothing is restored', async ({ page }) => {
    await keepClients(page, [acme]);
    await open(page);
    const before = await everythingKept(page);
    await field(page).setInputFiles(fileOf(backupOf([inFile(beta)])));
    await expect(preview(page)).toBeVisible();
    await fillStorage(page);
    await button(page, 'Merge 1 client').click();
    await expect(main(page)).toContainText('Nothing was changed: the browser has no room');
    expect(await everythingKept(page)).toEqual(before);
  });
});

test.describe('wiping', () => {
  test('one client goes with all that was said of it, after one question', async ({ page }) => {
    await keepClients(page, [acme, beta], { [item('c-acme', third.id)]: '{oops' });
    await open(page);
    await page.getByRole('combobox', { name: 'Wipe' }).selectOption('Acme Ltd');
    await button(page, 'Wipe this client').click();
    await expect(dialog(page)).toContainText('Wipe Acme Ltd?');
    await expect(dialog(page)).toContainText('what you said about 2 items');
    await expect(dialog(page)).toContainText('1 damaged entry');
    await dialog(page).getByRole('button', { name: 'Wipe this client' }).click();
    await expect(dialog(page)).toHaveCount(0);
    await expect(main(page)).toContainText('Wiped: nothing of Acme Ltd is kept');
    await expect(rowOf(page, 'Acme Ltd')).toHaveCount(0);
    expect(Object.keys(await everythingKept(page)).filter((key) => key.includes('acme'))).toEqual(
      [],
    );
    await expect(rowOf(page, 'Beta')).toBeVisible();
  });

  test('requests that were sent, and one that is being written, are named among what goes', async ({
    page,
  }) => {
    await keepClients(page, [acme], requests);
    await open(page);
    await button(page, 'Wipe everything').click();
    await expect(dialog(page)).toContainText('how far 2 requests are');
    await expect(dialog(page)).toContainText('what you wrote for 1 request, with e-mail addresses');
  });

  test('everything goes, and only that of this site', async ({ page, context }) => {
    await keepClients(page, [acme, beta], { 'starlight-theme': 'dark', other: 'kept' });
    const other = await context.newPage();
    await other.goto('/your-data/');
    await expect(rowOf(other, 'Acme Ltd')).toBeVisible();

    await open(page);
    await button(page, 'Wipe everything').click();
    await expect(dialog(page)).toContainText('Acme Ltd and Beta: what you said about 3 items');
    await dialog(page).getByRole('button', { name: 'Wipe everything' }).click();
    await expect(main(page)).toContainText('Wiped: nothing that you entered is kept');
    await expect(main(page)).toContainText('Nothing is kept in this browser yet');
    await expect(main(other)).toContainText('Nothing is kept in this browser yet');
    expect(await page.evaluate(() => Object.keys(localStorage).sort())).toEqual([
      'other',
      'starlight-theme',
    ]);
  });

  test('a back-up is offered first, and saying no changes nothing', async ({ page }) => {
    await keepClients(page, [acme]);
    await open(page);
    await expect(rowOf(page, 'Acme Ltd')).toBeVisible();
    const before = await everythingKept(page);
    await button(page, 'Wipe everything').click();
    const file = await fileFrom(page, () =>
      dialog(page).getByRole('button', { name: 'Back up first' }).click(),
    );
    expect(await contentOf(file)).toContain('The large one');
    await expect(dialog(page).getByRole('status')).toContainText('Your browser saves 1 client');
    await dialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect(dialog(page)).toHaveCount(0);
    expect(await everythingKept(page)).toEqual(before);
  });

  test('where nothing is kept, there is no question', async ({ page }) => {
    await open(page);
    await button(page, 'Wipe everything').click();
    await expect(main(page)).toContainText('There is nothing to wipe.');
    await expect(dialog(page)).toHaveCount(0);
  });
});

test.describe('by keyboard', () => {
  test('a file is restored, undone, and everything wiped', async ({ page }) => {
    await keepClients(page, [acme]);
    await open(page);
    await expect(rowOf(page, 'Acme Ltd')).toBeVisible();
    await field(page).setInputFiles(fileOf(backupOf([inFile(beta)])));
    await field(page).focus();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('radio', { name: 'Merge' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: 'Replace' })).toBeChecked();
    await page.keyboard.press('Tab');
    await expect(button(page, 'Replace 1 client')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(main(page)).toContainText('Replaced: 1 client.');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Undo')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(main(page)).toContainText('Undone');
    // With one client left there is no choice of whom to wipe.
    await expect(page.getByRole('combobox', { name: 'Wipe' })).toHaveCount(0);

    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Section titled “Wipe”' })).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(button(page, 'Wipe everything')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog(page)).toHaveCount(0);
    await expect(button(page, 'Wipe everything')).toBeFocused();

    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect(dialog(page).getByRole('button', { name: 'Wipe everything' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(main(page)).toContainText('Wiped: nothing that you entered is kept');
    expect(await everythingKept(page)).toEqual({});
  });
});

test.describe('where the browser refuses', () => {
  test('storage altogether, the top of the page says so, and nothing pretends to be saved', async ({
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
    await open(page);
    await expect(main(page).getByRole('status').first()).toContainText(
      'This browser does not let the site keep anything.',
    );
    await field(page).setInputFiles(fileOf(backupOf([inFile(acme)])));
    await button(page, 'Merge 1 client').click();
    await expect(main(page)).toContainText(
      'Nothing was changed: this browser does not let the site keep anything.',
    );
    await button(page, 'Back up to a file').click();
    await expect(main(page)).toContainText('There is nothing to back up yet');
    expect(complaints).toEqual([]);
  });

  test('room, what is not saved is said, and saved when there is room again', async ({ page }) => {
    await keepClients(page, [], {
      [item('c-lost', first.id)]: JSON.stringify({ v: 1, state: 'done', at: 5 }),
    });
    await open(page);
    await expect(rowOf(page, 'Name lost')).toBeVisible();
    await fillStorage(page);
    await button(page, 'Bring it back').click();
    await expect(main(page)).toContainText('1 change on this page is not saved');
    await button(page, 'Try again').click();
    await expect(main(page)).toContainText('Still not saved: 1 change.');
    await page.evaluate(() => localStorage.removeItem('filling'));
    await button(page, 'Try again').click();
    await expect(main(page)).toContainText('Everything is saved now.');
    expect(await everythingKept(page)).toHaveProperty([about('c-lost')]);
  });
});

test.describe('the reminder', () => {
  const bar = (page: Page) => page.getByRole('region', { name: 'Back-up' });
  const old = { ...acme, at: daysAgo(9) };

  test('comes when changes have been in no file for a week, and saves everything', async ({
    page,
  }) => {
    await keepClients(page, [old, beta]);
    await page.goto('/checklist/');
    await expect(bar(page)).toContainText('kept in this browser only');
    const file = await fileFrom(page, () =>
      bar(page).getByRole('button', { name: 'Back up now' }).click(),
    );
    expect(JSON.parse(await contentOf(file)).workspaces).toHaveLength(2);
    await expect(bar(page)).toHaveCount(0);
    await expect(main(page)).toContainText(`saves 2 clients as ${file.suggestedFilename()}`);
    await page.reload();
    await expect(page.getByRole('checkbox').first()).toBeVisible();
    await page.goto('/your-data/');
    await expect(main(page)).toContainText('Everything was last backed up on');
  });

  test('stays away for a week after "Not now", and then comes back', async ({ page }) => {
    await keepClients(page, [old]);
    await page.goto('/checklist/');
    await bar(page).getByRole('button', { name: 'Not now' }).focus();
    await page.keyboard.press('Enter');
    await expect(bar(page)).toHaveCount(0);
    await expect(main(page)).toContainText('You are not reminded again before');
    const until = await page.evaluate(() =>
      Number(localStorage.getItem('codat-onboarding-site/remind-after')),
    );
    expect(Math.abs(until - daysAgo(-7))).toBeLessThan(60_000);

    await page.clock.setFixedTime(until);
    await page.goto('/checklist/');
    await expect(bar(page)).toBeVisible();
  });

  test('does not come for changes of this week, or for what is in a back-up', async ({ page }) => {
    await keepClients(page, [{ ...acme, at: daysAgo(6) }]);
    await page.goto('/checklist/');
    await awake(page);
    await expect(bar(page)).toHaveCount(0);

    await keepClients(page, [old], { 'codat-onboarding-site/backed-up': String(daysAgo(8)) });
    await page.goto('/checklist/');
    await awake(page);
    await expect(bar(page)).toHaveCount(0);
  });

  /** The reminder says nothing; its island has started when it is no longer marked as waiting. */
  const awake = (page: Page) =>
    expect(page.locator('astro-island[ssr]:has(.backup-reminder)')).toHaveCount(0);
});

test('the page fits a narrow phone, with many long names too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const long = { ...acme, id: 'c-long', name: 'W'.repeat(80) };
  await keepClients(page, [long, beta], { [item('c-long', third.id)]: '{oops' });
  await open(page);
  await field(page).setInputFiles(fileOf(backupOf([inFile(long)]), `${'long'.repeat(40)}.json`));
  await expect(preview(page)).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what is kept and where, and offers no button that would not answer', async ({
    page,
  }) => {
    await page.goto('/your-data/');
    await expect(main(page)).toContainText('Scripts are off in this browser');
    await expect(main(page)).toContainText('Safari forgets');
    await expect(main(page).getByRole('button')).toHaveCount(0);
    await expect(field(page)).toBeHidden();
  });
});

/** Drops files on the place for a back-up. */
async function drop(page: Page, contents: readonly string[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((texts) => {
    const transfer = new DataTransfer();
    for (const [place, text] of texts.entries()) {
      transfer.items.add(new File([text], `dropped-${place}.json`));
    }
    return transfer;
  }, contents);
  await page.getByText('Choose it, or drop it here').dispatchEvent('drop', { dataTransfer });
}

/** Leaves no room in the browser's storage. */
const fillStorage = (page: Page) =>
  page.evaluate(() => {
    let filling = 'x'.repeat(5_500_000);
    let step = filling.length;
    for (let length = 0; step >= 1; step = Math.floor(step / 2)) {
      try {
        localStorage.setItem('filling', filling.slice(0, length + step));
        length += step;
      } catch {
        // As much as fits by halves.
      }
    }
    filling = '';
  });
