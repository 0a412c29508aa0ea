/** Who owns it: asked one question at a time, kept in the address, and followed by the plan once it is said for whom. */
import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { load } from 'js-yaml';
import { pasted } from './clipboard.ts';
import { checklists } from './content.ts';
import { everythingKept, keepClients } from './kept.ts';
import { holdBack } from './patience.ts';
import { expect, type Page, test } from './test.ts';

const yaml = (file: string) => load(readFileSync(`src/content/${file}.yaml`, 'utf8'));
const { questions, outcomes } = yaml('decisions/ownership') as {
  questions: readonly { id: string; text: string; options: readonly { label: string }[] }[];
  outcomes: readonly Outcome[];
};
const { rows } = yaml('comparison') as {
  rows: readonly { matter: string; clientOwned: string; distributorOwned: string }[];
};

const clientOwned =
  '?whose-instance=client&technical-lead=yes&platform-contracts=yes&daily-access=client';
const distributorOwned =
  '?whose-instance=client&technical-lead=no&daily-access=distributor&key-policy=no';

/** One address for each outcome. */
const ways = {
  'own-organisation': '?whose-instance=own',
  'client-owned': clientOwned,
  'distributor-owned': distributorOwned,
  'distributor-configures': '?whose-instance=client&technical-lead=no&daily-access=client',
  'client-configures':
    '?whose-instance=client&technical-lead=yes&platform-contracts=yes&daily-access=distributor&key-policy=no',
};

/** An item that goes with the configuration, and those that only a distributor has that owns it. */
const items = checklists.flatMap((checklist) => checklist.items);
const handed = actionOf(items.find(({ roles }) => roles[0] === 'configuration-owner'));
const byDistributor = items
  .filter(({ appliesWhen }) => appliesWhen?.includes('distributor-owned'))
  .map(actionOf);

