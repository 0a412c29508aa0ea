import { whenIdle } from './page.ts';

/**
 * Marks the link that a reader points at or has reached by keyboard, so that the page's speculation rules draw its page
 * ahead. Browsers that know no such rules take no notice, and neither does one that saves data.
 */
export function markLinksAhead(): void {
  let marked: HTMLAnchorElement | undefined;
  const mark = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.dataset.ahead !== undefined) return;
    if (marked) delete marked.dataset.ahead;
    link.dataset.ahead = '';
    marked = link;
  };
  document.addEventListener('pointerover', mark, { passive: true });
  document.addEventListener('focusin', mark);
}

/**
 * Marks the link to the next page for good. For when that page is kept in this browser: most readers go on there, and drawing
 * it ahead costs no network.
 */
export function markNextAhead(): void {
  const next = document.querySelector<HTMLAnchorElement>('a[rel=next]');
  if (next) whenIdle(() => next.toggleAttribute('data-ahead', true));
}

/** Gives up the pages that were drawn ahead. Tells whether there can have been any. */
export function drawNothingAhead(): boolean {
  const marked = document.querySelectorAll('[data-ahead]');
  for (const link of marked) link.removeAttribute('data-ahead');
  return marked.length > 0;
}
