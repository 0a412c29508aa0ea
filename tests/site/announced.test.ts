/** What is said to somebody who does not see the page: once, and at once. */
import { checklistOn } from './content.ts';
import { wakeIslands } from './patience.ts';
import { expect, type Page, test } from './test.ts';

test('a tick is said once, in one sentence', async ({ page }) => {
  const { page: address, items } = checklistOn('Branding');
  await page.goto(address);
  await wakeIslands(page);
  const box = page.getByRole('checkbox', { name: items[0]?.action, exact: true });
  // With the first tick the parts of the page that show work wake up, which says nothing by itself.
  await box.check();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.getByRole('checkbox', { name: items[1]?.action, exact: true }).check();
  const said = await listen(page);
  await page.getByRole('checkbox', { name: items[2]?.action, exact: true }).check();
  // By the time the next tick is said, whatever else the one before had to say would have been heard.
  await expect.poll(said).toHaveLength(1);
  await page.getByRole('checkbox', { name: items[3]?.action, exact: true }).check();
  await expect
    .poll(said)
    .toEqual([expect.stringMatching(/^3 of \d+ done/), expect.stringMatching(/^4 of \d+ done/)]);
});

test('a mistake is said at once, as an alert that has the focus', async ({ page }) => {
  await page.goto('/request/');
  await wakeIslands(page);
  await page.getByRole('button', { name: 'Copy message' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(alert).toMatchAriaSnapshot(`
    - alert:
      - heading
      - list:
        - listitem:
          - link
        - listitem:
          - link
        - listitem:
          - link
  `);
});

test('an unanswered question is said at once, as an alert that has the focus', async ({ page }) => {
  await page.goto('/ownership/');
  await expect(page).toHaveTitle(/ \| Decide who owns it/);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
});

test('how many pages answer a search is said as a status', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('webhook');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ pages answer/);
});

/** Hears what changes in the parts of a page that are read out, from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const spoken = 'output, [role=status], [role=alert], [aria-live]:not([aria-live=off])';
    new MutationObserver((changes) => {
      const places = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(spoken),
      );
      for (const place of new Set(places)) {
        if (place) heard.push(place.textContent?.replace(/\s+/g, ' ').trim() ?? '');
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
