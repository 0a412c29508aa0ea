import { save } from '@browser/download.ts';
import { fetchPlan } from '@browser/plan.ts';
import { keeper } from '@browser/storage.ts';
import { timeInWords } from '@browser/times.ts';
import type { PlanItem } from '@domain/checklist/plan-item.ts';
import { type Damaged, type Holding, nameOf } from '@domain/inventory.ts';
import { plural } from '@domain/plural.ts';
import { isDraftId } from '@domain/request/draft.ts';
import { sizeInWords } from '@domain/size.ts';
import { rewrite } from '@stores/rewriting.ts';
import { useEffect, useState } from 'preact/hooks';
import { type Happened, happenedAfter, Outcome } from './Outcome.tsx';

interface Props {
  readonly damaged: readonly Damaged[];
  readonly holdings: readonly Holding[];
}

/** Entries that nobody can read, to be fetched or thrown away. Nothing where there are none. */
export function DamagedList({ damaged, holdings }: Props) {
  const [happened, setHappened] = useState<Happened>();
  const items = useItems(damaged.length > 0);

  const download = ({ key, was }: Damaged) => {
    const saved = save(keeper.read(key) ?? '', `damaged-${was?.id ?? 'entry'}.txt`, 'text/plain');
    setHappened({
      say:
        saved === 'saved'
          ? 'Your browser saves it as a text file.'
          : 'Your browser did not let it be saved.',
    });
  };
  const discard = ({ key }: Damaged) =>
    setHappened(happenedAfter(rewrite(new Map([[key, null]])), 'Discarded.'));

  return (
    <>
      {damaged.length > 0 && (
        <section class="damaged">
          <h3>{plural(damaged.length, 'damaged entry', 'damaged entries')}</h3>
          <p>
            What cannot be read is set aside, and you go on as if it had never been entered. You can
            save it, in case somebody can still make sense of it, and then discard it.
          </p>
          <ul>
            {damaged.map((entry) => {
              const name = nameIn(entry, holdings, items);
              return (
                <li key={entry.key}>
                  <p>
                    <b>{name}</b> {sizeInWords(entry.bytes)},{' '}
                    {entry.at === undefined
                      ? 'not set aside yet, for want of room'
                      : `set aside on ${timeInWords(entry.at)}`}
                    <code>{entry.key}</code>
                  </p>
                  <button
                    type="button"
                    aria-label={`Save: ${name}`}
                    onClick={() => download(entry)}
                  >
                    Save
                  </button>
                  <button
                    type="button"
                    aria-label={`Discard: ${name}`}
                    onClick={() => discard(entry)}
                  >
                    Discard
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      )}
      <Outcome happened={happened} onUndone={setHappened} />
    </>
  );
}

/** What an entry was about, in the words of the plan: "Upload the logo, Acme Ltd". */
function nameIn(
  { was }: Damaged,
  holdings: readonly Holding[],
  items: readonly PlanItem[],
): string {
  if (!was) return 'An entry under an odd key';
  const holding = holdings.find(({ id }) => id === was.workspace);
  const client = (holding && nameOf(holding)) ?? 'a client without a name';
  const about = {
    about: 'The name',
    item: was.id,
    answer: 'An answer',
    request: isDraftId(was.id) ? 'A request that was being written' : 'How far a request is',
  };
  const action = items.find(({ id }) => was.kind === 'item' && id === was.id)?.action;
  return `${action ?? about[was.kind]}, ${client}`;
}

/** The items of the plan, fetched once they are wanted. Without them ids have to do. */
function useItems(isWanted: boolean): readonly PlanItem[] {
  const [items, setItems] = useState<readonly PlanItem[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    fetchPlan().then(
      (plan) => setItems(plan.items),
      () => undefined,
    );
  }, [isWanted]);
  return items;
}
