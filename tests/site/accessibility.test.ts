import { barriersOn } from './barriers.ts';
import { pages } from './pages.ts';
import { wakeIslands } from './patience.ts';
import { states } from './states.ts';
import { expect, test } from './test.ts';

// Each looks at its page six times.
test.describe.configure({ timeout: 120_000 });
test.use({ contextOptions: { reducedMotion: 'reduce' } });

for (const address of pages) {
  test(`${address} has no barrier, in either theme, on a phone, a tablet or a laptop`, async ({
    page,
  }) => {
    await page.goto(address);
    await wakeIslands(page);
    expect(await barriersOn(page)).toEqual([]);
  });
}

for (const { name, arrive } of states) {
  test(`there is no barrier in ${name}`, async ({ page }) => {
    await arrive(page);
    expect(await barriersOn(page)).toEqual([]);
  });
}
