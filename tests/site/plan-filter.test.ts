/** A part of the plan: chosen on the page, or asked for by an address. */
import { checklistOn, checklists, countItems } from './content.ts';
import { keepClients } from './kept.ts';
import { recordShifts, shiftsOf } from './shifts.ts';
import { expect, type Locator, type Page, test } from './test.ts';

interface Item {
  readonly id: string;
  readonly action: string;
  readonly roles: readonly string[];
  readonly appliesWhen?: readonly string[];
}

const all = checklists.flatMap(({ items }) => items as unknown as readonly Item[]);
const codats = all.filter(({ roles }) => roles.includes('solutions'));
const [first] = checklistOn('Introduction').items as unknown as [Item];

test.beforeEach(({ page }) => page.clock.setFixedTime('2026-11-23T12:00:00'));

test('an address that asks for a part shows that part without being scrolled, and nothing jumps', async ({
  page,
}) => {
  await recordShifts(page);
  await page.goto('/checklist/?party=codat');
  await expect(rows(page)).toHaveCount(codats.length);
  expect(await shiftsOf(page)).toEqual([]);
});

test('what was done is ticked on paper, also where nobody has scrolled to', async ({ page }) => {
  const done = Object.fromEntries(all.map(({ id }) => [id, { state: 'done' }]));
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd', items: done }]);
  for (const [path, boxes] of [
    ['/checklist/', countItems()],
    [checklistOn('Branding').page, checklistOn('Branding').items.length],
  ] as const) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.checklist-item :checked')).toHaveCount(boxes);
    await page.emulateMedia({ media: null });
  }
});

test('what answers rule out is gone from the whole plan, also far from the item that a link names', async ({
  page,
}) => {
  const ruledOut = all.filter(({ appliesWhen }) => appliesWhen?.includes('api'));
  const answers = { platforms: 'cloud', integration: 'portal-only' };
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd', answers }]);
  await page.goto(`/checklist/#item-${first.id}`);
  await expect(page.locator('.checklist-item')).not.toHaveCount(all.length);
  for (const { id } of ruledOut) await expect(page.locator(`#item-${id}`)).toHaveCount(0);
});

const rows = (page: Page): Locator => page.locator('.checklist-item').filter({ visible: true });
