import type { PlanItem } from '@domain/checklist/plan-item.ts';
import { count, statusOf } from '@domain/checklist/progress.ts';
import { $rules } from '@stores/rules.ts';
import { useEntries } from '@stores/use-entries.ts';
import { useStore } from '@stores/use-store.ts';

interface Props {
  /** What is summed up, like "Implementation". */
  readonly of: string;
  readonly items: readonly Pick<PlanItem, 'id' | 'formerly'>[];
}

/** How far several lists are together: a bar, once there is something to show, and always a sentence. */
export default function ProgressIsland({ of, items }: Props) {
  const entries = useEntries(items);
  const { without } = useStore($rules, { ssr: 'initial' });
  const counted = count(
    items.map(({ id }) => id).filter((id) => !without.has(id)),
    entries,
  );
  return (
    <p class="progress not-content" data-begun={counted.done > 0}>
      <span class="progress-of">{of}</span>
      <progress aria-label={`Progress: ${of}`} value={counted.done} max={counted.total} />
      <span>{statusOf(counted)}</span>
    </p>
  );
}
