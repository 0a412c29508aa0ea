import { earlyTicks } from '@browser/early-ticks.ts';
import { onFragment } from '@browser/fragment.ts';
import { count, statusOf } from '@domain/checklist/progress.ts';
import { underRules } from '@domain/plan-rules.ts';
import { tick } from '@stores/items.ts';
import { $rules } from '@stores/rules.ts';
import { $held, $tallies, $view } from '@stores/plan-view.ts';
import { useEntries } from '@stores/use-entries.ts';
import { useStore } from '@stores/use-store.ts';
import { useEffect, useState } from 'preact/hooks';
import { Item, type ShownItem } from './Item.tsx';

interface Props {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ShownItem[];
}

/** A list that one wants to finish: what to do and who does it, and behind each item the rest. */
export default function ChecklistIsland({ id, title, items: published }: Props) {
  useEarlyTicks(id);
  const entries = useEntries(published);
  const rules = useStore($rules, { ssr: 'initial' });
  const items = published.flatMap((item) => underRules(item, rules) ?? []);
  const { shows } = useStore($view, { ssr: 'initial' });
  const held = useStore($held, { ssr: 'initial' });
  const named = useFragment();
  const isNamed = ({ id: item }: ShownItem) => named === `item-${item}`;
  const onScreen = items.filter(
    (item) => shows(item, entries[item.id]) || held.has(item.id) || isNamed(item),
  );
  const shown = new Set(onScreen.map((item) => item.id));
  useTally(id, shown.size, items.length);

  return (
    <fieldset
      class="checklist not-content"
      id={id}
      hidden={items.length > 0 && shown.size === 0}
      data-items={shown.size}
      data-lines={linesOf(onScreen)}
    >
      <legend>{title}</legend>
      <output>
        {statusOf(
          count(
            items.map((item) => item.id),
            entries,
          ),
        )}
      </output>
      <ul>
        {items.map((item) => (
          <Item
            key={item.id}
            item={item}
            entry={entries[item.id]}
            hidden={!shown.has(item.id)}
            isNamed={isNamed(item)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

/** How many lines the actions likely take on a wide screen, for the style to guess how high a list is that nobody sees yet. */
const linesOf = (items: readonly ShownItem[]): number =>
  items.reduce((lines, { action, actors }) => {
    // So many letters have room beside a single actor, and so many less for each one more.
    const letters = 54 - 8 * (actors.length - 1);
    return lines + Math.ceil(action.length / letters);
  }, 0);

/** What stands after the "#" of the address. An odd or unknown id names no item. */
function useFragment(): string {
  const [fragment, setFragment] = useState('');
  useEffect(() => onFragment(setFragment), []);
  return fragment;
}

/** Tells whoever sums up the plan how much of this list is on screen. */
function useTally(id: string, shown: number, total: number): void {
  useEffect(() => $tallies.setKey(id, { shown, total }), [id, shown, total]);
}

/** Keeps, once, what was ticked in the page's own boxes before this island was awake. */
function useEarlyTicks(rootId: string): void {
  useState(() => {
    if (import.meta.env.SSR) return;
    for (const id of earlyTicks(rootId)) tick(id, true);
  });
}
