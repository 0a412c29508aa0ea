import { inDays, today } from '@browser/clock.ts';
import { changeParameters, parameters } from '@browser/address.ts';
import { states } from '@domain/checklist/entry.ts';
import { assigneesIn } from '@domain/checklist/progress.ts';
import { stateNames } from '@domain/checklist/words.ts';
import {
  type Due,
  dues,
  isRestricting,
  matches,
  type PlanFilter,
  readFilter,
  writeFilter,
} from '@domain/plan-filter.ts';
import { useStore } from '@nanostores/preact';
import { $entries } from '@stores/items.ts';
import { $view } from '@stores/plan-view.ts';
import { useEffect, useState } from 'preact/hooks';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly parties: readonly Named[];
  readonly phases: readonly Named[];
}

const dueNames: Readonly<Record<Due, string>> = {
  late: 'Late',
  soon: 'Within seven days',
  any: 'With a date',
};

/** Restricts the plan on this page, and keeps the choice in the address. */
export default function PlanFilterIsland({ parties, phases }: Props) {
  const [filter, setFilter] = useState<PlanFilter>({});
  const entries = useStore($entries, { ssr: 'initial' });

  useEffect(() => setFilter(readFilter(parameters())), []);
  useEffect(() => {
    const days = { today: today(), soon: inDays(7) };
    $view.set({ shows: (item, entry) => matches(item, entry, filter, days) });
  }, [filter]);

  const choose = (choice: Readonly<Record<string, string | undefined>>) => {
    const written = writeFilter({ ...filter, ...choice } as PlanFilter, parameters());
    changeParameters(written);
    setFilter(readFilter(written));
  };

  return (
    <form
      class="plan-filter not-content"
      aria-label="Filter the plan"
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <Choice label="Who" name="party" all="Everybody" of={parties} {...{ filter, choose }} />
      <Choice label="Phase" name="phase" all="All phases" of={phases} {...{ filter, choose }} />
      <Choice
        label="State"
        name="state"
        all="Any state"
        of={states.map((id) => ({ id, name: stateNames[id] }))}
        {...{ filter, choose }}
      />
      <Choice
        label="Due"
        name="due"
        all="Any time"
        of={dues.map((id) => ({ id, name: dueNames[id] }))}
        {...{ filter, choose }}
      />
      <Choice
        label="Assigned to"
        name="assignee"
        all="Anybody"
        of={[
          ...new Set([...assigneesIn(entries), ...(filter.assignee ? [filter.assignee] : [])]),
        ].map((name) => ({ id: name, name }))}
        {...{ filter, choose }}
      />
      <label class="plan-filter-left">
        <input
          type="checkbox"
          checked={filter.left === true}
          onChange={({ currentTarget }) =>
            choose({ left: currentTarget.checked ? 'yes' : undefined })
          }
        />
        Only what is left
      </label>
      {isRestricting(filter) && (
        <button
          type="button"
          onClick={() => {
            const written = writeFilter({}, parameters());
            changeParameters(written);
            setFilter({});
          }}
        >
          Show the whole plan
        </button>
      )}
    </form>
  );
}

function Choice({
  label,
  name,
  all,
  of,
  filter,
  choose,
}: {
  label: string;
  name: 'party' | 'phase' | 'state' | 'due' | 'assignee';
  all: string;
  of: readonly Named[];
  filter: PlanFilter;
  choose: (choice: Readonly<Record<string, string | undefined>>) => void;
}) {
  return (
    <label>
      {label}
      <select
        value={filter[name] ?? ''}
        onChange={({ currentTarget }) => choose({ [name]: currentTarget.value || undefined })}
      >
        <option value="">{all}</option>
        {of.map(({ id, name: text }) => (
          <option key={id} value={id}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
