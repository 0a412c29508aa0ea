/** The plan taken along, as a file or in the clipboard. */
import { readFileSync } from 'node:fs';
import { fileNameOf } from '../../src/components/exports/file-name.ts';
import { pasted } from './clipboard.ts';
import { checklistOn, checklists } from './content.ts';
import { expect, type Page, test } from './test.ts';

const [logo, icon] = checklistOn('Branding').items as unknown as [Item, Item];
const total = checklists.flatMap(({ items }) => items).length;

const trap = '=HYPERLINK("https://example.org","<b>here</b>")';

test.beforeEach(async ({ page }) => {
  await page.clock.setFixedTime('2026-11-23T12:00:00Z');
  await keep(page, {
    [logo.id]: { state: 'waiting', waitingFor: 'codat', due: '2026-12-03', note: trap },
    [icon.id]: { state: 'done', assignee: 'Jane Doe' },
  });
});

test('before anything is pressed each button says what it gives', async ({ page }) => {
  await openPack(page);
  for (const [name, gives] of [
    ['Markdown', 'A task list, for a wiki or an issue.'],
    ['Copy as Markdown', 'The same task list, ready to be pasted.'],
    ['Spreadsheet (CSV)', 'A row for each item, for a spreadsheet or a tracker.'],
    ['Calendar (.ics)', 'The target dates of what is left, as all-day entries.'],
  ] as const) {
    const button = page.getByRole('button', { name, exact: true });
    await expect(button).toHaveAccessibleDescription(gives);
    await expect(page.getByText(gives)).toBeVisible();
  }
});

test('the plan is saved as a Markdown task list', async ({ page }) => {
  await openPack(page);
  const { name, text } = await download(page, 'Markdown');
  expect(name).toBe('codat-onboarding-acme-ltd.md');
  expect(text).toContain('# Acme Ltd');
  expect(text).toContain(`- [x] ${icon.action}`);
  expect(text).toContain(`- [ ] ${logo.action}`);
  expect(text).not.toContain('<b>');
  await expect(outcomeOn(page)).toContainText(`Your browser saves it as ${name}`);
});

test('the plan is saved as a table in which formulas stay text', async ({ page }) => {
  await openPack(page);
  const { name, text } = await download(page, 'Spreadsheet (CSV)');
  expect(name).toBe('codat-onboarding-acme-ltd.csv');
  expect(text.startsWith('\uFEFF')).toBe(true);
  expect(text.trimEnd().split('\r\n')).toHaveLength(total + 1);
  expect(text).toContain(`"'${trap.replaceAll('"', '""')}"`);
  expect(text).not.toMatch(/(^|,|")=/m);
  expect(text).toContain('Jane Doe');
});

test('the target dates of what is left are saved as a calendar', async ({ page }) => {
  await openPack(page);
  const { name, text } = await download(page, 'Calendar (.ics)');
  expect(name).toBe('codat-onboarding-acme-ltd.ics');
  expect(text.startsWith('BEGIN:VCALENDAR\r\n')).toBe(true);
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).toContain('DTSTART;VALUE=DATE:20261203');
  expect(text).toContain('DTSTAMP:20261123T120000Z');
});

test('the task list is copied, and pasting gives the same text as the file', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await openPack(page);
  await page.getByRole('button', { name: 'Copy as Markdown' }).press('Enter');
  await expect(outcomeOn(page)).toHaveText('Copied. Paste it where you need it.');
  const copied = await pasted(page);
  expect(copied).toBe((await download(page, 'Markdown')).text);
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

for (const [where, take] of [
  [
    'is refused',
    () => {
      const refuse = () => Promise.reject(new DOMException('Denied.', 'NotAllowedError'));
      Object.assign(Clipboard.prototype, { write: refuse, writeText: refuse });
    },
  ],
  [
    'is absent',
    () => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    },
  ],
] as const) {
  test(`where the clipboard ${where} the text can be selected instead`, async ({ page }) => {
    await page.addInitScript(take);
    await openPack(page);
    await page.getByRole('button', { name: 'Copy as Markdown' }).click();
    await expect(outcomeOn(page)).toHaveText(
      'Your browser does not let the site copy. Here is the text instead.',
    );
    const text = page.getByRole('textbox', { name: 'The text, to be copied by hand' });
    await text.focus();
    const selected = await text.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    );
    expect(selected).toContain(`- [x] ${icon.action}`);
    expect(selected).toBe(await text.inputValue());
  });
}