/** Opens the decision, and waits until it is awake: the title then says what is asked. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/ownership/${query}`);
  await expect(page).toHaveTitle(/ \| Decide who owns it/);
}

const asked = (page: Page, question: string): Locator =>
  page.getByRole('heading', { name: textOf(question), level: 2 });
const reached = (page: Page, outcome: string): Locator =>
  page.getByRole('heading', { name: titleOf(outcome), level: 2, exact: true });
const choose = (page: Page, label: string) =>
  page.getByRole('radio', { name: label, exact: true }).check();
const goOn = (page: Page) => page.getByRole('button', { name: 'Continue' }).click();
const answersIn = (page: Page) => new URL(page.url()).search;

test('an answer given before the decision is awake is taken once it is', async ({ page }) => {
  const release = await holdBack(page, /\/DecisionIsland\.[^/]*\.js$/);
  await page.goto('/ownership/', { waitUntil: 'commit' });
  await choose(page, 'A client, through a distributor');
  await page.getByRole('button', { name: 'Continue' }).click({ noWaitAfter: true });
  await expect(asked(page, 'whose-instance')).toBeVisible();
  release();
  await expect(asked(page, 'technical-lead')).toBeFocused();
  expect(answersIn(page)).toBe('?whose-instance=client');
});

test('a link opened cold shows its outcome, also if something else was answered while the decision slept', async ({
  page,
}) => {
  const release = await holdBack(page, /\/DecisionIsland\.[^/]*\.js$/);
  await page.goto(`/ownership/${clientOwned}`, { waitUntil: 'commit' });
  await choose(page, 'Our own organisation');
  await page.getByRole('button', { name: 'Continue' }).click({ noWaitAfter: true });
  release();
  await expect(reached(page, 'client-owned')).toBeVisible();
  const drawn = () =>
    new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => setTimeout(resolve))));
  await page.evaluate(drawn);
  await expect(reached(page, 'client-owned')).toBeVisible();
  expect(answersIn(page)).toBe(clientOwned);
});

for (const { id, title, decided } of outcomes) {
  test(`a link opened cold shows the outcome "${title}"`, async ({ page }) => {
    await open(page, ways[id as keyof typeof ways]);
    const outcome = page.getByRole('article', { name: title });
    await expect(outcome.getByText(decided)).toBeVisible();
    await expect(outcome.getByText('Write this to Solutions')).toBeVisible({
      visible: id === 'distributor-configures' || id === 'client-configures',
    });
    await expect(page).toHaveTitle(new RegExp(`^${title} \\|`));
  });
}

for (const outcome of outcomes) {
  const { id, title, ownership, admin, responsibilities } = outcome;

  test(`"${title}" says at a glance who configures, who manages, and whose e-mail to give`, async ({
    page,
  }) => {
    await open(page, ways[id as keyof typeof ways]);
    const article = page.getByRole('article', { name: title });
    await expect(article.getByRole('term')).toHaveText(['Configures', 'Manages', 'Admin e-mail']);
    await expect(article.getByRole('definition')).toHaveText([
      nameOf(ownership.configuration),
      nameOf(ownership.management),
      `${nameOf(admin.party)} ${admin.text}`,
    ]);
    // Before anything that can be done with it, so that it is on the first screen of a meeting.
    const lowest = await article.getByRole('definition').last().boundingBox();
    const use = await article.getByRole('button').first().boundingBox();
    expect((lowest?.y ?? 0) + (lowest?.height ?? 0)).toBeLessThan(use?.y ?? 0);
  });

  test(`"${title}" says all that follows from it, and what of it is advice`, async ({ page }) => {
    await open(page, ways[id as keyof typeof ways]);
    const article = page.getByRole('article', { name: title });
    const table = article.getByRole('table');
    await expect(table.getByRole('rowheader')).toHaveText(
      responsibilities.map(({ matter }) => matter),
    );
    for (const { matter, party, ...said } of responsibilities) {
      const row = table.getByRole('row').filter({ hasText: matter });
      const parties = party === 'both' ? ['client', 'distributor'] : [party];
      await expect(row.getByRole('cell')).toHaveText([
        parties.map(nameOf).join(''),
        marked(said, false),
      ]);
    }
    const lists = [
      ['What it means', outcome.means],
      ['What to agree with the other party before going on', outcome.agree],
      ['What speaks for it', outcome.pros],
      ['What speaks against it', outcome.cons],
      ['What changes if you decide otherwise', outcome.otherwise],
      ['Next steps', outcome.next],
    ] as const;
    for (const [heading, statements] of lists) {
      const part = article.locator('section', {
        has: page.getByRole('heading', { name: heading, level: 3 }),
      });
      await expect(part).toHaveCount(statements ? 1 : 0);
      if (!statements) continue;
      const isAdvice = statements.every(({ rests }) => rests === 'advice');
      await expect(part.getByRole('heading')).toHaveText(isAdvice ? `${heading} Advice` : heading);
      await expect(part.getByRole('listitem')).toHaveText(
        statements.map((said) => marked(said, isAdvice)),
      );
    }
  });
}

test('the keyboard alone leads from the first question to an outcome, and the focus to each heading', async ({
  page,
}) => {
  await open(page);
  await expect(page).toHaveTitle(new RegExp(`^${textOf('whose-instance').replace('?', '\\?')}`));
  await expect(asked(page, 'whose-instance')).not.toBeFocused();
  await page.getByRole('radio').first().focus();

  // A radio button is chosen by the arrows, which alone leads nowhere.
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: 'A client, through a distributor' })).toBeChecked();
  await expect(asked(page, 'whose-instance')).toBeVisible();
  await page.keyboard.press('Enter');

  for (const [question, presses] of [
    ['technical-lead', 1],
    ['daily-access', 1],
    ['key-policy', 1],
  ] as const) {
    await expect(asked(page, question)).toBeFocused();
    await tabTo(page, page.getByRole('radio').first());
    for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByRole('button', { name: 'Continue' }));
    await page.keyboard.press('Enter');
  }
  await expect(reached(page, 'distributor-owned')).toBeFocused();
  await expect(page).toHaveTitle(/^Distributor owned \|/);
  expect(answersIn(page)).toBe(distributorOwned);
});

test('Continue without an answer says so, takes the focus, and leads to the first choice', async ({
  page,
}) => {
  await open(page);
  await goOn(page);
  const summary = page.getByRole('alert');
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Error: /);
  const group = page.getByRole('group', { name: textOf('whose-instance') });
  await expect(group).toHaveAccessibleDescription(/Choose an answer to go on\.$/);
  await summary.getByRole('link').click();
  await expect(page.getByRole('radio').first()).toBeFocused();
  await goOn(page);
  await expect(summary).toBeFocused();

  await choose(page, 'A client, through a distributor');
  await goOn(page);
  await expect(asked(page, 'technical-lead')).toBeFocused();
  await expect(summary).toHaveCount(0);
  await expect(page).not.toHaveTitle(/Error/);
});

test('Back and Forward of the browser, the Back of the page, and a reload go from answer to answer', async ({
  page,
}) => {
  await open(page, '?client=c-1');
  await choose(page, 'A client, through a distributor');
  await goOn(page);
  await choose(page, 'Yes');
  await goOn(page);
  await expect(asked(page, 'platform-contracts')).toBeFocused();
  expect(answersIn(page)).toBe('?client=c-1&whose-instance=client&technical-lead=yes');

  await page.goBack();
  await expect(asked(page, 'technical-lead')).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  await page.goBack();
  await expect(asked(page, 'whose-instance')).toBeFocused();
  await page.goForward();
  await page.goForward();
  await expect(asked(page, 'platform-contracts')).toBeFocused();

  await page.reload();
  await expect(asked(page, 'platform-contracts')).toBeVisible();
  await expect(asked(page, 'platform-contracts')).not.toBeFocused();
  await page.getByRole('link', { name: 'Back', exact: true }).click();
  await expect(asked(page, 'technical-lead')).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Yes', exact: true })).toBeChecked();
  expect(answersIn(page)).toBe('?client=c-1&whose-instance=client');
});

test('what is no answer, contradicts another, lies off the path or means nothing is dropped from the address', async ({
  page,
}) => {
  await page.goto(
    '/ownership/?foo=bar&whose-instance=own&technical-lead=yes&client=c-1&key-policy=perhaps',
  );
  await expect(reached(page, 'own-organisation')).toBeVisible();
  await expect.poll(() => answersIn(page)).toBe('?client=c-1&whose-instance=own');

  await open(page, '?whose-instance=own&whose-instance=client&change=key-policy');
  await expect(asked(page, 'whose-instance')).toBeVisible();
  await expect.poll(() => answersIn(page)).toBe('');
});

test('changing an early answer keeps the later ones that still lie on the path', async ({
  page,
}) => {
  await open(page, distributorOwned);
  const given = page.getByRole('region', { name: 'Your answers' });
  await expect(given.getByRole('term')).toHaveCount(4);
  const change = (question: string) =>
    given.getByRole('link', { name: `Change the answer to: ${textOf(question)}` });
  await change('technical-lead').click();
  await expect(asked(page, 'technical-lead')).toBeFocused();
  await expect(page.getByRole('radio', { name: 'No', exact: true })).toBeChecked();

  await page.reload();
  await expect(asked(page, 'technical-lead')).toBeVisible();
  await choose(page, 'Not sure');
  await goOn(page);
  await expect(reached(page, 'distributor-owned')).toBeFocused();
  expect(answersIn(page)).toBe(distributorOwned.replace('lead=no', 'lead=not-sure'));

  // Where the path leads elsewhere, what was answered is offered when its question comes up again.
  await change('technical-lead').click();
  await choose(page, 'Yes');
  await goOn(page);
  await expect(asked(page, 'platform-contracts')).toBeFocused();
  await choose(page, 'Yes');
  await goOn(page);
  await expect(asked(page, 'daily-access')).toBeFocused();
  await expect(page.getByRole('radio', { name: 'The distributor', exact: true })).toBeChecked();
  await given.getByRole('link', { name: 'Start again' }).click();
  await expect(asked(page, 'whose-instance')).toBeFocused();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(answersIn(page)).toBe('');
});

test('nothing is kept until it is said for whom, and then for that client alone', async ({
  page,
}) => {
  await keepClients(page, [{ id: 'acme', name: 'Acme Ltd' }]);
  await open(page, clientOwned);
  await page.getByRole('button', { name: 'Use this for Acme Ltd' }).waitFor();
  expect(await answersKept(page)).toEqual({});
  await page.getByRole('button', { name: 'Use this for Acme Ltd' }).click();
  const said = page.getByRole('status').filter({ hasText: 'Decided for Acme Ltd.' });
  await expect(said.getByRole('link', { name: 'See the plan' })).toHaveAttribute(
    'href',
    '/checklist/',
  );
  expect(await answersKept(page)).toEqual({
    'acme/daily-access': 'client',
    'acme/platform-contracts': 'yes',
    'acme/technical-lead': 'yes',
    'acme/whose-instance': 'client',
  });

  await open(page);
  await page.getByRole('link', { name: 'Show the outcome' }).click();
  await expect(reached(page, 'client-owned')).toBeFocused();
  await expect(said).toBeVisible();
});

test('deciding again for another client starts fresh, and answers nobody has taken yet stay', async ({
  page,
}) => {
  await keepClients(page, [
    { id: 'acme', name: 'Acme Ltd', answers: answersOf(clientOwned) },
    { id: 'beta', name: 'Beta Ltd' },
  ]);
  const client = page.getByRole('combobox', { name: 'Client' });
  await page.goto(`/ownership/${clientOwned}&client=acme`);
  await expect(page.getByText('Decided for Acme Ltd.')).toBeVisible();
  await client.focus();
  await client.selectOption('Beta Ltd');
  await expect(asked(page, 'whose-instance')).toBeVisible();
  await expect(client).toBeFocused();
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  expect(Object.keys(answersOf(answersIn(page)))).not.toContain('whose-instance');

  // Back brings the answers back, for whoever wants the same once more.
  await page.goBack();
  await expect(reached(page, 'client-owned')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use this for Beta Ltd' })).toBeVisible();
  await client.selectOption('Acme Ltd');
  await expect(page.getByText('Decided for Acme Ltd.')).toBeVisible();
  expect(answersIn(page)).toContain('daily-access=client');
  expect(await answersKept(page)).toEqual(
    Object.fromEntries(
      Object.entries(answersOf(clientOwned)).map(([id, option]) => [`acme/${id}`, option]),
    ),
  );
});

test('a decision is taken back only once it is seen what that would change', async ({ page }) => {
  await keepClients(page, [{ id: 'acme', name: 'Acme Ltd', answers: answersOf(distributorOwned) }]);
  const before = await everythingKept(page);
  await open(page, distributorOwned);
  const takeBack = page.getByRole('button', { name: 'Take the decision back' });
  const preview = page.getByRole('region', { name: 'What would change for Acme Ltd' });
  await takeBack.click();
  await expect(preview.getByRole('heading')).toBeFocused();
  await expect(preview).toContainText('From Distributor owned to no decision.');
  await preview.getByText(/items change hands$/).click();
  await expect(rowOf(preview, handed)).toContainText('Distributor to Not settled');
  await preview.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(takeBack).toBeFocused();
  expect(await everythingKept(page)).toEqual(before);

  await takeBack.click();
  await preview.getByRole('button', { name: 'Take the decision back' }).click();
  await expect(page.getByRole('button', { name: 'Use this for Acme Ltd' })).toBeFocused();
  expect(await answersKept(page)).toEqual({});
});

test('another decision shows what changes hands, appears and disappears before it is applied', async ({
  page,
}) => {
  await keepClients(page, [
    { id: 'acme', name: 'Acme Ltd', items: { 'upload-logo': { state: 'done' } } },
  ]);
  await open(page, clientOwned);
  await page.getByRole('button', { name: 'Use this for Acme Ltd' }).click();
  await expect(page.getByText('Decided for Acme Ltd.')).toBeVisible();
  const before = await everythingKept(page);

  await open(page, distributorOwned);
  await page.getByRole('button', { name: 'Use this for Acme Ltd' }).click();
  const preview = page.getByRole('region', { name: 'What would change for Acme Ltd' });
  await expect(preview.getByRole('heading')).toBeFocused();
  await expect(preview).toContainText('From Client owned to Distributor owned.');
  await preview.getByText(/^\d+ items change hands$/).click();
  await expect(rowOf(preview, handed)).toContainText('Client to Distributor');
  const appearing = preview.getByRole('list', { name: /^\d+ items? appears?$/ });
  await expect(appearing.getByRole('listitem')).toHaveCount(byDistributor.length);
  for (const action of byDistributor) await expect(rowOf(appearing, action)).toBeVisible();
  expect(await everythingKept(page)).toEqual(before);

  await preview.getByRole('button', { name: 'Leave it as it is' }).click();
  await expect(page.getByRole('button', { name: 'Use this for Acme Ltd' })).toBeFocused();
  expect(await everythingKept(page)).toEqual(before);

  await page.getByRole('button', { name: 'Use this for Acme Ltd' }).click();
  await preview.getByRole('button', { name: 'Change the decision' }).click();
  await expect(page.getByText('Decided for Acme Ltd.')).toBeVisible();
  expect(await answersKept(page)).toEqual({
    'acme/daily-access': 'distributor',
    'acme/key-policy': 'no',
    'acme/technical-lead': 'no',
    'acme/whose-instance': 'client',
  });
  expect((await everythingKept(page))['codat-onboarding/acme/item/upload-logo']).toBe(
    before['codat-onboarding/acme/item/upload-logo'],
  );
});

test('a link to an outcome is copied, holds no name, and opens the same outcome for somebody else', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd' }]);
  await open(page, `${distributorOwned}&client=c-acme`);
  await page.getByRole('button', { name: 'Copy a link to this outcome' }).click();
  await expect(
    page.getByText('The link is copied. It holds the answers, and no names.'),
  ).toBeVisible();
  const link = await pasted(page);
  expect(new URL(link).search).toBe(distributorOwned);
  const elsewhere = await browser.newPage();
  await elsewhere.goto(link);
  await expect(reached(elsewhere, 'distributor-owned')).toBeVisible();
  await elsewhere.close();
});

test('where the clipboard is refused, the link to an outcome can be selected', async ({ page }) => {
  await page.addInitScript(() => {
    const refuse = () => Promise.reject(new DOMException('Denied.', 'NotAllowedError'));
    Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
  });
  await open(page, clientOwned);
  await page.getByRole('button', { name: 'Copy a link to this outcome' }).click();
  await expect(page.getByLabel('Link to this outcome')).toHaveValue(
    new RegExp(`/ownership/\\${clientOwned}$`),
  );
});

test('each row of the table opens its outcome, and the diagram marks the way there', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('heading', { name: 'Table', exact: true }).click();
  const links = page.getByRole('table').getByRole('link');
  const found = new Map<string, string>();
  for (const link of await links.all()) {
    found.set((await link.textContent()) ?? '', (await link.getAttribute('href')) ?? '');
  }
  expect([...found.keys()].sort()).toEqual(outcomes.map(({ title }) => title).sort());
  for (const [title, address] of found) {
    await open(page, address);
    await expect(page.getByRole('heading', { name: title, level: 2, exact: true })).toBeVisible();
  }

  await open(page, '?whose-instance=own');
  await page.getByRole('heading', { name: 'Diagram' }).click();
  await expect(page.getByRole('img', { name: /Who owns the configuration/ })).toBeVisible();
  const marked = page.locator('#ownership-diagram .diagram-card[data-taken]');
  await expect(marked).toHaveCount(2);
  await expect(page.locator('#ownership-diagram .diagram-line[data-taken]')).toHaveCount(1);
});

test('the table leaves out for the eye what is as above, and reads it out all the same', async ({
  page,
}) => {
  await open(page);
  await page.getByRole('heading', { name: 'Table', exact: true }).click();
  const table = page.getByRole('table');
  const first = table.getByRole('row').nth(2).getByRole('cell').first();
  const same = table.getByRole('row').nth(3).getByRole('cell').first();
  await expect(first).toHaveText('A client');
  await expect(same).toHaveText('A client');
  const widthOf = async (cell: Locator) =>
    (await cell.getByText('A client').boundingBox())?.width ?? 0;
  expect(await widthOf(first)).toBeGreaterThan(20);
  expect(await widthOf(same)).toBeLessThanOrEqual(1);
});

for (const scheme of ['light', 'dark'] as const) {
  test(`the ${scheme} diagram can be read, on the path taken as beside it`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await open(page, distributorOwned);
    await page.getByRole('heading', { name: 'Diagram' }).click();
    const drawing = page.getByRole('img', { name: /Who owns the configuration/ });
    const contrasts = await drawing.evaluate(contrastsIn);
    expect(contrasts.length).toBeGreaterThan(20);
    expect(Math.min(...contrasts)).toBeGreaterThanOrEqual(4.5);
  });
}

test('where the system sets the colours, the diagram tells the path taken by weight', async ({
  page,
}) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, distributorOwned);
  await page.getByRole('heading', { name: 'Diagram' }).click();
  const lines = page.locator('#ownership-diagram .diagram-line');
  const weights = await lines.evaluateAll((all) =>
    all.map((line) => {
      const { strokeWidth, stroke } = getComputedStyle(line.querySelector('polyline') ?? line);
      return { isTaken: line.matches('[data-taken]'), weight: parseFloat(strokeWidth), stroke };
    }),
  );
  const taken = weights.filter(({ isTaken }) => isTaken);
  expect(taken).toHaveLength(4);
  // Drawn last, and with no colour that others could shine through.
  expect(weights.slice(-4)).toEqual(taken);
  for (const { weight, stroke } of taken) {
    expect(weight).toBe(4);
    expect(stroke).toMatch(/^rgb\(/);
  }
  for (const { weight } of weights.slice(0, -4)) expect(weight).toBeLessThan(2);
});

test('the outcome is what is printed, with the day; without one, all questions and outcomes', async ({
  page,
}) => {
  await keepClients(page, [{ id: 'acme', name: 'Acme Ltd', answers: answersOf(clientOwned) }]);
  await page.clock.setFixedTime(new Date(2026, 10, 25, 12));
  await page.emulateMedia({ media: 'print' });
  await open(page, clientOwned);
  await expect(reached(page, 'client-owned')).toBeVisible();
  await expect(page.getByText('Printed on 25 November 2026')).toBeVisible();
  await expect(page.getByText('Decided for Acme Ltd.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'See the plan' })).toBeHidden();
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Sources' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^(Previous|Next)/ })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'All questions and outcomes' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await expect(page.getByText('Printed on 25 November 2026')).toBeHidden();

  await page.emulateMedia({ media: 'print' });
  await open(page);
  for (const { title } of outcomes) {
    await expect(page.getByRole('heading', { name: `Outcome: ${title}` })).toBeVisible();
  }
  await expect(page.getByRole('radio')).toHaveCount(0);
});

test('the comparison has every matter, with both choices', async ({ page }) => {
  await page.goto('/ownership/comparison/');
  const table = page.getByRole('table', { name: 'What each choice changes' });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Matter',
    'Client owned',
    'Distributor owned',
  ]);
  await expect(table.getByRole('rowheader')).toHaveCount(rows.length);
  for (const { matter, clientOwned: ours, distributorOwned: theirs } of rows) {
    const row = table.getByRole('row').filter({ hasText: matter });
    await expect(row.getByRole('cell')).toHaveText([ours, theirs]);
  }
});

test('the comparison is printed side by side, within the sheet, and without what paper cannot do', async ({
  page,
}) => {
  // The width of A4 between its margins.
  await page.setViewportSize({ width: 720, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto('/ownership/comparison/');
  const table = page.getByRole('table', { name: 'What each choice changes' });
  for (const { clientOwned: ours, distributorOwned: theirs, matter } of rows) {
    const cells = table.getByRole('row').filter({ hasText: matter }).getByRole('cell');
    await expect(cells).toHaveText([ours, theirs]);
    const [left, right] = await Promise.all([
      cells.first().boundingBox(),
      cells.last().boundingBox(),
    ]);
    expect(right?.y).toBe(left?.y);
    expect((right?.x ?? 0) + (right?.width ?? 0)).toBeLessThanOrEqual(720);
  }
  await expect(page.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /^(Previous|Next)/ })).toHaveCount(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every question with its answers, every outcome and the table can be read', async ({
    page,
  }) => {
    await page.goto('/ownership/');
    const main = page.getByRole('main');
    for (const { text, options } of questions) {
      await expect(main.getByText(text, { exact: false }).last()).toBeVisible();
      for (const { label } of options) {
        await expect(main.getByText(label, { exact: true }).last()).toBeVisible();
      }
    }
    for (const { id, title, decided } of outcomes) {
      await expect(page.getByRole('heading', { name: `Outcome: ${title}` })).toBeVisible();
      await expect(main.getByText(decided, { exact: true }).last()).toBeVisible();
      await expect(main.locator(`a[href="#outcome-${id}"]:visible`).first()).toBeVisible();
    }
    await expect(page.getByRole('table', { name: /ways to answer$/ })).toBeVisible();
    await expect(page.getByRole('img', { name: /Who owns the configuration/ })).toBeVisible();
    await expect(page.getByRole('radio')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
  });
});

/** How much each text of a drawing stands out from the box that it is in. */
function contrastsIn(drawing: Element): number[] {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? [])
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  return [...drawing.querySelectorAll('text')].map((text) => {
    const boxes = [
      text.parentElement?.querySelector(':scope > rect'),
      text.closest('.diagram-card')?.querySelector(':scope > rect'),
    ];
    const fills = boxes.flatMap((box) => (box ? [getComputedStyle(box).fill] : []));
    const behind = fills.find((fill) => fill !== 'none') ?? '';
    const [light = 0, dark = 0] = [luminance(getComputedStyle(text).fill), luminance(behind)].sort(
      (a, b) => b - a,
    );
    return (light + 0.05) / (dark + 0.05);
  });
}

