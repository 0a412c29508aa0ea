/** Chromium, and Playwright's own Firefox and WebKit where they are installed. */
import { chromium, type ElementHandle, firefox, type Page, webkit } from '@playwright/test';
import { chromiumArguments } from '../../scripts/browser.ts';
import type { Engine, EngineName, Tab } from './engine.ts';

export async function openByPlaywright(
  engine: EngineName,
  executablePath: string,
): Promise<Engine> {
  const browser = await { chromium, firefox, webkit }[engine].launch({
    executablePath,
    args: engine === 'chromium' ? chromiumArguments : [],
  });
  const context = await browser.newContext({ locale: 'en-GB', serviceWorkers: 'allow' });
  return {
    version: `${engine} ${browser.version()}`,
    tab: tabOf(await context.newPage()),
    end: () => browser.close(),
  };
}

function tabOf(page: Page): Tab {
  // Asked whether to leave what is not saved, this reader leaves.
  page.on('dialog', (dialog) => dialog.accept());
  return {
    async open(address) {
      await page.goto(address);
    },
    async reload() {
      await page.reload();
    },
    evaluate: (expression) => page.evaluate(expression),
    async click(element) {
      const handle = (
        await page.evaluateHandle(element)
      ).asElement() as ElementHandle<Element> | null;
      if (!handle) throw new Error(`There is no element: ${element}`);
      await handle.click();
    },
    type: (text) => page.keyboard.type(text),
    async another() {
      return tabOf(await page.context().newPage());
    },
    close: () => page.close(),
  };
}
