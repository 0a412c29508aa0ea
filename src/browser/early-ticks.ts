/** The boxes inside an element that a reader ticked before any script ran, by the boxes' names. */
export function earlyTicks(rootId: string): string[] {
  const root = document.getElementById(rootId);
  if (!root) return [];
  return [...root.querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
    .filter((box) => box.checked && !box.defaultChecked)
    .map(({ name }) => name);
}
