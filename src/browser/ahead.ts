/**
 * Marks the link that a reader points at or has reached by keyboard, so that the page's speculation rules draw its page
 * ahead. Browsers that know no such rules take no notice, and neither does one that saves data.
 */
export function markLinksAhead(): void {
  let marked: HTMLAnchorElement | undefined;
  const mark = ({ target }: Event) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link === marked) return;
    if (marked) delete marked.dataset.ahead;
    link.dataset.ahead = '';
    marked = link;
  };
  document.addEventListener('pointerover', mark, { passive: true });
  document.addEventListener('focusin', mark);
}
