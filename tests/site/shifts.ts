/** What moves on a page while it is read. */
import type { Page } from '@playwright/test';

/** Notes from now on whatever moves on a page, further than a hair, without its reader's doing. */
export const recordShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput, sources } of list.getEntries() as LayoutShift[]) {
        if (hadRecentInput || value < 0.001) continue;
        const moved = sources.map(({ node }) => (node as Element | null)?.outerHTML?.slice(0, 90));
        shifts.push(`${value}: ${moved.join(' ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

/** What has moved since. */
export const shiftsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { shifts: readonly string[] }).shifts);

interface LayoutShift extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly sources: readonly { readonly node: Node | null }[];
}
