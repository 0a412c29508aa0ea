import { type Change, type ItemEntry, longest, states, waitees } from '@domain/checklist/entry.ts';
import { assigneesIn } from '@domain/checklist/progress.ts';
import { stateNames, waiteeNames } from '@domain/checklist/words.ts';
import { $entries, change } from '@stores/items.ts';
import { useId } from 'preact/hooks';
import type { ShownItem } from './Item.tsx';

interface Props {
  readonly item: ShownItem;
  readonly entry: ItemEntry | undefined;
}

/** Everything that can be said about an item besides ticking it. Each field is kept as soon as it is left. */
export function ItemEditor({ item, entry }: Props) {
  const names = useId();
  const say = (what: Change) => change(item.id, what, entry);

  return (
    <div class="item-editor">
      <label>
        State
        <select
          value={entry?.state ?? 'to-do'}
          autocomplete="off"
          onChange={({ currentTarget }) => say({ state: oneOf(states, currentTarget.value) })}
        >
          {states.map((state) => (
            <option key={state} value={state}>
              {stateNames[state]}
            </option>
          ))}
        </select>
      </label>
      {entry?.state === 'waiting' && (
        <label>
          Waiting for
          <select
            value={entry.waitingFor ?? ''}
            autocomplete="off"
            onChange={({ currentTarget }) =>
              say({ waitingFor: oneOf(waitees, currentTarget.value) })
            }
          >
            <option value="">Not said</option>
            {waitees.map((waitee) => (
              <option key={waitee} value={waitee}>
                {waiteeNames[waitee]}
              </option>
            ))}
          </select>
        </label>
      )}
      {entry?.state === 'not-applicable' && (
        <label class="item-editor-wide">
          Why it does not apply (optional)
          <input
            value={entry.reason ?? ''}
            maxLength={longest.reason}
            autocomplete="off"
            onChange={({ currentTarget }) => say({ reason: currentTarget.value })}
          />
        </label>
      )}
      <label>
        Assigned to
        <input
          list={names}
          value={entry?.assignee ?? ''}
          maxLength={longest.assignee}
          autocomplete="off"
          onChange={({ currentTarget }) => say({ assignee: currentTarget.value })}
        />
        <datalist id={names}>
          {assigneesIn($entries.get()).map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
      </label>
      <label>
        Target date
        <input
          type="date"
          value={entry?.due ?? ''}
          min="2000-01-01"
          max="2999-12-31"
          autocomplete="off"
          onChange={({ currentTarget }) => say({ due: currentTarget.value })}
        />
      </label>
      <label class="item-editor-wide">
        Note
        <textarea
          rows={3}
          value={entry?.note ?? ''}
          maxLength={longest.note}
          autocomplete="off"
          onChange={({ currentTarget }) => say({ note: currentTarget.value })}
        />
      </label>
    </div>
  );
}

const oneOf = <Value extends string>(values: readonly Value[], chosen: string): Value | undefined =>
  values.find((value) => value === chosen);
