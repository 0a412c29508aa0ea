/** The system's Firefox, by WebDriver BiDi. */
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import type { Engine, Tab } from './engine.ts';

export async function openFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath });
  return {
    version: await browser.version(),
    tab: await newTab(browser),
    end: () => browser.close(),
  };
}

async function newTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  // Asked whether to leave what is not saved, this reader leaves.
  page.on('dialog', (dialog) => dialog.accept());
  return tabOf(page);
}

const tabOf = (page: Page): Tab => ({
  async open(address) {
    await page.goto(address);
  },
  async reload() {
    await page.reload();
  },
  evaluate: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
  async click(element) {
    const handle = (
      await page.evaluateHandle(element)
    ).asElement() as ElementHandle<Element> | null;
    if (!handle) throw new Error(`There is no element: ${element}`);
    await handle.click();
  },
  type: (text) => page.keyboard.type(text),
  another: () => newTab(page.browser()),
  close: () => page.close(),
});
