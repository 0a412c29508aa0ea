/** The system's WebKitGTK, by WebDriver: its small browser on a screen that nobody sees. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Builder, type WebDriver, type WebElement } from 'selenium-webdriver';
import type { WebKitParts } from '../../scripts/browser.ts';
import { freePort } from '../../scripts/serve.ts';
import type { Engine, Tab } from './engine.ts';

export async function openWebKit({ driver, browser, screen }: WebKitParts): Promise<Engine> {
  const display = await openScreen(screen);
  const port = await freePort(4455 + 40 * Number(process.env.TEST_PARALLEL_INDEX ?? 0));
  const server = spawn(driver, [`--port=${port}`], {
    // Its sandbox needs user namespaces, which root in a container has not.
    env: {
      ...process.env,
      DISPLAY: display.name,
      ...(process.getuid?.() === 0 && { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' }),
    },
    stdio: 'ignore',
  });
  const address = `http://127.0.0.1:${port}`;
  await answered(`${address}/status`, server);
  const session = await new Builder()
    .usingServer(address)
    .withCapabilities({
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
    })
    .build();
  await session.manage().setTimeouts({ script: 60_000, pageLoad: 60_000 });
  await session.manage().window().setRect({ width: 1280, height: 800 });
  const capabilities = await session.getCapabilities();
  return {
    version: `webkit ${capabilities.getBrowserVersion()}`,
    tab: tabOf(session, await session.getWindowHandle()),
    async end() {
      await session.quit();
      server.kill();
      display.process.kill();
    },
  };
}

function tabOf(driver: WebDriver, handle: string): Tab {
  /** Several tabs share one driver, which looks at one of them at a time. */
  const looking = async () => {
    await driver.switchTo().window(handle);
    return driver;
  };
  return {
    open: async (address) => (await looking()).get(address),
    reload: async () => (await looking()).navigate().refresh(),
    async evaluate<Value>(expression: string) {
      const [value, error] = await (
        await looking()
      ).executeAsyncScript<[Value, string?]>(
        `const done = arguments[arguments.length - 1];
        Promise.resolve().then(() => (${expression}))
          .then((value) => done([value]), (error) => done([null, String(error)]));`,
      );
      if (error) throw new Error(error);
      return value;
    },
    async click(element) {
      const found = await (await looking()).executeScript<WebElement | null>(`return ${element};`);
      if (!found) throw new Error(`There is no element: ${element}`);
      await found.click();
    },
    type: async (text) => (await looking()).switchTo().activeElement().sendKeys(text),
    async another() {
      await (await looking()).switchTo().newWindow('tab');
      return tabOf(driver, await driver.getWindowHandle());
    },
    close: async () => (await looking()).close(),
  };
}

/** A screen in memory, under the number that it chose itself. */
async function openScreen(command: string): Promise<{ name: string; process: ChildProcess }> {
  const started = spawn(command, ['-displayfd', '3', '-screen', '0', '1400x900x24'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const number = started.stdio[3];
  if (!number) throw new Error(`${command} could not be started.`);
  const [said] = (await once(number, 'data')) as [Buffer];
  return { name: `:${said.toString().trim()}`, process: started };
}

async function answered(address: string, server: ChildProcess): Promise<void> {
  for (let attempt = 0; attempt < 100 && server.exitCode === null; attempt += 1) {
    const isReady = await fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isReady) return;
    await pause(100);
  }
  throw new Error(`The driver of WebKit does not answer at ${address}.`);
}
