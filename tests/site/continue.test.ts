/** Where one left off: on the home page and in the sidebar, from the first frame on where it stays. */
import { checklistOn, checklists, countItems, phases } from './content.ts';
import { daysAgo, keepClients } from './kept.ts';
import { recordShifts, shiftsOf } from './shifts.ts';
import { expect, type Locator, type Page, test } from './test.ts';

interface Item {
  readonly id: string;
  readonly action: string;
}

const branding = checklistOn('Branding');
const [logo, icon] = branding.items as unknown as [Item, Item];
const [meet] = checklistOn('Introduction').items as unknown as [Item];

const goOn = (page: Page): Locator =>
  page.getByRole('region', { name: 'Continue where you left off' });

test('one goes on with the open item touched last, though another was done since', async ({
  page,
}) => {
  await keepClients(page, [
    {
      ...{ id: 'c-acme', name: 'Acme Ltd' },
      items: {
        [icon.id]: { state: 'in-progress', at: daysAgo(2) },
        [meet.id]: { state: 'done', at: daysAgo(1) },
      },
    },
  ]);
  await page.goto('/');
  await expect(goOn(page)).toContainText('Continue with Acme Ltd');
  await expect(goOn(page)).toContainText(`Branding, ${branding.items.length} to do`);
  await goOn(page).getByRole('link', { name: icon.action, exact: true }).click();
  await expect(page).toHaveURL(`${branding.page}#item-${icon.id}`);
  await expect(page.getByRole('checkbox', { name: icon.action, exact: true })).toBeFocused();
});

test('where all is done, the home page says so and leads to the plan', async ({ page }) => {
  const items = Object.fromEntries(
    checklists.flatMap((list) =>
      (list.items as unknown as readonly Item[]).map(({ id }) => [id, { state: 'done' }] as const),
    ),
  );
  await keepClients(page, [{ id: 'c-acme', name: 'Acme Ltd', items }]);
  await page.goto('/');
  await expect(goOn(page).getByRole('link')).toHaveAttribute('href', '/checklist/');
  const line = page.getByRole('list', { name: 'The six phases' });
  await expect(line.getByText(/^All \d+ done$/)).toHaveCount(phases.length);
});

test('the sidebar and the home page follow what another tab ticks, without a reload', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await page.goto('/reference/glossary/');
  const phase = page
    .getByRole('navigation', { name: 'Main' })
    .locator('.phase-progress-implementation');
  await expect(phase).toHaveText('');
  await other.goto(branding.page);
  await other.getByRole('checkbox', { name: logo.action, exact: true }).check();
  await page.goto('/reference/glossary/');
  await expect(phase).toHaveText(`1/${countItems('implementation')}`);
  await other.getByRole('checkbox', { name: icon.action, exact: true }).check();
  await expect(phase).toHaveText(`2/${countItems('implementation')}`);
});

for (const width of [360, 390, 1280]) {
  test(`at ${width} pixels nothing jumps when what was kept is read`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await recordShifts(page);
    const at = daysAgo(10);
    await keepClients(page, [
      {
        ...{ id: 'c-acme', name: 'Acme Ltd', at },
        items: { [logo.id]: { state: 'done' }, [icon.id]: { state: 'in-progress' } },
      },
    ]);
    await page.goto('/');
    await expect(goOn(page)).toContainText(icon.action);
    expect(await shiftsOf(page)).toEqual([]);

    await page.goto('/guides/implementation/');
    await expect(page.getByText('Acme Ltd', { exact: true })).toBeVisible();
    await expect(page.getByText(`1 of ${countItems('implementation')} done`)).toBeVisible();
    expect(await shiftsOf(page)).toEqual([]);

    for (const path of ['/checklist/', '/clients/']) {
      await page.goto(path);
      await expect(page.getByRole('button', { name: 'Back up now' })).toBeInViewport();
    }
  });
}

for (const name of ['W'.repeat(80), 'Brontë & Söhne Vermögensverwaltungsgesellschaft']) {
  test(`the home page is as wide as a small phone with a client called ${name}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await keepClients(page, [{ id: 'c-acme', name, items: { [icon.id]: { state: 'waiting' } } }]);
    await page.goto('/');
    await expect(goOn(page)).toContainText(name);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}
