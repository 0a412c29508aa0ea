/** The system's Firefox, by WebDriver BiDi. */
import puppeteer, { type BrowserContext, type ElementHandle, type Page } from 'puppeteer-core';
import type { Engine, Tab } from './engine.ts';

export async function openFirefox(executablePath: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath });
  return {
    version: await browser.version(),
    async newTab() {
      const context = await browser.createBrowserContext();
      return tabOf(await newPage(context), context, () => context.close());
    },
    end: () => browser.close(),
  };
}

async function newPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewport({ width: 1280, height: 800 });
  return page;
}

const tabOf = (page: Page, context: BrowserContext, close: () => Promise<void>): Tab => ({
  async open(address) {
    await page.goto(address);
  },
  async reload() {
    await page.reload();
  },
  evaluate: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
  async click(element) {
    const handle = (await page.evaluateHandle(element)).asElement() as ElementHandle<Element>;
    await handle.click();
  },
  type: (text) => page.keyboard.type(text),
  press: (key) => page.keyboard.press(key),
  async another() {
    const other = await newPage(context);
    return tabOf(other, context, () => other.close());
  },
  close,
});
