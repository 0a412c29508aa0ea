/** Shows that a new release of the site is ready, with a button that uses it. */
export function offerRelease(use: () => Promise<boolean>): void {
  const place = document.querySelector<HTMLElement>('.release');
  const say = place?.querySelector('output');
  const button = place?.querySelector('button');
  if (!place || !say || !button) return;
  place.hidden = false;
  say.textContent = place.dataset.ready ?? '';
  button.addEventListener('click', async () => {
    if (!(await use())) say.textContent = place.dataset.others ?? '';
  });
}