test('where a file is refused the text can be selected instead', async ({ page }) => {
  await page.addInitScript(() => {
    URL.createObjectURL = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
  });
  await openPack(page);
  await page.getByRole('button', { name: 'Spreadsheet (CSV)' }).click();
  await expect(outcomeOn(page)).toHaveText(
    'Your browser does not let the site save a file. Here is the text instead.',
  );
  await expect(page.getByRole('textbox')).toHaveValue(/Jane Doe/);
});

test('where no open item has a date the calendar says so, before and after it is pressed', async ({
  page,
}) => {
  await keep(page, { [icon.id]: { state: 'done', due: '2026-12-03' } }, 'c-0123456789ab');
  await openPack(page, '?client=c-0123456789ab');
  const button = page.getByRole('button', { name: 'Calendar (.ics)' });
  await expect(button).toHaveAccessibleDescription('Nothing yet: no open item has a target date.');
  await button.click();
  await expect(outcomeOn(page)).toHaveText(
    'There is nothing to put into a calendar: no open item has a target date. Give one a date in the plan, then press again.',
  );
});

test('where the plan cannot be fetched the page says so, and the next press tries again', async ({
  page,
}) => {
  await page.route('**/plan.json', (route) => route.abort());
  await openPack(page);
  await page.getByRole('button', { name: 'Spreadsheet (CSV)' }).click();
  await expect(outcomeOn(page)).toHaveText(
    'The plan could not be fetched. Check your connection, then press again.',
  );
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(outcomeOn(page)).toHaveText(
    'The plan could not be fetched. Check your connection, then press again.',
  );
  await page.unroute('**/plan.json');
  expect((await download(page, 'Spreadsheet (CSV)')).text).toContain('Jane Doe');
});

test('where nothing is saved yet the blank plan can be taken along', async ({
  browser,
  baseURL,
}) => {
  const page = await browser.newPage({ baseURL });
  await openPack(page);
  const { name, text } = await download(page, 'Spreadsheet (CSV)');
  expect(name).toBe('codat-onboarding-my-organisation.csv');
  expect(text.match(/,To do,/g)).toHaveLength(total);
  await page.close();
});

test('nothing is fetched for a file before its button is pressed', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await openPack(page);
  const before = asked.length;
  await download(page, 'Markdown');
  const scripts = asked.slice(before).filter((address) => address.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(0);
});

test('a file is named after its client, in characters that every system takes', () => {
  for (const [client, name] of [
    ['Acme Ltd', 'codat-onboarding-acme-ltd.csv'],
    ['  Société Générale, S.A. ', 'codat-onboarding-societe-generale-s-a.csv'],
    ['../../etc/passwd', 'codat-onboarding-etc-passwd.csv'],
    ['a\\b:c*d?"<>|', 'codat-onboarding-a-b-c-d.csv'],
    ['株式会社', 'codat-onboarding-株式会社.csv'],
    ['🙂', 'codat-onboarding.csv'],
  ] as const) {
    expect(fileNameOf(client, 'csv')).toBe(name);
  }
});

type Item = { readonly id: string; readonly action: string };

const outcomeOn = (page: Page) =>
  page.getByRole('region', { name: 'As a file' }).getByRole('status');

/** Opens the pack and waits until it knows what is saved. */
async function openPack(page: Page, query = ''): Promise<void> {
  await page.goto(`/pack/${query}`);
  await expect(page.locator('astro-island[ssr]:not([client=work])')).toHaveCount(0);
}

async function download(page: Page, button: string): Promise<{ name: string; text: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button, exact: true }).click();
  const file = await coming;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Keeps a client with what was said about its items, as an earlier visit would have left them. */
const keep = (page: Page, items: Readonly<Record<string, object>>, workspace = 'my-organisation') =>
  page.addInitScript(
    ({ items, workspace }) => {
      const at = 1763640000000;
      const put = (key: string, fields: object) =>
        localStorage.setItem(
          `codat-onboarding/${workspace}/${key}`,
          JSON.stringify({ v: 1, at, ...fields }),
        );
      put('about/workspace', { name: 'Acme Ltd', created: at, archived: false });
      for (const [id, entry] of Object.entries(items)) put(`item/${id}`, entry);
    },
    { items, workspace },
  );
