import type { Page } from '@playwright/test';

/** Lets everything be laid out, as it is for whoever scrolls to it: what is out of sight has only a likely height until then. */
export const layOutAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('main *')) {
      if (getComputedStyle(part).contentVisibility === 'auto') {
        part.style.contentVisibility = 'visible';
      }
    }
  });
