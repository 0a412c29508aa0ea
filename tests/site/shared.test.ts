import type { Browser, Locator } from '@playwright/test';
import { pasted } from './clipboard.ts';
import { checklistOn, checklists, countItems, phases } from './content.ts';
import { type Client, everythingKept, keepClients } from './kept.ts';
import { complaintsOf } from './patience.ts';
import { expect, type Page, test } from './test.ts';

interface Item {
  readonly id: string;
  readonly action: string;
}
const branding = checklistOn('Branding').items as unknown as readonly Item[];
const [first, second, third] = branding as [Item, Item, Item];
const everyItem = checklists.flatMap(({ items }) => items as unknown as readonly Item[]);

/** The client whose plan is shared: with all that a link must not tell. */
const acme: Client = {
  id: 'c-acme',
  name: 'Secret Client Ltd',
  items: {
    [first.id]: { state: 'done', note: 'secret-note', assignee: 'secret-ada@example.org' },
    [second.id]: { state: 'waiting', waitingFor: 'client', due: '2027-01-31' },
    [third.id]: { state: 'not-applicable', reason: 'secret-reason' },
  },
};

test.use({ permissions: ['clipboard-write'] });

const main = (page: Page): Locator => page.getByRole('main');
const button = (page: Page, name: string | RegExp): Locator =>
  main(page).getByRole('button', { name, exact: true });
const itemOf = (page: Page, { action }: Item): Locator =>
  main(page).getByRole('listitem').filter({ hasText: action });
const choice = (page: Page): Locator => main(page).getByRole('combobox', { name: 'Client' });
const keyOf = (client: string, { id }: Item): string => `codat-onboarding/${client}/item/${id}`;

/** Scrolls to the button that copies a link, and waits until it answers. */
async function awake(page: Page): Promise<void> {
  await button(page, 'Copy a link to this plan').scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[ssr]:has(.share)')).toHaveCount(0);
}

/** Goes where the plan of the active client is, and copies a link to it. */
async function linkFrom(page: Page): Promise<string> {
  await page.goto('/checklist/');
  await awake(page);
  await button(page, 'Copy a link to this plan').click();
  await expect(main(page)).toContainText('The link is copied.');
  return pasted(page);
}

/** Somebody else, in a browser of their own. */
const somebodyElse = async (browser: Browser): Promise<Page> =>
  (await browser.newContext()).newPage();

/** Waits until the plan of a link is shown. */
const shown = (page: Page) => expect(page.getByRole('heading', { name: 'Keep it' })).toBeVisible();

