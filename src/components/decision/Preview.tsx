import type { PlanItem } from '@domain/checklist/plan-item.ts';
import type { PartyId } from '@domain/party-ids.ts';
import { plural } from '@domain/plural.ts';
import type { ComponentChildren } from 'preact';
import { Chip } from '../party/Chip.tsx';
import { PartyChip, type PartyNames } from './PartyChip.tsx';
import type { Changes } from './UseOutcome.tsx';

interface Props {
  readonly name: string;
  /** The outcome there is, and what there would be. */
  readonly from: string;
  readonly to: string;
  readonly changes: Changes;
  /** What the button says that does it. */
  readonly confirm: string;
  readonly parties: PartyNames;
  readonly onConfirm: () => void;
  readonly onLeave: () => void;
}

/** What another decision, or none, would make of a plan, before it does. */
export function Preview({ name, from, to, changes, confirm, parties, onConfirm, onLeave }: Props) {
  return (
    <section class="preview" aria-labelledby="preview-title">
      <h3 id="preview-title" tabIndex={-1}>
        What would change for {name}
      </h3>
      <p>
        {from !== to && (
          <>
            From <strong>{from}</strong> to <strong>{to}</strong>.{' '}
          </>
        )}
        Ticks, notes and dates are kept, also of items that no longer apply. They come back with
        their items.
      </p>
      {changes === 'unknown' ? (
        <p>
          The plan could not be fetched, so its changes cannot be shown. Look whether you are
          online, then leave it as it is and press again.
        </p>
      ) : (
        <Lists {...{ changes, parties }} />
      )}
      <p class="question-ways">
        <button type="button" onClick={onConfirm}>
          {confirm}
        </button>
        <button type="button" class="use-quiet" onClick={onLeave}>
          Leave it as it is
        </button>
      </p>
    </section>
  );
}

function Lists({
  changes: { changing, appearing, disappearing },
  parties,
}: {
  changes: Exclude<Changes, 'unknown'>;
  parties: PartyNames;
}) {
  if (changing.length + appearing.length + disappearing.length === 0) {
    return <p>No item changes hands, appears or disappears.</p>;
  }
  return (
    <>
      <List title={sentence(changing.length, 'changes hands', 'change hands')}>
        {changing.map(({ item, from, to }) => (
          <li key={item.id}>
            {item.action}
            <span class="preview-hands">
              <Parties ids={from} parties={parties} />
              <span> to </span>
              <Parties ids={to} parties={parties} />
            </span>
          </li>
        ))}
      </List>
      <Items title={sentence(appearing.length, 'appears', 'appear')} items={appearing} />
      <Items
        title={sentence(disappearing.length, 'disappears', 'disappear')}
        items={disappearing}
      />
    </>
  );
}

const Items = ({ title, items }: { title: string; items: readonly PlanItem[] }) => (
  <List title={title}>
    {items.map(({ id, action, topic }) => (
      <li key={id}>
        {action} <span class="preview-topic">{topic}</span>
      </li>
    ))}
  </List>
);

/** A list behind its own sum; open where it is short enough to be read at a glance. */
function List({ title, children }: { title: string; children: ComponentChildren[] }) {
  if (children.length === 0) return null;
  return (
    <details open={children.length <= 8}>
      <summary>{title}</summary>
      <ul aria-label={title}>{children}</ul>
    </details>
  );
}

const Parties = ({ ids, parties }: { ids: readonly PartyId[]; parties: PartyNames }) =>
  ids.length === 0 ? (
    <Chip name="Not settled" party={undefined} />
  ) : (
    ids.map((id) => <PartyChip key={id} {...{ id, parties }} />)
  );

const sentence = (count: number, one: string, many: string): string =>
  `${plural(count, 'item')} ${count === 1 ? one : many}`;
