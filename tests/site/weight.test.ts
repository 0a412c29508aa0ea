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

test('a tick styles what it changes, and not the whole plan', async ({ browser, page }) => {
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
  const all = await page.evaluate(() => document.querySelectorAll('*').length);
  expect(styled.length).toBeGreaterThan(0);
  expect(Math.max(...styled)).toBeLessThan(all / 4);
});
