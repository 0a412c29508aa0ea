/** The main journey with the keyboard alone: whoever has no mouse reads, searches, decides, ticks, comes back and asks. */
import { pasted } from './clipboard.ts';
import { checklistOn, wayToClientOwned } from './content.ts';
import { expect, type Locator, type Page, test } from './test.ts';

const [first] = checklistOn('Branding').items;

test('somebody without a mouse reads, searches, decides, ticks, comes back and asks for instances', async ({
  page,
  context,
}) => {
  test.setTimeout(240_000);
  await context.grantPermissions(['clipboard-write']);

  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content' })).toBeFocused();
  await tabTo(page, page.getByRole('main').getByRole('link', { name: 'Access', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guides\/access\/$/);
  await page.waitForLoadState();

  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('logo size');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  const answer = dialog.getByRole('link', { name: /^Branding/ }).first();
  await expect(answer).toBeVisible();
  await tabTo(page, answer);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/guides\/implementation\/branding\//);
  await page.waitForLoadState();

  const box = page.getByRole('checkbox', { name: first?.action, exact: true });
  await tabTo(page, box);
  await page.keyboard.press('Space');
  await expect(box).toBeChecked();
  await page.reload();
  await expect(box).toBeChecked();

  await page.goto('/ownership/');
  await expect(page).toHaveTitle(/ \| Decide who owns it/);
  for (const { place, label } of wayToClientOwned) {
    await tabTo(page, page.getByRole('radio').first());
    await page.keyboard.press('Space');
    for (let press = 0; press < place; press += 1) await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('radio', { name: label, exact: true })).toBeChecked();
    await tabTo(page, page.getByRole('button', { name: 'Continue' }));
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 2 }).and(page.locator(':focus'))).toHaveCount(
      1,
    );
  }
  await expect(page.getByRole('article')).toContainText('Whose e-mail to give as Admin');

  await page.goto('/request/');
  await tabTo(page, page.getByRole('textbox', { name: 'Company name' }));
  await page.keyboard.type('Acme');
  await tabTo(page, page.getByRole('checkbox', { name: 'UAT' }));
  await page.keyboard.press('Space');
  await tabTo(page, page.getByRole('textbox', { name: 'Admin e-mail(s)' }));
  await page.keyboard.type('jane@example.com');
  await tabTo(page, page.getByRole('button', { name: 'Copy message' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('The message is copied.')).toBeVisible();
  expect(await pasted(page)).toContain('Company Name: Acme');
});

/** Presses Tab until something has the focus, and holds every stop on the way to be seen and not covered. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  const wrong: string[] = [];
  for (let presses = 0; presses < 200; presses += 1) {
    const stop = await wanted.evaluate(look);
    if (stop.complaint) wrong.push(stop.complaint);
    if (stop.isWanted) break;
    await page.keyboard.press('Tab');
  }
  await expect(wanted).toBeFocused();
  expect(wrong).toEqual([]);
}

/**
 * Whether the focus is where it is wanted, and what is wrong with it: it cannot be seen, or something lies over it (WCAG
 * 2.4.7, 2.4.11).
 */
function look(wanted: Element): { isWanted: boolean; complaint?: string } {
  const element = document.activeElement;
  const isWanted = element === wanted;
  if (!element || element === document.body) return { isWanted };
  const name = `${element.tagName} ${element.textContent?.trim().slice(0, 40)}`;
  const isMarked = [element, element.closest('label'), element.closest('li, tr, fieldset')].some(
    (part) => part && getComputedStyle(part).outlineStyle !== 'none',
  );
  if (!isMarked) return { isWanted, complaint: `${name}: the focus cannot be seen` };
  const [box] = element.getClientRects();
  if (!box) return { isWanted, complaint: `${name}: it has no place on the page` };
  const isOnTop = [0.1, 0.5, 0.9].some((part) => {
    const top = document.elementFromPoint(box.left + box.width * part, box.top + box.height / 2);
    return (
      top !== null &&
      (element.contains(top) || top.contains(element) || top.closest('label')?.contains(element))
    );
  });
  return isOnTop ? { isWanted } : { isWanted, complaint: `${name}: something lies over it` };
}
