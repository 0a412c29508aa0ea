/** What pages cost a reader who visits for the first time: bytes and files, by the budgets in bench/budget.json. */
import { readFileSync } from 'node:fs';
import { weighPage } from '../../scripts/bench/weights.ts';
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
