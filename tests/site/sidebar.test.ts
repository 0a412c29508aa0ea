/** The sidebar from page to page: it is found as it was left, and costs nothing when a page is left. */
import { expect, type Page, test } from './test.ts';

const sidebar = (page: Page) => page.getByRole('navigation', { name: 'Main' });
const title = (page: Page, name: string) =>
  sidebar(page).locator('summary').filter({ hasText: name });
const group = (page: Page, name: string) => title(page, name).locator('..');

test('a group that somebody opened or closed stays so on the next page', async ({ page }) => {
  await page.goto('/guides/introduction/', { waitUntil: 'networkidle' });
  const opened = group(page, 'Testing');
  const closed = group(page, 'Reference');
  await expect(opened).not.toHaveAttribute('open');
  await expect(closed).toHaveAttribute('open');
  await title(page, 'Testing').click();
  await title(page, 'Reference').press('Enter');

  await sidebar(page).getByRole('link', { name: 'Access' }).first().click();
  await expect(page).toHaveURL(/\/guides\/access\/$/);
  await expect(opened).toHaveAttribute('open');
  await expect(closed).not.toHaveAttribute('open');
});

test('the sidebar is scrolled on the next page as far as it was', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 400 });
  await page.goto('/guides/introduction/', { waitUntil: 'networkidle' });
  const pane = page.locator('#starlight__sidebar');
  const scrolled = () => pane.evaluate(({ scrollTop }) => scrollTop);
  await sidebar(page).getByRole('link', { name: 'Glossary' }).scrollIntoViewIfNeeded();
  const left = await scrolled();
  expect(left).toBeGreaterThan(100);

  await sidebar(page).getByRole('link', { name: 'Glossary' }).click();
  await expect(page).toHaveURL(/\/reference\/glossary\/$/);
  await expect.poll(scrolled).toBe(left);
});

test('no page is styled anew because it is left', async ({ page }) => {
  for (const path of ['/', '/guides/access/', '/clients/', '/request/']) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const isStyled = await page.evaluate(() => {
      const probe = document.createElement('div');
      document.body.append(probe);
      probe.style.cssText = 'opacity: 1; transition: opacity 10s';
      getComputedStyle(probe).opacity;
      probe.style.opacity = '0';
      Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
      window.dispatchEvent(new PageTransitionEvent('pagehide'));
      // Whoever asked where something stands has begun the transition, which then keeps its ten seconds.
      probe.style.transitionDuration = '20s';
      const [transition] = probe.getAnimations();
      return transition?.effect?.getTiming().duration !== 20_000;
    });
    expect.soft(isStyled, path).toBe(false);
  }
});
