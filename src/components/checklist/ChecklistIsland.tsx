import { earlyTicks } from '@browser/early-ticks.ts';
import type { ItemId } from '@domain/checklist/checklist.ts';
import { count, isDone, statusOf } from '@domain/checklist/progress.ts';
import type { Actor } from '@domain/party.ts';
import { useStore } from '@nanostores/preact';
import { $entries, tick } from '@stores/items.ts';
import { useState } from 'preact/hooks';
import { Chip } from '../party/Chip.tsx';

/** An item as it is shown: names instead of keys. */
export interface ShownItem {
  readonly id: ItemId;
  readonly action: string;
  readonly actors: readonly Actor[];
  readonly why: string;
  readonly doneWhen: string;
  /** When it applies, as a sentence; absent where it always does. */
  readonly applies?: string;
  readonly more?: { readonly label: string; readonly href: string };
}

interface Props {
  readonly id: string;
  readonly title: string;
  readonly items: readonly ShownItem[];
}

/** A list that one wants to finish: what to do and who does it, and behind each item why, and when it is done. */
export default function ChecklistIsland({ id, title, items }: Props) {
  useEarlyTicks(id);
  const entries = useStore($entries, { ssr: 'initial' });
  const ids = items.map((item) => item.id);

  return (
    <fieldset class="checklist not-content" id={id}>
      <legend>{title}</legend>
      <output>{statusOf(count(ids, entries))}</output>
      <ul>
        {items.map((item) => (
          <Item key={item.id} list={id} item={item} done={isDone(entries, item.id)} />
        ))}
      </ul>
    </fieldset>
  );
}

function Item({ list, item, done }: { list: string; item: ShownItem; done: boolean }) {
  return (
    <li class="checklist-item" data-done={done}>
      <label>
        <input
          type="checkbox"
          name={item.id}
          checked={done}
          // Firefox would put back its own memory of the box over what is kept.
          autocomplete="off"
          aria-describedby={`${list}-${item.id}-who`}
          onChange={(event) => tick(item.id, event.currentTarget.checked)}
        />
        <span>{item.action}</span>
      </label>
      <p class="checklist-who" id={`${list}-${item.id}-who`}>
        {item.actors.map((actor) => (
          <Chip key={actor.name} {...actor} />
        ))}
      </p>
      <details>
        <summary>
          <span class="sr-only">About: {item.action}</span>
        </summary>
        <dl>
          <div>
            <dt>Why</dt>
            <dd>{item.why}</dd>
          </div>
          <div>
            <dt>Done when</dt>
            <dd>{item.doneWhen}</dd>
          </div>
          {item.applies && (
            <div>
              <dt>Applies</dt>
              <dd>{item.applies}</dd>
            </div>
          )}
          {item.more && (
            <div>
              <dt>More</dt>
              <dd>
                <a href={item.more.href}>{item.more.label}</a>
              </dd>
            </div>
          )}
        </dl>
      </details>
    </li>
  );
}

/** Keeps, once, what was ticked in the page's own boxes before this island was awake. */
function useEarlyTicks(rootId: string): void {
  useState(() => {
    if (import.meta.env.SSR) return;
    for (const id of earlyTicks(rootId)) tick(id, true);
  });
}
