/** What pages cost a reader who visits for the first time: bytes and files, by the budgets in bench/budget.json, and what is styled. */
import { readFileSync } from 'node:fs';
import type { Browser, Locator } from '@playwright/test';
import { weighPage } from '../../scripts/bench/weights.ts';
import { keepClients } from './kept.ts';
import { pages } from './pages.ts';
import { wakeIslands } from './patience.ts';
import { expect, test } from './test.ts';

const { weights } = JSON.parse(readFileSync('bench/budget.json', 'utf8')) as {
  weights: Record<string, Record<string, number>>;
};

for (const [path, most] of Object.entries(weights)) {
  test(`/${path} stays within its budget`, async ({ page, baseURL }) => {
    const weight = await weighPage(page, { folder: 'dist', address: `${baseURL}/`, path });
    for (const [what, limit] of Object.entries(most)) {
      expect.soft(weight[what as keyof typeof weight], what).toBeLessThanOrEqual(limit);
    }
  });
}

/** How many elements are styled at a time while something is done to what is found. */
async function styledWhile<Found extends HTMLElement>(at: Locator, act: (found: Found) => void) {
  const browser = at.page().context().browser() as Browser;
  const threeFrames = async () => {
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  };
  await at.page().evaluate(threeFrames);
  await browser.startTracing(at.page(), { categories: ['devtools.timeline'] });
  await at.evaluate(act);
  await at.page().evaluate(threeFrames);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string; args?: { elementCount?: number } }[];
  };
  const styled = traceEvents
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .map(({ args }) => args?.elementCount ?? 0);
  expect(styled.length).toBeGreaterThan(0);
  return styled;
}

test('a tick styles what it changes, and not the list around it', async ({ page }) => {
  await page.goto('/checklist/', { waitUntil: 'networkidle' });
  await page.getByRole('checkbox').first().check();
  await wakeIslands(page);
  const box = page.getByRole('checkbox', { name: /^Decide who owns the configuration/ });
  const styled = await styledWhile(box, (input: HTMLInputElement) => input.click());
  const list = page.getByRole('group').filter({ has: box });
  expect(Math.max(...styled)).toBeLessThan((await list.locator('*').count()) / 2);
});

for (const path of ['/guides/access/', '/checklist/', '/pack/', '/ownership/']) {
  test(`what comes last of ${path} is styled by itself, and not all that was there before`, async ({
    page,
  }) => {
    await page.goto(path, { waitUntil: 'networkidle' });
    const sidebar = page.getByRole('navigation', { name: 'Main' });
    const own = await sidebar.locator('*').count();
    const styled = await styledWhile(sidebar, (nav) => {
      const frame = nav.parentElement;
      nav.remove();
      // Asked for, so that the page is styled without it before it comes.
      void document.body.offsetHeight;
      frame?.append(nav);
    });
    expect(Math.max(...styled)).toBeLessThan(own * 1.5);
  });
}

test('no heading and no aside of a guide repeats a picture', async ({ page }) => {
  await page.goto('/guides/access/');
  const main = page.getByRole('main');
  await expect(main.getByRole('link', { name: /^Section titled/ })).not.toHaveCount(0);
  await expect(main.getByRole('note')).not.toHaveCount(0);
  await expect(main.locator('.sl-heading-wrapper svg, [role=note] svg')).toHaveCount(0);
});

