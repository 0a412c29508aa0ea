/** How the site bears 200 clients of whom everything has been said: the board, and a tick in the plan. */
import type { Page } from '@playwright/test';
import { median } from './median.ts';

/** Times in milliseconds. */
export interface Burden {
  /** From the start of the board's script to its first rows on screen, median of five. */
  readonly firstRows: number;
  /** From a tick to its entry in the storage, and everything that is done at once, median of five. */
  readonly tick: number;
  /** From a tick to the next frame, with a processor slowed four times, median of five. */
  readonly tickToPaint: number;
}

interface BoardWindow {
  readonly board: { readonly painted: number };
}

const clients = 200;

/** Fills the storage of a browser with 200 clients and 96 items each, and measures. */
export async function bearClients(page: Page, address: string): Promise<Burden> {
  const { items } = (await (await page.request.get(`${address}plan.json`)).json()) as {
    items: { id: string }[];
  };
  await page.goto(`${address}favicon.svg`);
  await page.evaluate(
    ({ ids, clients }) => {
      for (let client = 0; client < clients; client += 1) {
        const start = `codat-onboarding/c-${String(client).padStart(8, '0')}`;
        const about = { v: 1, name: `Client ${client}`, created: 1, at: 1, archived: false };
        localStorage.setItem(`${start}/about/workspace`, JSON.stringify(about));
        ids.forEach((id, index) => {
          const state = ['done', 'in-progress', 'waiting', 'to-do'][(index + client) % 4];
          localStorage.setItem(
            `${start}/item/${id}`,
            JSON.stringify({ v: 1, state, at: index + 1 }),
          );
        });
      }
    },
    { ids: items.map(({ id }) => id), clients },
  );
  await page.addInitScript(() => {
    const board = { painted: 0 };
    Object.assign(window, { board });
    new MutationObserver((_, watch) => {
      // As many as a laptop's screen has room for.
      if (document.querySelectorAll('.board-client').length < 3) return;
      watch.disconnect();
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => (board.painted = performance.now());
        channel.port2.postMessage(undefined);
      });
    }).observe(document, { childList: true, subtree: true });
  });
  const opened: number[] = [];
  for (let run = 0; run < 5; run += 1) opened.push(await openBoard(page, address));

  await page.goto(`${address}checklist/`);
  const box = page.getByRole('checkbox').first();
  await page.locator('astro-island:not([ssr]) .checklist').first().waitFor();
  const ticked = async (): Promise<{ work: number; paint: number }> =>
    box.evaluate(
      (input: HTMLInputElement) =>
        new Promise((resolve) => {
          const start = performance.now();
          input.click();
          const work = performance.now() - start;
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve({ work, paint: performance.now() - start });
            channel.port2.postMessage(undefined);
          });
        }),
    );
  const times = async (what: 'work' | 'paint'): Promise<number> => {
    const taken: number[] = [];
    for (let run = 0; run < 5; run += 1) taken.push((await ticked())[what]);
    return median(taken);
  };
  const tick = await times('work');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const tickToPaint = await times('paint');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  return { firstRows: median(opened), tick, tickToPaint };
}

/** Opens the board. Gives the time from the start of its script to its first rows on screen, in milliseconds. */
async function openBoard(page: Page, address: string): Promise<number> {
  await page.goto(`${address}clients/`);
  await page.waitForFunction(() => (window as unknown as BoardWindow).board.painted > 0);
  const board = await page.locator('astro-island:has(.board)').getAttribute('component-url');
  const files = await filesOf(page, new URL(board ?? '', address).href);
  return page.evaluate((files) => {
    const { painted } = (window as unknown as BoardWindow).board;
    const came = performance
      .getEntriesByType('resource')
      .filter(({ name }) => files.includes(name))
      .map((script) => (script as PerformanceResourceTiming).responseEnd);
    // The board starts when the last file of its script has come.
    return painted - Math.max(...came);
  }, files);
}

/** A script and all that it imports at once, by address. */
async function filesOf(page: Page, script: string, known: string[] = []): Promise<string[]> {
  if (known.includes(script)) return known;
  known.push(script);
  const text = await (await page.request.get(script)).text();
  for (const [, file = ''] of text.matchAll(/\b(?:from|import)\s*["'`](\.\/[^"'`]+)["'`]/g)) {
    await filesOf(page, new URL(file, script).href, known);
  }
  return known;
}
