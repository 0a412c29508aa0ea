import { inDays, today } from '@browser/clock.ts';
import { changeParameters, parameters } from '@browser/address.ts';
import { earlyChoice, isTickedEarly } from '@browser/early-entries.ts';
import { onFragment } from '@browser/fragment.ts';
import { states } from '@domain/checklist/entry.ts';
import { assigneesIn } from '@domain/checklist/progress.ts';
import { stateNames } from '@domain/checklist/words.ts';
import type { PartyId } from '@domain/party-ids.ts';
import {
  type Due,
  dues,
  isRestricting,
  matches,
  type PlanFilter,
  readFilter,
  writeFilter,
} from '@domain/plan-filter.ts';
import { $entries } from '@stores/items.ts';
import { $view, letGo, wholePlan } from '@stores/plan-view.ts';
import { $reader, sayReader } from '@stores/reader.ts';
import { useStore } from '@stores/use-store.ts';
import { useEffect, useState } from 'preact/hooks';
import { Choice } from './Choice.tsx';
import { Shown } from './Shown.tsx';

interface Named<Id extends string = string> {
  readonly id: Id;
  readonly name: string;
}

interface Props {
  readonly parties: readonly Named<PartyId>[];
  readonly phases: readonly Named[];
  /** How many lists the plan has. */
  readonly lists: number;
}

const dueNames: Readonly<Record<Due, string>> = {
  late: 'Late',
  soon: 'Within seven days',
  any: 'With a date',
};

/** What was chosen before this woke up. */
interface Early {
  readonly reader?: string | undefined;
  /** The part of the plan that was asked for, as parameters of the address, from which it is read like any other. */
  readonly asked: readonly (readonly [name: string, choice: string])[];
}

const nothingEarly: Early = { asked: [] };

const boxOf = (name: keyof PlanFilter | 'reader') => `plan-filter-${name}`;

function earlyChoices(): Early {
  const asked = (['party', 'phase', 'state', 'due'] as const).flatMap((name) => {
    const choice = earlyChoice(boxOf(name));
    return choice ? [[name, choice] as const] : [];
  });
  return {
    reader: earlyChoice(boxOf('reader')),
    asked: isTickedEarly(boxOf('left')) ? [...asked, ['left', 'yes']] : asked,
  };
}

/** Restricts the plan on this page, and keeps the choice in the address. */
export default function PlanFilterIsland({ parties, phases, lists }: Props) {
  const [filter, setFilter] = useState<PlanFilter>({});
  const entries = useStore($entries, { ssr: 'initial' });
  const reader = useStore($reader, { ssr: 'initial' });
  const [early] = useState(() => (import.meta.env.SSR ? nothingEarly : earlyChoices()));

  useEffect(() => {
    const said = parties.find(({ id }) => id === early.reader)?.id;
    if (said) sayReader(said);
    const asked = parameters();
    for (const [name, choice] of early.asked) asked.set(name, choice);
    if (early.asked.length > 0) changeParameters(asked);
    return onFragment((fragment) => setFilter(readFilter(parameters(), fragment)));
  }, []);
  useEffect(() => {
    const standpoint = { today: today(), soon: inDays(7), reader };
    $view.set(
      isRestricting(filter)
        ? { shows: (item, entry) => matches(item, entry, filter, standpoint) }
        : wholePlan,
    );
  }, [filter, reader]);

  const look = (wanted: PlanFilter) => {
    const written = writeFilter(wanted, parameters());
    changeParameters(written.parameters, written.fragment);
    letGo();
    setFilter(readFilter(written.parameters, written.fragment));
  };
  const choose = (choice: Partial<Record<keyof PlanFilter, unknown>>) =>
    look({ ...filter, ...choice } as PlanFilter);
  const asks = (name: 'party' | 'phase' | 'state' | 'due' | 'assignee') => ({
    id: boxOf(name),
    value: filter[name],
    onChoose: (value: string | undefined) => choose({ [name]: value }),
  });

  return (
    <form
      class="plan-filter not-content"
      aria-label="Filter the plan"
      autocomplete="off"
      onSubmit={(event) => event.preventDefault()}
    >
      <details>
        <summary>Filter the plan</summary>
        <div class="plan-filter-choices">
          <Choice
            id={boxOf('reader')}
            label="I am with"
            none="Not said"
            of={parties}
            value={reader}
            onChoose={(said) => sayReader(parties.find(({ id }) => id === said)?.id)}
          />
          <Choice
            label="Who"
            none="Everybody"
            of={[
              ...(reader || filter.party === 'mine' ? [{ id: 'mine', name: 'Mine' }] : []),
              ...parties,
            ]}
            {...asks('party')}
          />
          <Choice label="Phase" none="All phases" of={phases} {...asks('phase')} />
          <Choice
            label="State"
            none="Any state"
            of={states.map((id) => ({ id, name: stateNames[id] }))}
            {...asks('state')}
          />
          <Choice
            label="Due"
            none="Any time"
            of={dues.map((id) => ({ id, name: dueNames[id] }))}
            {...asks('due')}
          />
          <Choice
            label="Assigned to"
            none="Anybody"
            of={[
              ...new Set([...assigneesIn(entries), ...(filter.assignee ? [filter.assignee] : [])]),
            ].map((name) => ({ id: name, name }))}
            {...asks('assignee')}
          />
          <label class="plan-filter-left">
            <input
              id={boxOf('left')}
              type="checkbox"
              checked={filter.left === true}
              onChange={({ currentTarget }) => choose({ left: currentTarget.checked })}
            />
            Only what is left
          </label>
        </div>
      </details>
      <Shown
        lists={lists}
        isRestricting={isRestricting(filter)}
        isUnsaid={filter.party === 'mine' && !reader}
        onWhole={() => look({})}
      />
    </form>
  );
}
