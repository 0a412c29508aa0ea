/** The boxes inside an element that a reader ticked before any script ran, by the boxes' names. */
export function earlyTicks(rootId: string): string[] {
  const root = document.getElementById(rootId);
  if (!root) return [];
  return [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    .filter((box) => box.checked && !box.defaultChecked)
    .map(({ name }) => name);
}

/**
 * Calls back with each tick in a list whose island still sleeps, so that it is kept even if the page is left before the
 * island wakes up.
 */
export function onEarlyTick(ticked: (item: string, done: boolean) => void): void {
  document.addEventListener('change', ({ target }) => {
    const isBox =
      target instanceof HTMLInputElement && target.matches('.checklist-item [type=checkbox]');
    if (!isBox || !target.closest('astro-island[ssr]')) return;
    ticked(target.name, target.checked);
    // Kept now: another tab may say otherwise before the island wakes up, and then that is the newest word.
    target.defaultChecked = target.checked;
  });
}
