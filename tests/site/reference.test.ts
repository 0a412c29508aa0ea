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

const later = [
  'Which role for whom',
  'Who does what in onboarding',
  'How ownership turns roles into parties',
];
const headingOn = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

test('what stands far below the matrix of roles is laid out once it comes near, and not before', async ({
  page,
}) => {
  await page.goto(roles);
  const headings = later.map((name) => headingOn(page, name));
  for (const heading of headings) expect(await isLaidOut(heading)).toBe(false);
  for (const heading of headings) {
    await heading.scrollIntoViewIfNeeded();
    await expect.poll(() => isLaidOut(heading)).toBe(true);
  }
});

for (const { device, width, height } of [
  { device: 'laptop', width: 1280, height: 800 },
  { device: 'phone', width: 375, height: 667 },
]) {
  test(`a link to a heading far below the matrix of roles leads right below the page's head on a ${device}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await page.goto(roles);
    const below = async (name: string) => {
      const box = await headingOn(page, name).boundingBox();
      const head = await page.getByRole('banner').boundingBox();
      return (box?.y ?? Infinity) - (head?.height ?? 0);
    };
    for (const name of later) {
      const id = await headingOn(page, name).getAttribute('id');
      await page.goto('about:blank');
      await page.goto(`${roles}#${id}`);
      await expect(headingOn(page, name)).toBeInViewport({ ratio: 1 });
      expect(await below(name), name).toBeGreaterThanOrEqual(0);
      expect(await below(name), name).toBeLessThan(100);
    }
  });
}

test('on paper all that is said of roles is there', async ({ page }) => {
  await page.goto(roles);
  await page.emulateMedia({ media: 'print' });
  for (const name of later) {
    expect(await isLaidOut(headingOn(page, name)), name).toBe(true);
  }
});