test.describe('a link to a plan', () => {
  test('shows whoever opens it how each item stands, and how far each phase is', async ({
    page,
    browser,
  }) => {
    await keepClients(page, [acme]);
    const link = await linkFrom(page);

    const other = await somebodyElse(browser);
    const complaints = complaintsOf(other);
    await other.goto(link);
    await expect(main(other)).toContainText(
      `1 done, 1 waiting, ${countItems() - 3} to do, 1 not applicable`,
    );
    await expect(itemOf(other, first)).toContainText('Done');
    await expect(itemOf(other, second)).toContainText('Waiting');
    await expect(itemOf(other, third)).toContainText('Not applicable');
    const bar = other.getByRole('progressbar', { name: 'Progress: Implementation' });
    await expect(bar).toHaveAttribute('value', '1');
    for (const { id, title } of phases) {
      const summary = main(other).locator('summary').filter({ hasText: title });
      const left = countItems(id);
      // One of its items does not apply, and so is not counted.
      const said = id === 'implementation' ? `1 of ${left - 1} done` : `${left} to do`;
      await expect(summary).toContainText(said);
    }
    expect(complaints).toEqual([]);
  });

  test('tells no names of people or clients, no notes, no reasons, dates or addresses', async ({
    page,
  }) => {
    await keepClients(page, [acme]);
    const link = decodeURIComponent(await linkFrom(page));
    expect(link.toLowerCase()).not.toContain('secret');
    expect(new URL(link).hash).toMatch(/^#1\.[\w-]*\.\.[\w-]{4}$/);
    expect(link).not.toContain('2027');
    await expect(button(page, 'Copy a link to this plan')).toHaveAccessibleDescription(
      /no names of people, notes or e-mail addresses/,
    );
  });

  test('stays under 2,000 characters with every item of the plan in it', async ({ page }) => {
    const items = Object.fromEntries(everyItem.map(({ id }) => [id, { state: 'not-applicable' }]));
    await keepClients(page, [{ ...acme, items }]);
    expect((await linkFrom(page)).length).toBeLessThan(2000);
  });

  test('stands in a field to be selected where the browser does not let it be copied', async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', {
        value: { writeText: () => Promise.reject(new Error('Denied.')) },
      });
    });
    await keepClients(page, [acme]);
    await page.goto('/checklist/');
    await awake(page);
    await button(page, 'Copy a link to this plan').focus();
    await page.keyboard.press('Enter');
    await expect(main(page)).toContainText('Select the link and copy it yourself.');
    await page.keyboard.press('Tab');
    const field = page.getByLabel('Link to this plan');
    await expect(field).toBeFocused();
    await expect(field).toHaveValue(/\/shared\/#1\./);
    const selected = await field.evaluate(
      (input: HTMLInputElement) => (input.selectionEnd ?? 0) - (input.selectionStart ?? 0),
    );
    expect(selected).toBe((await field.inputValue()).length);
  });

  test('is not called copied any more once the plan has moved on', async ({ page }) => {
    await linkFrom(page);
    await page.getByRole('checkbox', { name: first.action, exact: true }).check();
    await expect(main(page)).not.toContainText('The link is copied.');
  });

  test('can be made before anything is done, and says so', async ({ page, browser }) => {
    const other = await somebodyElse(browser);
    await other.goto(await linkFrom(page));
    await expect(main(other)).toContainText(`${countItems()} to do`);
  });

  for (const [what, written] of [
    ['its "#" was written as "%23"', (link: string) => link.replace('#', '%23')],
    ['it was encoded twice', (link: string) => link.replace('#', '%2523')],
    ['a slash was put behind it', (link: string) => `${link.replace('#', '%23')}/`],
    ['its fragment was encoded', (link: string) => link.replace('#1.', '#%31%2E')],
  ] as const) {
    test(`still leads to the plan where ${what} on its way`, async ({ page, browser }) => {
      await keepClients(page, [acme]);
      const other = await somebodyElse(browser);
      await other.goto(written(await linkFrom(page)));
      await expect(itemOf(other, second)).toContainText('Waiting');
    });
  }

  for (const [what, fragment, say] of [
    ['without a plan', '', 'This link carries no plan.'],
    ['without its form', 'YAAB', 'This link is damaged'],
    ['with foreign signs', '1.<script>alert(1)</script>', 'This link is damaged'],
    ['with half an encoding', '1.YA%', 'This link is damaged'],
    ['of a later release', '2.YAAB', 'newer release'],
    ['far too long', `1.${'A'.repeat(20_000)}B`, 'This link is damaged'],
  ] as const) {
    test(`a link ${what} is answered with a sentence and what to do`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await keepClients(page, [acme]);
      const before = await everythingKept(page);
      await page.goto(`/shared/#${fragment}`);
      await expect(main(page)).toContainText(say);
      await expect(page.getByRole('link', { name: 'Go to your own plan' })).toBeVisible();
      await expect(page.getByRole('heading', { name: 'Keep it' })).toHaveCount(0);
      expect(await everythingKept(page)).toEqual(before);
      expect(complaints).toEqual([]);
    });
  }

  test('another link pasted into the same tab shows its own plan', async ({ page, browser }) => {
    const empty = await linkFrom(page);
    await keepClients(page, [acme]);
    const link = await linkFrom(page);
    const other = await somebodyElse(browser);
    await other.goto(link);
    await expect(main(other)).toContainText('1 done, 1 waiting');
    await other.goto(empty);
    await expect(main(other)).not.toContainText('1 waiting');
    await expect(main(other)).toContainText(`${countItems()} to do`);
    await other.goBack();
    await expect(main(other)).toContainText('1 done, 1 waiting');
  });

  test('where the words of the plan cannot be fetched, one can try again', async ({ page }) => {
    await page.route('**/plan.json', (route) => route.abort());
    await page.goto('/shared/#1.AY..ct1-');
    await expect(main(page)).toContainText('could not be fetched');
    await page.unroute('**/plan.json');
    await button(page, 'Try again').click();
    await shown(page);
  });
});

