/** What browsers refuse to a page, by policy, for privacy or for want of room: each before the page's own scripts run. */
import type { Page } from '@playwright/test';

/** Lets the browser keep nothing. */
export const refuseStorage = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException(`${name} is denied.`, 'SecurityError');
        },
      });
    }
  });

/** Leaves no room for anything more. */
export const refuseRoom = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    };
  });

/** Has no clipboard for the page, or one that does not take anything. */
export const refuseClipboard = (page: Page, manner: 'absent' | 'denied'): Promise<unknown> =>
  page.addInitScript((manner) => {
    const deny = () => Promise.reject(new DOMException('Denied.', 'NotAllowedError'));
    Object.defineProperty(navigator, 'clipboard', {
      value: manner === 'absent' ? undefined : { write: deny, writeText: deny },
    });
  }, manner);

/** Does not print from a page: it knows of no such thing, or throws. */
export const refusePrint = (page: Page, manner: 'absent' | 'throws'): Promise<unknown> =>
  page.addInitScript((manner) => {
    const print = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    Object.defineProperty(window, 'print', { value: manner === 'absent' ? undefined : print });
  }, manner);

/** Lets no file be saved: it throws when one is made, or forgets it without a word. */
export const refuseDownloads = (page: Page, manner: 'throws' | 'silent'): Promise<unknown> =>
  page.addInitScript((manner) => {
    if (manner === 'throws') {
      URL.createObjectURL = () => {
        throw new DOMException('Denied.', 'SecurityError');
      };
      return;
    }
    document.addEventListener(
      'click',
      (event) => {
        if (event.target instanceof Element && event.target.closest('a[download]')) {
          event.preventDefault();
        }
      },
      { capture: true },
    );
  }, manner);
