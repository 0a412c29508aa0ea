/** What stands in the way of somebody, as a page is now. */
import { AxeBuilder } from '@axe-core/playwright';
import { layOutAll } from './laid-out.ts';
import { papers } from './papers.ts';
import { expect, type Page, test } from './test.ts';

const themes = ['light', 'dark'] as const;
const widths = { 'small phone': 320, tablet: 768, laptop: 1280 };

/** The barriers in both themes and on all screens. Theme and screen are changed under the open page. */
export async function barriersOn(page: Page): Promise<string[]> {
  const barriers: string[] = [];
  for (const theme of themes) {
    for (const [screen, width] of Object.entries(widths)) {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize({ width, height: 800 });
      await expect(page.locator('body')).toHaveCSS('background-color', papers[theme]);
      for (const violation of await violationsOn(page)) {
        barriers.push(`${theme} ${screen}: ${violation}`);
      }
    }
  }
  return barriers;
}

async function violationsOn(page: Page): Promise<string[]> {
  await layOutAll(page);
  const { violations } = await new AxeBuilder({ page })
    // There are no frames to look into, which would take a window of their own each time.
    .setLegacyMode()
    .options({ resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })
    .analyze();
  test.info().annotations.push({ type: 'axe', description: String(violations.length) });
  return violations.map(
    ({ id, help, nodes }) => `${id}, ${help}: ${nodes.map(({ target }) => target).join(' | ')}`,
  );
}
