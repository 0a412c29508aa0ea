/** A step of a path: where a question was asked, and what was answered. */
interface Taken {
  readonly place: string;
  readonly option: string;
}

/** Marks in a drawing the cards, answers and lines that a path runs through, up to where it has come. */
export function showPath(
  drawingId: string,
  steps: readonly Taken[],
  end: string | undefined,
): void {
  const drawing = document.getElementById(drawingId);
  if (!drawing) return;
  for (const part of drawing.querySelectorAll<SVGElement>('[data-place]')) {
    const { place, options } = part.dataset;
    const step = steps.find((candidate) => candidate.place === place);
    const isTaken = options
      ? step !== undefined && options.split(' ').includes(step.option)
      : step !== undefined || place === end;
    part.toggleAttribute('data-taken', isTaken);
    // Lines may run on one another: those that are taken lie on top.
    if (isTaken && part.classList.contains('diagram-line')) part.parentElement?.append(part);
  }
}
