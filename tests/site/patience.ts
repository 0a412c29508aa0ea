import { expect, type Page } from '@playwright/test';

/** Lets no matching request through until the function that comes back is called. */
export async function holdBack(page: Page, address: RegExp): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(address, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

/**
 * Scrolls to each part of a page that has a script of its own, or points at it where it waits for that, and waits until all of
 * them have started: all but those that show the reader's work, which sleep as long as there is none.
 */
export async function wakeIslands(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const island of document.querySelectorAll(
      'astro-island[ssr]:not([client=work], details:not([open]) *)',
    )) {
      // What has nothing to say yet is not drawn, and cannot be scrolled to.
      const drawnPart = [...island.children].find((part) => part.checkVisibility());
      drawnPart?.scrollIntoView({ behavior: 'instant' });
      if (island.matches('[client=reached]')) island.dispatchEvent(new Event('pointerover'));
      await drawn();
      await drawn();
    }
  });
  await expect(
    page.locator('astro-island[ssr]:not([client=work], details:not([open]) *)'),
  ).toHaveCount(0);
}

/** Collects what a page throws, and what it says went wrong, from now on. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // The page for lost readers is answered with 404, as it should be, and the browser says so.
    const isAnswer = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isAnswer)
      complaints.push(`${page.url()}: ${message.text()}`);
  });
  return complaints;
}
