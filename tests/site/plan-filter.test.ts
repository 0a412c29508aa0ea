/** A part of the plan: chosen on the page, or asked for by an address. */
import { checklistOn, checklists, countItems } from './content.ts';
import { keepClients } from './kept.ts';
import { complaintsOf, holdBack } from './patience.ts';
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
const [first, second] = checklistOn('Introduction').items as unknown as [Item, Item];
const [late] = checklistOn('Branding').items as unknown as [Item];

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

test('what is asked for is in the address, counted, and there after a reload', async ({ page }) => {
  await keepAcme(page);
  await page.goto('/checklist/?client=c-acme');
  await choose(page, 'Phase', 'Implementation');
  await expect(status(page)).toHaveText(`${countItems('implementation')} of ${all.length} items`);
  await choose(page, 'State', 'Waiting');
  await choose(page, 'Due', 'Late');
  await expect(rows(page)).toHaveCount(1);
  await expect(box(page, late)).toBeVisible();
  await expect(status(page)).toHaveText(`1 of ${all.length} items`);
  const asked = '/checklist/?client=c-acme&phase=implementation&state=waiting&due=late';
  await expect(page).toHaveURL(asked);

  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(field(page, 'Phase')).toHaveValue('implementation');
  await expect(field(page, 'State')).toHaveValue('waiting');
  await expect(field(page, 'Due')).toHaveValue('late');
});

test('the items of a party are those that it has a part in', async ({ page }) => {
  await page.goto('/checklist/');
  await choose(page, 'Who', 'Codat');
  await expect(rows(page)).toHaveCount(codats.length);
  await expect(page).toHaveURL('/checklist/?party=codat');
});