test.describe('keeping a shared plan', () => {
  test('nothing changes by looking', async ({ page }) => {
    await keepClients(page, [acme]);
    const link = await linkFrom(page);
    const before = await everythingKept(page);
    await page.goto(link);
    await shown(page);
    await choice(page).selectOption('Secret Client Ltd');
    await expect(main(page)).toContainText('Secret Client Ltd says already');
    expect(await everythingKept(page)).toEqual(before);
  });

  test('as a new client gives it states alone, under a name of one’s own, and can be undone', async ({
    page,
    browser,
  }) => {
    await keepClients(page, [acme]);
    const link = await linkFrom(page);
    const other = await somebodyElse(browser);
    await other.goto(link);
    await shown(other);
    await expect(other.getByLabel('Name')).toHaveValue('Shared plan');
    await other.getByLabel('Name').fill('  From   Ada ');
    await button(other, 'Keep it as a new client').click();
    await expect(main(other)).toContainText('Kept as "From Ada".');
    await other.getByRole('link', { name: 'Open its plan' }).click();
    const box = other.getByRole('checkbox', { name: first.action, exact: true });
    await box.scrollIntoViewIfNeeded();
    await expect(box).toBeChecked();
    const states = Object.entries(await everythingKept(other)).filter(([key]) =>
      key.includes('/item/'),
    );
    expect(states).toHaveLength(3);

    await other.goto('/shared/');
    await other.goto(link);
    await shown(other);
    await button(other, 'Keep it as a new client').click();
    await expect(main(other)).toContainText('Kept as "Shared plan".');
    const both = await everythingKept(other);
    await button(other, 'Undo').click();
    await expect(main(other)).toContainText('Undone');
    await expect(other.getByRole('link', { name: 'Open its plan' })).toHaveCount(0);
    expect(Object.keys(await everythingKept(other)).length).toBe(Object.keys(both).length - 4);
  });

  test('under a name that is taken or empty is refused with a sentence', async ({ page }) => {
    await keepClients(page, [acme]);
    await page.goto(await linkFrom(page));
    await shown(page);
    const before = await everythingKept(page);
    for (const [name, say] of [
      ['  ', 'Enter a name'],
      [' secret CLIENT ltd', 'There is a client named "Secret Client Ltd" already.'],
    ] as const) {
      await page.getByLabel('Name').fill(name);
      await page.getByLabel('Name').press('Enter');
      await expect(main(page)).toContainText(say);
      await expect(page.getByLabel('Name')).toBeFocused();
      await expect(page.getByLabel('Name')).toHaveAccessibleDescription(new RegExp(say));
    }
    expect(await everythingKept(page)).toEqual(before);
  });

  test('in a client one has says first what would change, keeps notes, and can be undone', async ({
    page,
    browser,
  }) => {
    await keepClients(page, [acme]);
    const link = await linkFrom(page);
    const [fourth] = branding.slice(3) as [Item];
    const mine: Client = {
      id: 'c-mine',
      name: 'Mine',
      items: {
        [first.id]: { state: 'in-progress', note: 'My note' },
        [second.id]: { state: 'waiting' },
        [fourth.id]: { state: 'done' },
      },
    };
    const other = await somebodyElse(browser);
    await keepClients(other, [mine]);
    await other.goto(link);
    await shown(other);
    const before = await everythingKept(other);

    await button(other, 'Put it into this client').click();
    await expect(main(other)).toContainText('Choose the client to put it into.');

    await choice(other).selectOption('Mine');
    await expect(main(other)).toContainText('2 items of Mine would take the state');
    await main(other).getByText('What would change').click();
    await expect(main(other)).toContainText(`${first.action}: in progress, would be done`);
    await expect(main(other)).toContainText(`${third.action}: to do, would be not applicable`);
    expect(await everythingKept(other)).toEqual(before);

    await button(other, 'Change 2 items of Mine').click();
    await expect(main(other)).toContainText('Changed in Mine: 2 items.');
    const after = await everythingKept(other);
    expect(JSON.parse(after[keyOf('c-mine', first)] ?? '')).toMatchObject({
      ...{ state: 'done', note: 'My note' },
    });
    expect(after[keyOf('c-mine', second)]).toBe(before[keyOf('c-mine', second)]);
    expect(after[keyOf('c-mine', fourth)]).toBe(before[keyOf('c-mine', fourth)]);

    await button(other, 'Undo').click();
    await expect(main(other)).toContainText('Undone');
    expect(await everythingKept(other)).toEqual(before);

    await other.getByRole('checkbox', { name: 'Also set back 1 item' }).check();
    await button(other, 'Change 3 items of Mine').click();
    await expect(main(other)).toContainText('Changed in Mine: 3 items.');
    expect(JSON.parse((await everythingKept(other))[keyOf('c-mine', fourth)] ?? '')).toMatchObject({
      state: 'to-do',
    });
  });

  test('answers come along, settle what applies and who does it, and can be left out', async ({
    page,
    browser,
  }) => {
    const answers = { 'whose-instance': 'own' };
    await keepClients(page, [{ ...acme, answers }]);
    const link = await linkFrom(page);
    expect(link).toContain('.whose-instance=own');

    const other = await somebodyElse(browser);
    await keepClients(other, [{ ...acme, id: 'c-mine', name: 'Mine' }]);
    const before = await everythingKept(other);
    await other.goto(link);
    await shown(other);
    await expect(main(other)).toContainText('Ownership: Your own organisation');
    await choice(other).selectOption('Mine');
    await expect(main(other)).toContainText('No item of Mine would change.');
    const takes = other.getByRole('checkbox', { name: 'Take over 1 answer' });
    await takes.uncheck();
    await button(other, 'Put it into this client').click();
    await expect(main(other)).toContainText('Nothing would change for Mine.');
    await takes.check();
    await button(other, 'Change 1 answer of Mine').click();
    await expect(main(other)).toContainText('Changed in Mine: 1 answer.');
    const after = await everythingKept(other);
    const key = 'codat-onboarding/c-mine/answer/whose-instance';
    expect(JSON.parse(after[key] ?? '')).toMatchObject({ option: 'own' });
    await button(other, 'Undo').click();
    await expect(main(other)).toContainText('Undone');
    expect(await everythingKept(other)).toEqual(before);

    await button(other, 'Keep it as a new client').click();
    await expect(main(other)).toContainText('Kept as "Shared plan".');
    const kept = Object.keys(await everythingKept(other));
    expect(kept.filter((name) => name.endsWith('/answer/whose-instance'))).toHaveLength(1);
  });

  test('in a client that stands like it already says that nothing would change', async ({
    page,
  }) => {
    await keepClients(page, [acme]);
    await page.goto(await linkFrom(page));
    await shown(page);
    await choice(page).selectOption('Secret Client Ltd');
    await button(page, 'Put it into this client').click();
    await expect(main(page)).toContainText('Nothing would change for Secret Client Ltd.');
  });

  test('is not offered for clients where there are none', async ({ page }) => {
    await page.goto('/shared/#1.AY..ct1-');
    await shown(page);
    await expect(choice(page)).toHaveCount(0);
    await expect(button(page, 'Keep it as a new client')).toBeVisible();
  });

  test('where the browser keeps nothing, says so and pretends nothing', async ({ page }) => {
    const complaints = complaintsOf(page);
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('Denied.', 'SecurityError');
        },
      });
    });
    await page.goto('/shared/#1.AY..ct1-');
    await shown(page);
    await button(page, 'Keep it as a new client').click();
    await expect(main(page)).toContainText(
      'Nothing was changed: this browser does not let the site keep anything.',
    );
    await expect(page.getByRole('link', { name: 'Open its plan' })).toHaveCount(0);
    expect(complaints).toEqual([]);
  });

  test('works with the keyboard alone', async ({ page }) => {
    await keepClients(page, [acme]);
    await page.goto('/shared/#1.AY..ct1-');
    await shown(page);
    const summary = main(page).locator('summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Name').focus();
    await page.keyboard.press('Tab');
    await expect(button(page, 'Keep it as a new client')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(main(page)).toContainText('Kept as "Shared plan".');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Undo')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(main(page)).toContainText('Undone');
    await choice(page).focus();
    await page.keyboard.press('S');
    await page.keyboard.press('Tab');
    await expect(button(page, 'Change 1 item of Secret Client Ltd')).toBeFocused();
  });
});

test('the page is found neither by the search nor in the menu', async ({ page }) => {
  await page.goto('/shared/');
  const menu = page.getByRole('navigation', { name: 'Main' });
  await expect(menu.getByRole('link', { name: 'A shared plan' })).toHaveCount(0);
});

test('the page fits a narrow phone, with a long name too', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await keepClients(page, [{ ...acme, name: 'W'.repeat(80) }]);
  await page.goto('/shared/#1.AY..ct1-');
  await shown(page);
  await choice(page).selectOption('W'.repeat(80));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false, permissions: [] });

  test('the page says why it shows no plan, and no link is offered elsewhere', async ({ page }) => {
    await page.goto('/shared/#1.AY..ct1-');
    await expect(main(page)).toContainText('Scripts are off in this browser');
    await page.goto('/checklist/');
    await expect(button(page, 'Copy a link to this plan')).toHaveCount(0);
  });
});
