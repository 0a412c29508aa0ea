/** Opens the search by button, Ctrl or Cmd with K, or a slash, and loads it at the first sign of interest. */
export function startSearch(load: () => Promise<{ mount(root: HTMLElement): void }>): void {
  const root = document.querySelector<HTMLElement>('.search');
  const button = root?.querySelector('button');
  const dialog = root?.querySelector('dialog');
  const input = root?.querySelector('input');
  const results = root?.querySelector('.search-results');
  if (!root || !button || !dialog || !input || !results) return;

  let isAsked = false;
  const prepare = () => {
    if (isAsked) return;
    isAsked = true;
    load().then(
      ({ mount }) => {
        results.replaceChildren();
        mount(root);
      },
      () => {
        // Offline, or a release replaced the file: the next sign of interest tries again.
        isAsked = false;
        const said = document.createElement('output');
        said.className = 'search-status';
        said.textContent = root.dataset.unavailable ?? '';
        results.replaceChildren(said);
      },
    );
  };
  const open = () => {
    prepare();
    if (!dialog.open) dialog.showModal();
    input.select();
  };

  if (dialog.open) prepare();
  button.addEventListener('click', open);
  button.addEventListener('pointerenter', prepare);
  button.addEventListener('focus', prepare);
  input.addEventListener('input', prepare);
  // Enter would send the form, and close the dialog before there is an answer.
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  window.addEventListener('keydown', (event) => {
    const combined = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k';
    const slash = event.key === '/' && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
    if (!combined && !slash) return;
    event.preventDefault();
    if (combined && dialog.open) dialog.close();
    else open();
  });
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches('input:not([type=checkbox], [type=radio]), textarea, select'));
