import type { Locator, Page } from '@playwright/test';

/** Lets everything be laid out, as it is for whoever scrolls to it: what is out of sight has only a likely height until then. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('main *')) {
      if (getComputedStyle(part).contentVisibility === 'auto') {
        part.style.contentVisibility = 'visible';
      }
    }
  });

/** Whether something is laid out already, or waits out of sight until it comes near. */
export const isLaidOut = (part: Locator): Promise<boolean> =>
  part.evaluate((element) => element.checkVisibility({ contentVisibilityAuto: true }));
