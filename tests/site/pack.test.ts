/** Everything about a client on one sheet, for paper and PDF. */
import type { Locator } from '@playwright/test';
import { actorsOf, checklistOn, checklists, countItems, phases } from './content.ts';
import { keepClients } from './kept.ts';
import { complaintsOf } from './patience.ts';
import { expect, type Page, test } from './test.ts';

const branding = checklistOn('Branding');
const [logo, icon, colours, name, bar] = branding.items as unknown as [
  Item,
  Item,
  Item,
  Item,
  Item,
];
const all = checklists.flatMap(({ items }) => items as readonly Item[]);

test.beforeEach(({ page }) => page.clock.setFixedTime('2026-11-23T12:00:00'));

test('the pack is headed by the client’s name, the day and how far the onboarding is', async ({
  page,
}) => {
  await keep(page, {
    [logo.id]: { state: 'done' },
    [icon.id]: { state: 'in-progress' },
    [colours.id]: { state: 'waiting', waitingFor: 'codat' },
    [name.id]: { state: 'not-applicable' },
  });
  await page.goto('/pack/');
  await expect(page.getByRole('heading', { name: 'Acme Ltd', level: 2 })).toBeVisible();
  await expect(page.getByText('As of 23 November 2026')).toBeVisible();
  await expect(
    page.getByText(`1 of ${countItems() - 1} done, 1 in progress, 1 waiting for Codat`),
  ).toBeVisible();
});

test('the line says of each phase how far it is', async ({ page }) => {
  await keep(page, { [logo.id]: { state: 'done' } });
  await page.goto('/pack/');
  const stations = page.getByRole('list', { name: 'How far each phase is' }).getByRole('listitem');
  await expect(stations).toHaveText(
    phases.map(({ id, title }) => {
      const total = countItems(id);
      return new RegExp(
        `${title}${id === 'implementation' ? `1 of ${total} done` : `${total} to do`}$`,
      );
    }),
  );
  const bar = page.getByRole('progressbar', { name: 'Progress: Implementation' });
  await expect(bar).toHaveAttribute('value', '1');
  await expect(bar).toHaveAttribute('max', String(countItems('implementation')));
});

test('a phase in which nothing applies is behind one, and nothing shows 0 of 0', async ({
  page,
}) => {
  const items = checklistOn('Solutions').items as readonly Item[];
  await keep(
    page,
    Object.fromEntries(items.map(({ id }) => [id, { state: 'not-applicable' }] as const)),
  );
  await page.goto('/pack/');
  const line = page.getByRole('list', { name: 'How far each phase is' });
  await expect(line.getByRole('listitem').nth(2)).toContainText('Nothing here applies');
  await expect(page.getByRole('main')).not.toContainText(/NaN|0 of 0/);
});

test('each item stands with its state in words, who does it, the date and the note', async ({
  page,
}) => {
  await keep(page, {
    [logo.id]: {
      state: 'waiting',
      waitingFor: 'client',
      assignee: 'Priya Natarajan',
      due: '2026-12-03',
      note: 'The brand team has it.\nAsk on Tuesday.',
    },
    [icon.id]: { state: 'done', due: '2026-11-01' },
    [colours.id]: { state: 'to-do', due: '2026-11-01' },
  });
  await page.goto('/pack/');
  const row = rowOf(page, logo);
  await expect(row.getByText('Waiting for the client', { exact: true })).toBeVisible();
  for (const actor of actorsOf(logo)) await expect(row.getByText(actor)).toBeVisible();
  await expect(row.getByText('Assigned to Priya Natarajan')).toBeVisible();
  await expect(row.getByText('Due 3 December 2026')).toBeVisible();
  await expect(row.getByText('The brand team has it.')).toContainText('Ask on Tuesday.');

  await expect(rowOf(page, icon)).toContainText('Done');
  await expect(rowOf(page, icon)).toContainText('Due 1 November 2026');
  await expect(rowOf(page, colours)).toContainText('To do');
  await expect(rowOf(page, colours)).toContainText('Was due 1 November 2026');
});

test('what does not apply stands with its reason at the end of its phase', async ({ page }) => {
  await keep(page, {
    [logo.id]: { state: 'not-applicable', reason: 'The client has no logo' },
    [icon.id]: { state: 'not-applicable', note: 'Asked in May' },
  });
  await page.goto('/pack/');
  const phase = page.getByRole('region', { name: 'Implementation' });
  await expect(phase.getByRole('heading', { level: 4 }).last()).toHaveText('Does not apply');
  const last = phase.getByRole('list').last().getByRole('listitem');
  await expect(last).toHaveCount(2);
  await expect(last.first()).toContainText(logo.action);
  await expect(last.first()).toContainText('The client has no logo');
  await expect(last.last()).toContainText('No reason given');
  await expect(last.last()).toContainText('Asked in May');
  await expect(phase.getByText(logo.action, { exact: true })).toHaveCount(1);
});

