import { plural } from '@domain/plural.ts';
import { type Mode, sayChange } from '@domain/restore.ts';
import type { Snapshot } from '@domain/snapshot.ts';
import { changesOf } from '@stores/backup.ts';
import { $inventory } from '@stores/inventory.ts';
import { useStore } from '@stores/use-store.ts';
import { useMemo, useState } from 'preact/hooks';

/** A back-up that was read from a file and waits for a decision. */
export interface Chosen {
  readonly about: string;
  readonly snapshots: readonly Snapshot[];
  /** What was left out of it, and why. */
  readonly remarks: readonly string[];
}

interface Props {
  readonly chosen: Chosen;
  readonly onDecided: (mode: Mode) => void;
  readonly onLetGo: () => void;
}

const modes: readonly { readonly mode: Mode; readonly name: string; readonly means: string }[] = [
  {
    mode: 'merge',
    name: 'Merge',
    means: 'Of each item, the newest change wins, whether it is in the file or here.',
  },
  {
    mode: 'replace',
    name: 'Replace',
    means:
      'Each client in the file becomes what the file says, also where you changed something since.',
  },
];

/** What restoring a back-up would change, and the two ways to do it. */
export function RestorePreview({ chosen, onDecided, onLetGo }: Props) {
  const { about, snapshots, remarks } = chosen;
  const [mode, setMode] = useState<Mode>('merge');
  // Another tab may change something in the meantime.
  const inventory = useStore($inventory, { ssr: 'initial' });
  const changes = useMemo(() => changesOf(snapshots, mode), [snapshots, mode, inventory]);
  const telling = changes.filter(({ kind }) => kind !== 'same');
  const same = changes.length - telling.length;

  return (
    <section class="preview" aria-label="What would change">
      <p>{about}</p>
      <Several sentences={remarks} title="Left out or cleaned" />
      <fieldset>
        <legend>How to restore</legend>
        {modes.map(({ mode: value, name, means }) => (
          <label key={value}>
            <input
              type="radio"
              name="restore-mode"
              checked={mode === value}
              autocomplete="off"
              onChange={() => setMode(value)}
            />
            <span>
              <b>{name}</b> {means}
            </span>
          </label>
        ))}
        <p>Clients that are not in the file stay as they are either way.</p>
      </fieldset>
      <Several
        sentences={[
          ...telling.map(sayChange),
          ...(same > 0 || telling.length === 0
            ? [`Nothing would change for ${plural(same, 'client')}.`]
            : []),
        ]}
        title="What would change"
      />
      <p class="your-data-buttons">
        <button type="button" class="primary" onClick={() => onDecided(mode)}>
          {mode === 'merge' ? 'Merge' : 'Replace'} {plural(snapshots.length, 'client')}
        </button>
        <button type="button" onClick={onLetGo}>
          Cancel
        </button>
      </p>
    </section>
  );
}

/** So many sentences stand at once; the others behind a disclosure. */
const mostAtOnce = 10;

function Several({ sentences, title }: { sentences: readonly string[]; title: string }) {
  if (sentences.length === 0) return null;
  const rest = sentences.slice(mostAtOnce);
  return (
    <>
      <h3>{title}</h3>
      <List sentences={sentences.slice(0, mostAtOnce)} />
      {rest.length > 0 && (
        <details>
          <summary>{rest.length} more</summary>
          <List sentences={rest} />
        </details>
      )}
    </>
  );
}

const List = ({ sentences }: { sentences: readonly string[] }) => (
  <ul>
    {sentences.map((sentence, place) => (
      <li key={place}>{sentence}</li>
    ))}
  </ul>
);
