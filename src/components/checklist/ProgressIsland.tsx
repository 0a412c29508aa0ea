import type { ItemId } from '@domain/checklist/checklist.ts';
import { count, statusOf } from '@domain/checklist/progress.ts';
import { useStore } from '@nanostores/preact';
import { $entries } from '@stores/items.ts';

interface Props {
  /** What is summed up, like "Implementation". */
  readonly of: string;
  readonly items: readonly ItemId[];
}

/** How far several lists are together: a bar, once there is something to show, and always a sentence. */
export default function ProgressIsland({ of, items }: Props) {
  const counted = count(items, useStore($entries, { ssr: 'initial' }));
  return (
    <p class="progress not-content" data-begun={counted.done > 0}>
      <span class="progress-of">{of}</span>
      <progress aria-label={`Progress: ${of}`} value={counted.done} max={counted.total} />
      <span>{statusOf(counted)}</span>
    </p>
  );
}