test('what does not apply says so in words, with whose it was, who had it and by when', async ({
  page,
}) => {
  await keep(page, {
    [logo.id]: { state: 'not-applicable', assignee: 'Priya Natarajan', due: '2026-11-01' },
  });
  await page.goto('/pack/');
  const row = rowOf(page, logo);
  await expect(row.getByText('Not applicable', { exact: true })).toBeVisible();
  for (const actor of actorsOf(logo)) await expect(row.getByText(actor)).toBeVisible();
  await expect(row.getByText('Assigned to Priya Natarajan')).toBeVisible();
  await expect(row.getByText('Due 1 November 2026')).toBeVisible();
});

test('the request stands with what was written in it, also before it is sent', async ({ page }) => {
  await keepDraft(page, { company: 'Acme Ltd', admins: 'jane@acme.example; ola@acme.example' });
  await page.goto('/pack/');
  const request = page.getByRole('region', { name: 'Request for instances' });
  await expect(request).toContainText('Not sent yet');
  await expect(request.getByRole('definition').first()).toHaveText('Acme Ltd');
  await expect(request).toContainText('jane@acme.example, ola@acme.example');
});

test('a request that was changed by hand stands in those words', async ({ page }) => {
  const edited = { subject: 'Instances, please', body: 'Dear Solutions,\n\nas agreed: Acme.' };
  await keepDraft(page, { company: 'Acme Ltd' }, { edited });
  await page.goto('/pack/');
  const request = page.getByRole('region', { name: 'Request for instances' });
  await expect(request).toContainText('Instances, please');
  await expect(request).toContainText('as agreed: Acme.');
  await expect(request.getByRole('definition')).toHaveCount(0);
});

test('what was answered about what applies is on the pack', async ({ page }) => {
  const answers = { platforms: 'cloud', integration: 'portal-only' };
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd', answers }]);
  await page.goto('/pack/');
  const facts = page.getByRole('region', { name: 'What applies to you' });
  await expect(facts.getByRole('definition')).toHaveText([
    'Cloud platforms with a developer application',
    'Only the Portal',
  ]);
});

test('a tick, a strike and an empty box are drawn, not coloured', async ({ page }) => {
  await keep(page, {
    [logo.id]: { state: 'done' },
    [icon.id]: { state: 'not-applicable' },
    [colours.id]: { state: 'waiting' },
  });
  await page.goto('/pack/');
  await expect(rowOf(page, logo).locator('svg')).toHaveAttribute('data-drawn', 'done');
  await expect(rowOf(page, logo).locator('svg path')).toHaveCount(1);
  await expect(rowOf(page, icon).locator('svg path')).toHaveCount(1);
  await expect(rowOf(page, colours).locator('svg path')).toHaveCount(0);
});

test('a name and a note with markup stay text', async ({ page }) => {
  const complaints = complaintsOf(page);
  const trap = '<img src=x onerror=alert(1)><b>bold</b>';
  await keep(page, { [logo.id]: { state: 'done', note: trap, assignee: trap } }, { name: trap });
  await page.goto('/pack/');
  await expect(page.getByRole('heading', { name: trap, level: 2 })).toBeVisible();
  await expect(rowOf(page, logo).getByText(trap, { exact: true })).toBeVisible();
  await expect(page.getByRole('main').locator('img, b')).toHaveCount(0);
  expect(complaints).toEqual([]);
});

for (const [state, sentence] of [
  ['not-asked', 'Not sent yet'],
  ['asked', 'Sent on 20 November 2026, not confirmed yet'],
  ['confirmed', 'Confirmed by Codat on 20 November 2026, not handed over yet'],
  ['handed-over', 'Handed over on 20 November 2026'],
] as const) {
  test(`a request that is "${state}" is told as: ${sentence}`, async ({ page }) => {
    await keep(page, {}, { request: state });
    await page.goto('/pack/');
    const told = page.getByRole('region', { name: 'Request for instances' });
    await expect(told.getByRole('paragraph').first()).toHaveText(sentence);
  });
}

test('ownership is not decided yet', async ({ page }) => {
  await keep(page, {});
  await page.goto('/pack/');
  await expect(page.getByRole('region', { name: 'Ownership' })).toContainText('Not decided yet');
});

