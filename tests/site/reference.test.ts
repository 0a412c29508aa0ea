/** The reference pages that are read: what roles may do, and where today's documentation differs. */
import { differences, permissions } from './content.ts';
import { isLaidOut } from './laid-out.ts';
import { expect, type Page, test } from './test.ts';

const roles = '/reference/roles/';
const todays = '/reference/todays-documentation/';
const matrixOn = (page: Page) =>
  page.getByRole('table', { name: 'What each role may do in the Codat Portal' });
const differenceOn = (page: Page, topic: string) =>
  page.getByRole('region', { name: topic, exact: true });

test('whoever copies the matrix of roles, or reads it without its style, gets yes and no in words', async ({
  page,
}) => {
  const rows = permissions.actions.map(({ roles: allowed }) =>
    permissions.roles.map(({ id }) => (allowed.includes(id) ? 'Yes' : 'No')),
  );
  await page.goto(roles);
  const matrix = matrixOn(page);
  const copied = await matrix.evaluate((table) => {
    getSelection()?.selectAllChildren(table);
    return String(getSelection());
  });
  const words = copied.split(/\s*[\t\n]\s*/).filter((word) => /^(Yes|No)$/.test(word));
  expect(words).toEqual(rows.flat());
  for (const [place, row] of rows.entries()) {
    await expect(
      matrix
        .getByRole('row')
        .nth(place + 1)
        .getByRole('cell'),
    ).toHaveText(row);
  }
});

test('on a phone a row of the matrix names the roles that may, and no other', async ({ page }) => {
  await page.setViewportSize({ width: 375, height: 700 });
  await page.goto(roles);
  for (const [place, { roles: allowed }] of permissions.actions.entries()) {
    const row = matrixOn(page).getByRole('row').nth(place);
    await expect(row.getByRole('cell')).toHaveCount(allowed.length);
    for (const { name } of permissions.roles.filter(({ id }) => allowed.includes(id))) {
      await expect(row.getByRole('cell', { name: `Yes ${name}`, exact: true })).toBeVisible();
    }
  }
});

test('whoever follows a link to one difference sees it from its heading on', async ({ page }) => {
  for (const { id, topic } of [differences.at(1), differences.at(-1)].flatMap((one) => one ?? [])) {
    await page.goto(`${todays}#${id}`);
    const heading = page.getByRole('heading', { name: topic, exact: true });
    await expect(heading).toBeInViewport({ ratio: 1 });
    const head = await page.getByRole('banner').boundingBox();
    const box = await heading.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(head?.height ?? 0);
    expect(box?.y).toBeLessThan(300);
  }
});

test('a difference out of sight is laid out once it comes near, and not before', async ({
  page,
}) => {
  await page.goto(todays);
  const last = differenceOn(page, differences.at(-1)?.topic ?? '').getByRole('heading');
  expect(await isLaidOut(last)).toBe(false);
  await last.scrollIntoViewIfNeeded();
  await expect.poll(() => isLaidOut(last)).toBe(true);
  await expect(last).toBeInViewport();
});

test('on paper all differences are there', async ({ page }) => {
  await page.goto(todays);
  await page.emulateMedia({ media: 'print' });
  for (const { topic } of differences) {
    expect(await isLaidOut(differenceOn(page, topic).getByRole('heading')), topic).toBe(true);
  }
});
