import { type Count, statusOf } from '@domain/checklist/progress.ts';
import type { PhaseId } from '@domain/phase-ids.ts';

type Counts = ReadonlyMap<PhaseId, Count>;

/** Writes how far each phase is into the places that the sidebar keeps for it; what has not begun is not shown as zero. */
export function showSidebarProgress(counts: Counts): void {
  for (const place of document.querySelectorAll<HTMLElement>('.phase-progress')) {
    const [, counted] =
      [...counts].find(([phase]) => place.classList.contains(`phase-progress-${phase}`)) ?? [];
    const hasBegun = counted !== undefined && counted.done > 0;
    place.textContent = hasBegun ? `${counted.done}/${counted.total}` : '';
    if (hasBegun) place.title = statusOf(counted);
    else place.removeAttribute('title');
  }
}

/** Fills the stations of the line whose phase is done, and says how far each is to whoever does not see that. */
export function showJourneyProgress(counts: Counts): void {
  for (const station of document.querySelectorAll<HTMLElement>('.journey > [data-phase]')) {
    const [, counted] = [...counts].find(([phase]) => phase === station.dataset.phase) ?? [];
    const isDone = counted !== undefined && counted.total > 0 && counted.done === counted.total;
    station.dataset.progress = isDone ? 'done' : 'open';
    const place = station.querySelector('.journey-progress');
    if (place) place.textContent = counted && counted.done > 0 ? statusOf(counted) : '';
  }
}