test('ownership that was decided stands on the pack, with who gives the Admin e-mail', async ({
  page,
}) => {
  const answers = { 'whose-instance': 'client', 'technical-lead': 'no', 'daily-access': 'client' };
  await keepClients(page, [{ id: 'my-organisation', name: 'Acme Ltd', answers }]);
  await page.goto('/pack/');
  const facts = page.getByRole('region', { name: 'Ownership' });
  const fact = (name: string) =>
    facts.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd');
  await expect(fact('Owns the configuration')).toHaveText('Distributor');
  await expect(fact('Manages the instance')).toHaveText('Client');
  await expect(fact('Admin e-mail')).toHaveText('Distributor');
  await expect(facts).not.toContainText('Not decided yet');
});

test('where nothing is saved the pack is a blank plan, and says so', async ({ page }) => {
  await page.goto('/pack/');
  await expect(page.getByText('This is a blank plan, to be ticked by hand.')).toBeVisible();
  await expect(page.getByText('Nothing is saved in this browser yet')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Client', exact: true })).toBeVisible();
  await expect(rowsOf(page)).toHaveCount(all.length);
  await expect(page.getByText('To do', { exact: true })).toHaveCount(0);
});

test('where storage is refused the pack says that this browser keeps nothing', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Denied.', 'SecurityError');
      },
    });
  });
  const complaints = complaintsOf(page);
  await page.goto('/pack/');
  await expect(page.getByText('This browser does not let the site keep anything.')).toBeVisible();
  expect(complaints).toEqual([]);
});

test('what is ticked in another tab appears on the pack', async ({ page, context }) => {
  await keep(page, {});
  await page.goto('/pack/');
  await expect(rowOf(page, logo)).toContainText('To do');

  const other = await context.newPage();
  await other.goto(branding.page);
  await other.getByRole('checkbox', { name: logo.action, exact: true }).check();
  await expect(rowOf(page, logo)).toContainText('Done');
});

test('the pack ends with what happens next and whom to turn to', async ({ page }) => {
  await page.goto('/pack/');
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { level: 2 }).nth(-2)).toHaveText('What happens next');
  await expect(main.getByText('invitation to set a password')).toBeVisible();
  await expect(main.getByText('Staging and Production remain separate')).toBeVisible();
  const contacts = main.getByRole('table');
  for (const address of [
    'mailto:solutions@codat.io',
    'https://codat.zendesk.com/hc/en-gb/requests/new',
    'https://status.codat.io',
    'https://help.codat.io',
    'https://app.codat.io',
  ]) {
    await expect(contacts.locator(`a[href="${address}"]`)).toBeVisible();
  }
});

test('its button asks the browser to print, and the file is named after the client and the day', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.body.dataset.printedAs = document.title;
      dispatchEvent(new Event('afterprint'));
    };
  });
  await keep(page, {});
  await page.goto('/pack/');
  const title = await page.title();
  await expect(page.getByText('As of')).toBeVisible();
  await page.getByRole('button', { name: 'Print or save as PDF' }).press('Enter');
  await expect(page.locator('body')).toHaveAttribute(
    'data-printed-as',
    'Codat onboarding, Acme Ltd, 2026-11-23',
  );
  await expect(page).toHaveTitle(title);
});

test('a browser that does not print from a page says so beside the button', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'print', { value: undefined });
  });
  await page.goto('/pack/');
  await expect(page.getByText('As of')).toBeVisible();
  await page.getByRole('button', { name: 'Print or save as PDF' }).click();
  await expect(page.getByText('This browser does not print from a page.')).toBeVisible();
});

