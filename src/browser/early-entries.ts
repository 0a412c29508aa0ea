/** What readers entered into a part of the page before its script was there: it stands in the boxes, and nowhere else. */

/** The text of a box that no longer holds what the page was built with, by the box's id; nothing where nobody touched it. */
export function earlyText(id: string): string | undefined {
  const box = sleeping(id);
  const holdsText = box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement;
  return holdsText && box.value !== box.defaultValue ? box.value : undefined;
}

/** Whether a checkbox has a tick that the page was not built with, by its id. */
export function isTickedEarly(id: string): boolean {
  const box = sleeping(id);
  return box instanceof HTMLInputElement && box.checked && !box.defaultChecked;
}

/** What was chosen in a list of choices in place of what the page was built with, by its id; nothing where that still stands. */
export function earlyChoice(id: string): string | undefined {
  const list = sleeping(id);
  const isChosen = list instanceof HTMLSelectElement && !list.selectedOptions[0]?.defaultSelected;
  return isChosen ? list.value : undefined;
}

/** The file that was chosen in a box, by its id. */
export function earlyFile(id: string): File | undefined {
  const box = sleeping(id);
  return box instanceof HTMLInputElement ? box.files?.[0] : undefined;
}

/** A part of the page, as long as its island has not taken it. */
function sleeping(id: string): HTMLElement | null {
  const found = document.getElementById(id);
  return found?.closest('astro-island[ssr]') ? found : null;
}
