import { type Count, statusOf } from '@domain/checklist/progress.ts';
import type { Section } from './sections.ts';

/** The line with its six stations: what is done is filled, and so is the stretch that leads on from it. */
export const Line = ({ sections }: { sections: readonly Section[] }) => (
  <ol class="pack-line" aria-label="How far each phase is">
    {sections.map(({ phase, count }) => (
      <li key={phase.id} data-progress={progressOf(count)}>
        <span class="pack-station" aria-hidden="true">
          {phase.number}
        </span>
        <progress
          aria-label={`Progress: ${phase.title}`}
          // Where nothing applies, nothing is left: the stretch is behind one.
          value={count.total > 0 ? count.done : 1}
          max={count.total || 1}
        />
        <span class="pack-line-name">{phase.title}</span>
        <span class="pack-line-status">{statusOf(count)}</span>
      </li>
    ))}
  </ol>
);

function progressOf({ done, total }: Count): 'done' | 'begun' | 'ahead' {
  if (done === total) return 'done';
  return done > 0 ? 'begun' : 'ahead';
}