test.describe('on paper', () => {
  test.beforeEach(async ({ page }) => {
    const states = ['done', 'waiting', 'not-applicable', 'in-progress', 'to-do'] as const;
    const note = 'Agreed in the call on Tuesday. '.repeat(6);
    await keep(
      page,
      Object.fromEntries(
        all.map(({ id }, index) => [
          id,
          { state: states[index % 5] ?? 'done', assignee: 'Priya Natarajan', note },
        ]),
      ),
    );
    await page.goto('/pack/');
    await expect(page.getByText('As of')).toBeVisible();
  });

  test('no item is cut from its state, and no heading is left behind', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const cuts = await rowsOf(page).evaluateAll((rows) =>
      rows
        .filter((row) => {
          const words = row.querySelector('.pack-state, .pack-said');
          const box = row.querySelector('svg');
          return !words || !box || getComputedStyle(row).breakInside !== 'avoid';
        })
        .map((row) => row.textContent),
    );
    expect(cuts).toEqual([]);
    await expect(rowsOf(page)).toHaveCount(all.length);

    const stranded = await page
      .getByRole('main')
      .locator('h2, h3, h4')
      .evaluateAll((headings) =>
        headings
          .filter((heading) => getComputedStyle(heading).breakAfter !== 'avoid')
          .filter((heading) => heading.checkVisibility())
          .map((heading) => heading.textContent),
      );
    expect(stranded).toEqual([]);
  });

  test('the site around it is gone; the client’s name and the day stay', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    for (const part of [
      page.getByRole('banner'),
      page.getByRole('navigation'),
      page.getByRole('contentinfo'),
      page.getByRole('button'),
    ]) {
      await expect(part.filter({ visible: true })).toHaveCount(0);
    }
    await expect(page.getByRole('heading', { name: 'Hand-over pack', level: 1 })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Acme Ltd' })).toBeVisible();
    await expect(page.getByText('As of 23 November 2026')).toBeVisible();
  });

  test('addresses are written out for contacts, and for nothing else', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const written = await page
      .getByRole('main')
      .getByRole('link')
      .evaluateAll((links) =>
        links
          .filter((link) => getComputedStyle(link, '::after').content.includes('http'))
          .map((link) => link.closest('table') !== null),
      );
    expect(written).toEqual([true, true, true, true]);
  });

  test('nothing but the sheet takes room, so that no page is left over', async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const left = await page.getByRole('main').evaluate((main) => {
      const lowest = [...main.querySelectorAll('p, li, td')]
        .filter((part) => part.checkVisibility())
        .map((part) => part.getBoundingClientRect().bottom);
      return document.body.getBoundingClientRect().bottom - Math.max(...lowest);
    });
    expect(left).toBeLessThanOrEqual(1);
  });

  for (const format of ['A4', 'Letter'] as const) {
    test(`a full plan takes several pages of ${format}`, async ({ page }) => {
      const pdf = (await page.pdf({ format })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(sheets).toBeGreaterThan(4);
      expect(sheets).toBeLessThan(20);
    });
  }
});

test('the pack fits on a narrow phone', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await keep(
    page,
    { [logo.id]: { state: 'done', note: 'x'.repeat(300), assignee: 'y'.repeat(100) } },
    { name: 'z'.repeat(80) },
  );
  await page.goto('/pack/');
  await expect(page.getByText('As of')).toBeVisible();
  const over = await page
    .locator('.pack *')
    .evaluateAll(
      (parts) => parts.filter((part) => part.getBoundingClientRect().right > 320).length,
    );
  expect(over).toBe(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('the pack is the whole plan, unmarked, with boxes to tick by hand', async ({ page }) => {
    await page.goto('/pack/');
    const said = page.locator('noscript p');
    await expect(said).toBeVisible();
    await expect(said).toContainText('it is a blank plan, to be ticked by hand');
    await expect(rowsOf(page)).toHaveCount(all.length);
    await expect(rowOf(page, bar).locator('svg')).toBeVisible();
    await expect(page.getByText(/^(To do|Done|Not decided yet)$/)).toHaveCount(0);
    await expect(page.getByRole('main').getByRole('button')).toHaveCount(0);
    await expect(page.getByRole('table')).toBeVisible();
  });
});

const rowsOf = (page: Page): Locator => page.locator('.pack-item');
const rowOf = (page: Page, { action }: Item): Locator =>
  rowsOf(page).filter({ has: page.getByText(action, { exact: true }) });

type Item = (typeof branding.items)[number] & { readonly id: string };

/** Keeps a client with what was said about its items, as an earlier visit would have left them. */
const keep = (
  page: Page,
  items: Readonly<Record<string, object>>,
  { name = 'Acme Ltd', request }: { name?: string; request?: string } = {},
) =>
  page.addInitScript(
    ({ items, name, request }) => {
      const at = new Date('2026-11-20T12:00:00').getTime();
      const put = (key: string, fields: object) => {
        const place = `codat-onboarding/my-organisation/${key}`;
        if (localStorage.getItem(place) === null) {
          localStorage.setItem(place, JSON.stringify({ v: 1, at, ...fields }));
        }
      };
      put('about/workspace', { name, created: at, archived: false });
      for (const [id, entry] of Object.entries(items)) put(`item/${id}`, entry);
      if (request) put('request/new-instances', { state: request });
    },
    { items, name, request },
  );

/** Keeps a client whose request for instances is being written. */
const keepDraft = (page: Page, values: Readonly<Record<string, string>>, more: object = {}) =>
  keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd' }], {
    'codat-onboarding/c-acme/request/draft-new-instances': JSON.stringify({
      v: 1,
      at: 1_763_900_000_000,
      values,
      ...more,
    }),
  });
