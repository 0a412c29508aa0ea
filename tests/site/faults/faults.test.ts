import { readFileSync } from 'node:fs';
import type { Locator, Route } from '@playwright/test';
import { checklistOn } from '../content.ts';
import { complaintsOf, wakeIslands } from '../patience.ts';
import { expect, type Page, test } from '../test.ts';
import { type Answer, type Fault, faults, itemKey, outcomes } from './catalogue.ts';

const branding = checklistOn('Branding');
const [first] = branding.items;

for (const fault of faults) {
  test(`where ${fault.fault}, ${outcomes[fault.outcome]}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await inject(page, fault);
    await page.goto(branding.page);
    await wakeIslands(page);
    await happen(page, fault);

    const list = page.getByRole('group', { name: 'Branding', exact: true });
    const box = list.getByRole('checkbox', { name: first?.action, exact: true });
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Branding');
    await expect(box).not.toBeChecked();
    await box.check();
    await expect(list.getByRole('status').first()).toHaveText(/^1 of \d+ done/);
    await expect(messagesOn(page)).toHaveText(messages[fault.outcome]);
    for (const text of Object.values(fault.kept ?? {})) {
      expect(await textsKept(page)).toContain(text);
    }

    if (fault.outcome === 'kept') {
      expect(JSON.parse((await textUnder(page, itemKey)) ?? '{}')).toMatchObject({ state: 'done' });
      await page.reload();
      await wakeIslands(page);
      await expect(box).toBeChecked();
    }
    expect(complaints).toEqual([]);
  });
}

test('no two faults have the same id', () => {
  const ids = faults.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the docs list every fault with what the reader sees', () => {
  const rows = readFileSync('docs/faults.md', 'utf8')
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, fault, seen]) => `${fault}: ${seen}`);
  const listed = faults.map(({ fault, outcome }) => `${fault}: ${outcomes[outcome]}`);
  expect(listed.filter((row) => !rows.includes(row))).toEqual([]);
});

/** What stands on the page about what is not kept. */
const messages: Record<Fault['outcome'], RegExp[]> = {
  kept: [],
  'until-left': [/lets? the site keep anything, so ticks last until you leave this page/],
  'not-saved': [/^Not saved yet/],
  newer: [/^Not saved: a newer release/],
};

const messagesOn = (page: Page): Locator =>
  page.getByRole('status').filter({ hasText: /let the site keep|not saved/i });

async function inject(page: Page, { kept = {}, before = '', answers }: Fault): Promise<void> {
  if (Object.keys(kept).length > 0) {
    // The smallest file of the site: storage belongs to an origin, not to a page.
    await page.goto('/favicon.svg');
    await page.evaluate((all) => {
      for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
    }, kept);
  }
  if (before) await page.addInitScript(before);
  if (answers) await page.route(answers.to, (route) => answer(route, answers.with));
}

async function happen(page: Page, { awake, elsewhere }: Fault): Promise<void> {
  if (awake) await page.evaluate(awake);
  if (!elsewhere) return;
  const other = await page.context().newPage();
  await other.goto('/favicon.svg');
  await other.evaluate(elsewhere);
  await other.close();
}

const answer = (route: Route, kind: Answer): Promise<void> =>
  ({
    nothing: () => route.abort(),
    'not found': () => route.fulfill({ status: 404, body: 'Not found' }),
    'no JSON': () => route.fulfill({ contentType: 'application/json', body: '<!doctype html>' }),
    'wrong shape': () => route.fulfill({ contentType: 'application/json', body: '{"items":7}' }),
  })[kind]();

const textUnder = (page: Page, key: string): Promise<string | null> =>
  page.evaluate((key) => localStorage.getItem(key), key);

const textsKept = (page: Page): Promise<string[]> =>
  page.evaluate(() => Object.values({ ...localStorage }));
