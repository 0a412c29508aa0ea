/** What pages cost a reader who visits for the first time: bytes and files, by the budgets in bench/budget.json. */
import { readFileSync } from 'node:fs';
import { weighPage } from '../../scripts/bench/weights.ts';
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

test('a tick styles what it changes, and not the list around it', async ({ browser, page }) => {
  await page.goto('/checklist/', { waitUntil: 'networkidle' });
  await page.getByRole('checkbox').first().check();
  await wakeIslands(page);
  const box = page.getByRole('checkbox', { name: /^Decide who owns the configuration/ });
  await browser.startTracing(page, { categories: ['devtools.timeline'] });
  await box.evaluate(async (input: HTMLInputElement) => {
    input.click();
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  });
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: { name: string; args?: { elementCount?: number } }[];
  };
  const styled = traceEvents
    .filter(({ name }) => name === 'UpdateLayoutTree')
    .map(({ args }) => args?.elementCount ?? 0);
  const list = page.getByRole('group').filter({ has: box });
  expect(styled.length).toBeGreaterThan(0);
  expect(Math.max(...styled)).toBeLessThan((await list.locator('*').count()) / 2);
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