test('the name of a person is kept in the address and never sent', async ({ page }) => {
  const sent: string[] = [];
  page.on('request', (request) => sent.push(request.url()));
  await keepAcme(page);
  await page.goto('/checklist/');
  await choose(page, 'Assigned to', 'Zoë & Sons');
  await expect(rows(page)).toHaveCount(1);
  await page.reload();
  await expect(rows(page)).toHaveCount(1);
  await expect(field(page, 'Assigned to')).toHaveValue('Zoë & Sons');
  await expect(page).toHaveURL(/\/checklist\/#assignee=Zo/);
  expect(sent.filter((address) => /Zo|assignee/.test(address.split('#')[0] ?? ''))).toEqual([]);
});

test('where nothing fits a sentence says so, and the whole plan is a press away', async ({
  page,
}) => {
  await page.goto('/checklist/?state=done&client=c-none');
  await expect(status(page)).toHaveText('Nothing in the plan fits these choices.');
  await expect(rows(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Show the whole plan' }).press('Enter');
  await expect(rows(page)).toHaveCount(all.length);
  await expect(status(page)).toHaveText(`All ${all.length} items`);
  await expect(status(page)).toBeFocused();
  await expect(page).toHaveURL('/checklist/?client=c-none');
});

test('an item that is ticked away keeps its row and the focus until something else is chosen', async ({
  page,
}) => {
  await page.goto('/checklist/?left=yes');
  await expect(status(page)).toHaveText(`All ${all.length} items`);
  await box(page, first).focus();
  await page.keyboard.press('Space');
  await expect(box(page, first)).toBeChecked();
  await expect(box(page, first)).toBeFocused();
  await page.keyboard.press('Space');
  await page.keyboard.press('Space');
  await expect(box(page, first)).toBeChecked();

  await choose(page, 'Phase', 'Introduction');
  await expect(box(page, first)).toBeHidden();
  await expect(status(page)).toHaveText(`${countItems('introduction') - 1} of ${all.length} items`);
});

test('a row that is being edited stays when it no longer fits', async ({ page }) => {
  await page.goto(`/checklist/?state=to-do#item-${first.id}`);
  await expect(box(page, first)).toBeFocused();
  const row = page.locator(`#item-${second.id}`);
  await row.locator('summary').click();
  await row.getByLabel('State').selectOption('In progress');
  await expect(row.getByText('In progress', { exact: true }).first()).toBeVisible();
  await expect(row.getByLabel('State')).toHaveValue('in-progress');
});

test('whoever says who they are with is offered what is theirs', async ({ page }) => {
  await page.goto('/checklist/?party=mine');
  await expect(status(page)).toHaveText('Say who you are with to see what is yours.');
  await expect(rows(page)).toHaveCount(all.length);
  await choose(page, 'I am with', 'Codat');
  await expect(rows(page)).toHaveCount(codats.length);
  await expect(status(page)).toHaveText(`${codats.length} of ${all.length} items`);

  await page.goto('/checklist/');
  await expect(field(page, 'I am with')).toHaveValue('codat');
  await choose(page, 'Who', 'Mine');
  await expect(rows(page)).toHaveCount(codats.length);
  await expect(page).toHaveURL('/checklist/?party=mine');
});

test('the choices ask for no script until somebody reaches for them', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto('/checklist/', { waitUntil: 'networkidle' });
  const ofFilter = () => asked.filter((address) => address.includes('PlanFilter'));
  expect(ofFilter()).toEqual([]);
  await field(page, 'Phase').focus();
  await expect.poll(ofFilter).toHaveLength(1);
});

test('what is chosen before the choices are awake is asked for once they are', async ({ page }) => {
  const release = await holdBack(page, /PlanFilter/);
  await page.goto('/checklist/?client=c-none');
  await field(page, 'Phase').selectOption({ label: 'Launch' });
  await field(page, 'I am with').selectOption({ label: 'Codat' });
  await filter(page).getByRole('checkbox', { name: 'Only what is left' }).check();
  release();
  await expect(rows(page)).toHaveCount(countItems('launch'));
  await expect(field(page, 'Phase')).toHaveValue('launch');
  await expect(field(page, 'I am with')).toHaveValue('codat');
  await expect(filter(page).getByRole('checkbox', { name: 'Only what is left' })).toBeChecked();
  await expect(page).toHaveURL('/checklist/?client=c-none&phase=launch&left=yes');
});

test('choices whose script did not come are awake the next time they are reached for', async ({
  page,
}) => {
  await page.route(/PlanFilter/, (route) => route.abort(), { times: 1 });
  await page.goto('/checklist/');
  const failed = page.waitForEvent('requestfailed');
  await field(page, 'Phase').hover();
  await failed;
  await page.mouse.move(0, 0);
  await field(page, 'Phase').selectOption({ label: 'Launch' });
  await expect(rows(page)).toHaveCount(countItems('launch'));
});

test.describe('a link to an item', () => {
  test('opens it, also where what is asked for beside it leaves it out', async ({ page }) => {
    await keepAcme(page);
    await page.goto(`/checklist/?party=codat&state=done#item-${late.id}`);
    await expect(box(page, late)).toBeFocused();
    await expect(box(page, late)).toBeInViewport();
    await expect(page.locator(`#item-${late.id}`).getByLabel('State')).toHaveValue('waiting');
    await expect(rows(page)).toHaveCount(1);
  });

  test('is followed while the page is open', async ({ page }) => {
    await page.goto(`/checklist/?phase=launch#item-${first.id}`);
    await expect(box(page, first)).toBeFocused();
    for (const item of [late, second]) {
      await page.evaluate((id) => {
        location.hash = `#item-${id}`;
      }, item.id);
      await expect(box(page, item)).toBeFocused();
      await expect(box(page, item)).toBeInViewport();
    }
    await expect(box(page, first)).toBeHidden();
  });

  for (const odd of [
    'item-',
    'item-nobody',
    'item-__proto__',
    '%E0%A4%A',
    '"><img>',
    'item-%23',
    '=',
  ]) {
    test(`does no harm as #${odd}`, async ({ page }) => {
      const complaints = complaintsOf(page);
      await page.goto(`/checklist/?phase=introduction#${odd}`);
      await expect(rows(page)).toHaveCount(countItems('introduction'));
      await choose(page, 'Phase', 'All phases');
      await expect(rows(page)).toHaveCount(all.length);
      expect(complaints).toEqual([]);
    });
  }
});

test('on a phone the choices are folded away, and can be unfolded', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto('/checklist/');
  await expect(box(page, first)).toBeInViewport();
  await expect(field(page, 'Phase')).toBeHidden();
  await page.locator('summary', { hasText: 'Filter the plan' }).click();
  await choose(page, 'Phase', 'Launch');
  await expect(status(page)).toHaveText(`${countItems('launch')} of ${all.length} items`);
});

/** A client of which three things were said: something waits and is late, something is done, something is somebody's. */
const keepAcme = (page: Page): Promise<void> =>
  keepClients(page, [
    {
      ...{ id: 'c-acme', name: 'Acme Ltd' },
      items: {
        [late.id]: { state: 'waiting', due: '2026-11-20' },
        [first.id]: { state: 'in-progress', assignee: 'Zoë & Sons' },
      },
    },
  ]);

const filter = (page: Page): Locator => page.getByRole('form', { name: 'Filter the plan' });
const status = (page: Page): Locator => filter(page).getByRole('status');
const field = (page: Page, name: string): Locator =>
  filter(page).getByRole('combobox', { name, exact: true });

/** Chooses once the choices are awake, for which they are reached for. */
async function choose(page: Page, name: string, what: string): Promise<void> {
  await field(page, name).hover();
  await expect(page.locator('astro-island[ssr]:has(.plan-filter)')).toHaveCount(0);
  await field(page, name).selectOption({ label: what });
}

const box = (page: Page, { id }: Item): Locator =>
  page.locator(`#item-${id}`).getByRole('checkbox');
const rows = (page: Page): Locator => page.locator('.checklist-item').filter({ visible: true });