/** A statement as a page shows it: of another outcome by its title, and marked as advice unless its heading is. */
function marked({ text, rests, outcome }: Said, isHeadingMarked: boolean): string {
  const mark = rests === 'advice' && !isHeadingMarked ? ' Advice' : '';
  return `${outcome ? `${titleOf(outcome)}: ` : ''}${text}${mark}`;
}

const nameOf = (party: string): string => (party === 'client' ? 'Client' : 'Distributor');

/** What an item of the plan says to do. */
function actionOf(item: { readonly action: string } | undefined): string {
  if (!item) throw new Error('src/content/checklists has no item that this test needs.');
  return item.action;
}

const rowOf = (part: Locator, action: string): Locator =>
  part.getByRole('listitem').filter({ hasText: action });

/** The answers that an address gives, by question. */
const answersOf = (query: string): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(query));

/** The answers in the storage, by client and question. */
async function answersKept(page: Page): Promise<Record<string, string>> {
  const kept = Object.entries(await everythingKept(page)).filter(([key]) =>
    key.includes('/answer/'),
  );
  return Object.fromEntries(
    kept.map(([key, text]) => [
      key.replace('codat-onboarding/', '').replace('/answer/', '/'),
      (JSON.parse(text) as { option: string }).option,
    ]),
  );
}

/** Presses Tab until something has the focus, and gives up where a reader would have long before. */
async function tabTo(page: Page, target: Locator, most = 20): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`${target} did not get the focus within ${most} presses of Tab.`);
}

const textOf = (question: string): string =>
  questions.find(({ id }) => id === question)?.text ?? question;

const titleOf = (outcome: string): string =>
  outcomes.find(({ id }) => id === outcome)?.title ?? outcome;

interface Said {
  readonly text: string;
  readonly rests?: string;
  readonly outcome?: string;
}

interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly decided: string;
  readonly ownership: { readonly configuration: string; readonly management: string };
  readonly admin: { readonly party: string; readonly text: string };
  readonly responsibilities: readonly (Said & {
    readonly matter: string;
    readonly party: string;
  })[];
  readonly means: readonly Said[];
  readonly agree?: readonly Said[];
  readonly pros: readonly Said[];
  readonly cons: readonly Said[];
  readonly otherwise: readonly Said[];
  readonly next: readonly Said[];
}
