/** Marks, in each table of contents, the heading under which one reads, and folds the folded one when it has served. */
export function startContents(): void {
  const lists = [...document.querySelectorAll<HTMLElement>('.contents, .contents-fold')];
  if (lists.length === 0) return;
  const links = lists.flatMap((list) => [...list.querySelectorAll<HTMLAnchorElement>('a')]);
  const named = new Map(links.map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  const headings = [...document.querySelectorAll('main :is(h1, h2, h3)[id]')].filter(({ id }) =>
    named.has(id),
  );

  /** Headings above this line have been read past: the header, and a little of the text. */
  const line = () => Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
  const show = () => {
    const read = headings.findLast((one) => one.getBoundingClientRect().top <= line() + 1);
    const here = read ?? headings[0];
    for (const link of links) {
      if (here && decodeURIComponent(link.hash.slice(1)) === here.id) {
        link.setAttribute('aria-current', 'true');
      } else link.removeAttribute('aria-current');
    }
    for (const place of document.querySelectorAll('.contents-here')) {
      place.textContent = here?.textContent ?? '';
    }
  };
  const observer = new IntersectionObserver(show, { rootMargin: '-10% 0% -60%' });
  for (const heading of headings) observer.observe(heading);

  const fold = document.querySelector<HTMLDetailsElement>('.contents-fold details');
  document.addEventListener('click', ({ target }) => {
    // A heading was chosen, or something beside the list was pressed.
    const isWithin = target instanceof Node && fold?.contains(target);
    if (fold && (!isWithin || (target instanceof Element && target.closest('a')))) {
      fold.open = false;
    }
  });
  fold?.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !fold.open) return;
    fold.open = false;
    fold.querySelector('summary')?.focus();
  });
}
