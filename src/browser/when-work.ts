/** How a page is told that there is work of the reader to be shown, and remembers it. Written into pages: no imports here. */
export const workEvent = 'work';
export const workAttribute = 'data-work';

/** Wakes what shows the reader's work, as soon as the page has been told that there is some. */
export function whenWork(wake: () => Promise<unknown>): void {
  // A script that does not come, or is broken off because the page is left, costs the showing and nothing that is kept.
  const run = () => void wake().catch(() => {});
  if (document.documentElement.hasAttribute(workAttribute)) run();
  else document.addEventListener(workEvent, run, { once: true });
}