test('the scripts of a tool may be compiled while they come', async ({ page, request }) => {
  await page.goto('/request/');
  const island = page.locator('.request > astro-island');
  const script = (await island.getAttribute('component-url')) ?? '';
  const imports = (await (await request.get(script)).text()).match(/\.\/(preact|work)\.[^"']+/g);
  expect(imports).toHaveLength(2);
  for (const file of [script, ...(imports ?? [])]) {
    const text = await (await request.get(new URL(file, `http://host${script}`).pathname)).text();
    expect(text.split('\n')[0], file).toBe('//# allFunctionsCalledOnLoad');
  }
});

test('no page asks for a script that does nothing but ask for another', async ({
  page,
  request,
}) => {
  for (const path of ['/', '/guides/access/', '/ownership/', '/clients/', '/404.html']) {
    await page.goto(path);
    const sources = page.locator('script[type=module][src]');
    const addresses = await sources.evaluateAll((scripts) =>
      scripts.map((script) => (script as HTMLScriptElement).src),
    );
    expect.soft(addresses.length, path).toBeGreaterThan(0);
    for (const address of addresses) {
      const text = await (await request.get(address)).text();
      expect.soft(text, address).not.toMatch(/^\s*import\s*["'][^"']+["'];?\s*$/);
    }
  }
});

test('no page has a second style computed for each of its elements, for when it is selected', async ({
  page,
}) => {
  await page.goto('/guides/access/', { waitUntil: 'networkidle' });
  const rules = await page.evaluate(() => {
    const textsOf = ({ cssRules }: { readonly cssRules: CSSRuleList }): string[] =>
      [...cssRules].flatMap((rule) =>
        rule instanceof CSSStyleRule
          ? [rule.selectorText]
          : 'cssRules' in rule
            ? textsOf(rule as CSSGroupingRule)
            : [],
      );
    return [...document.styleSheets].flatMap(textsOf);
  });
  expect(rules).toContain('*');
  expect(rules.filter((selector) => selector.includes('::selection'))).toEqual([]);
});

test('the first screen of a guide is set in few letters, since each size and weight is opened by itself', async ({
  page,
}) => {
  const most = { '/guides/introduction/': 7, '/guides/solutions/': 9, '/guides/access/': 10 };
  for (const [path, limit] of Object.entries(most)) {
    await page.goto(path);
    const letters = await page.evaluate(() => {
      const end = document.querySelector('link[href*="/_astro/rest."]');
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const kinds = new Set<string>();
      while (texts.nextNode()) {
        const { parentElement: element, data } = texts.currentNode as Text;
        if (!end || end.compareDocumentPosition(texts.currentNode) & 4) break;
        if (!element?.checkVisibility() || !data.trim()) continue;
        const { fontSize, fontWeight, fontStyle, fontFamily } = getComputedStyle(element);
        kinds.add(`${fontSize} ${fontWeight} ${fontStyle} ${fontFamily}`);
      }
      return [...kinds];
    });
    expect.soft(letters.length, path).toBeGreaterThan(0);
    expect.soft(letters.length, `${path}: ${letters.join('; ')}`).toBeLessThanOrEqual(limit);
  }
});

test('every page is set in two weights, plain and strong', async ({ page }) => {
  for (const address of pages) {
    await page.goto(address);
    const weights = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const seen = new Set<string>();
      while (texts.nextNode()) {
        const { parentElement: element, data } = texts.currentNode as Text;
        if (element?.checkVisibility() && data.trim())
          seen.add(getComputedStyle(element).fontWeight);
      }
      return [...seen].sort();
    });
    expect.soft(weights, address).toEqual(['400', '650']);
  }
});

test('what a page says waits for no rules of what is drawn ahead', async ({ request }) => {
  for (const path of ['/', '/guides/access/', '/clients/', '/404.html']) {
    const html = await (await request.get(path)).text();
    const said = html.indexOf('</main>');
    expect.soft(said, path).toBeGreaterThan(0);
    expect.soft(html.indexOf('type="speculationrules"') > said, path).toBe(true);
  }
});

test('no page looks up the languages that the browser knows as it starts', async ({ page }) => {
  const note = 'word '.repeat(400);
  const items = { 'upload-logo': { state: 'in-progress', due: '2030-01-31', note } };
  await keepClients(page, [
    { id: 'acme', name: 'Acme & Co.', items },
    { id: 'globex', name: 'Globex 2' },
  ]);
  await page.addInitScript(() => {
    const looks: string[] = [];
    Object.assign(window, { looks });
    const count = (owner: object, name: string) => {
      const asked = Reflect.get(owner, name);
      const noted = <Result>(result: Result): Result => {
        looks.push(name);
        return result;
      };
      const watched = new Proxy(asked, {
        apply: (target, self, values) => noted(Reflect.apply(target, self, values)),
        construct: (target, values) => noted(Reflect.construct(target, values)),
      });
      Object.defineProperty(owner, name, { value: watched });
    };
    for (const name of [
      'Collator',
      'DateTimeFormat',
      'ListFormat',
      'NumberFormat',
      'PluralRules',
    ]) {
      count(Intl, name);
    }
    count(Number.prototype, 'toLocaleString');
    for (const name of ['toLocaleString', 'toLocaleDateString', 'toLocaleTimeString']) {
      count(Date.prototype, name);
    }
    count(String.prototype, 'localeCompare');
  });
  const tools = ['checklist', 'clients', 'ownership', 'request', 'pack', 'your-data'];
  for (const path of ['', 'guides/access', 'reference/glossary', ...tools]) {
    await page.goto(`/${path && `${path}/`}`, { waitUntil: 'networkidle' });
    await wakeIslands(page);
    if (path === 'your-data') await expect(page.getByText(/kB of the/)).toBeVisible();
    const looks = await page.evaluate(() => (window as unknown as { looks: string[] }).looks);
    expect.soft(looks, path).toEqual([]);
  }
});

test('no page has a box for a day made ready before a reader sees it', async ({ page }) => {
  for (const path of pages) {
    await page.goto(path);
    expect.soft(await page.locator('input[type=date]').count(), path).toBe(0);
  }
});
