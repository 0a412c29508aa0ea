import { dayOf, today } from '@browser/clock.ts';
import { longDate } from '@domain/calendar-date.ts';
import type { ItemEntry } from '@domain/checklist/entry.ts';
import { isNew } from '@domain/checklist/new.ts';
import type { PlanItem } from '@domain/checklist/plan-item.ts';
import { inWords } from '@domain/checklist/words.ts';
import { keyOf } from '@domain/keys.ts';
import { $later, tick } from '@stores/items.ts';
import { hold } from '@stores/plan-view.ts';
import { $refused, $unsaved } from '@stores/keeping.ts';
import { useStore } from '@stores/use-store.ts';
import { $active, $workspaces } from '@stores/workspaces.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Chip } from '../party/Chip.tsx';
import { ItemEditor } from './ItemEditor.tsx';

/** An item as it is shown: names instead of keys. */
export interface ShownItem extends Pick<
  PlanItem,
  'id' | 'action' | 'actors' | 'since' | 'formerly' | 'phase'
> {
  readonly why: string;
  readonly doneWhen: string;
  /** When it applies, as a sentence; absent where it always does. */
  readonly applies?: string;
  readonly more?: { readonly label: string; readonly href: string };
}

interface Props {
  readonly item: ShownItem;
  readonly entry: ItemEntry | undefined;
  readonly hidden: boolean;
  /** Whether the address names this item. */
  readonly isNamed: boolean;
}

/** An item's row: one click ticks it; behind its disclosure are the reasons, and what else can be said about it. */
export function Item({ item, entry, hidden, isNamed }: Props) {
  const row = useRef<HTMLLIElement>(null);
  const [isOpen, setOpen] = useState(false);
  const state = entry?.state ?? 'to-do';

  useEffect(() => {
    if (!isNamed) return;
    setOpen(true);
    row.current?.scrollIntoView({ block: 'center' });
    row.current?.querySelector('input')?.focus({ preventScroll: true });
  }, [isNamed]);

  return (
    <li
      class="checklist-item"
      id={`item-${item.id}`}
      data-state={state}
      hidden={hidden}
      ref={row}
      onInput={() => hold(item.id)}
    >
      <label>
        <input
          type="checkbox"
          name={item.id}
          checked={state === 'done'}
          // Firefox would put back its own memory of the box over what is kept.
          autocomplete="off"
          aria-describedby={`who-${item.id} said-${item.id}`}
          onChange={(event) => tick(item.id, event.currentTarget.checked, entry)}
        />
        <span>{item.action}</span>
      </label>
      <p class="checklist-who" id={`who-${item.id}`}>
        {item.actors.map((actor) => (
          <Chip key={actor.name} {...actor} />
        ))}
      </p>
      <p class="checklist-said" id={`said-${item.id}`}>
        <Said item={item} entry={entry} />
      </p>
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
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
        {isOpen && <ItemEditor item={item} entry={entry} />}
      </details>
      <Unsaved id={item.id} />
    </li>
  );
}

/** What the reader has said about the item, in a few words. */
function Said({ item, entry }: Pick<Props, 'item' | 'entry'>) {
  const workspaces = useStore($workspaces, { ssr: 'initial' });
  const workspace = workspaces[useStore($active, { ssr: 'initial' })];
  const isOpen = entry && !['done', 'not-applicable'].includes(entry.state);
  const late = isOpen && entry.due && entry.due < today();
  return (
    <>
      {workspace && isNew(item, entry, dayOf(workspace.created)) && <em>New</em>}
      {entry && !['to-do', 'done'].includes(entry.state) && <span>{inWords(entry)}</span>}
      {entry?.assignee && <span>{entry.assignee}</span>}
      {entry?.due && (
        <span class={late ? 'checklist-late' : undefined}>
          {late ? 'Was due ' : 'Due '}
          <time dateTime={entry.due}>{longDate(entry.due)}</time>
        </span>
      )}
      {entry?.note && <span>Has a note</span>}
    </>
  );
}

/** Says beside an item that what is on screen is not what is kept, and why. */
function Unsaved({ id }: { id: string }) {
  const workspace = useStore($active, { ssr: 'initial' });
  const held = useStore($unsaved, { ssr: 'initial' }).includes(
    keyOf({ workspace, kind: 'item', id }),
  );
  const refused = useStore($refused, { ssr: 'initial' });
  const later = useStore($later, { ssr: 'initial' })[id];
  return (
    <output class="checklist-unsaved">
      {later === 'unread' &&
        'A newer release of this site has written how this item stands. Reload the page to see it.'}
      {later === 'unsaved' &&
        'Not saved: a newer release of this site has written this item. Reload the page to use it.'}
      {held &&
        !later &&
        !refused &&
        'Not saved yet: the browser has no room for it. It is tried again.'}
    </output>
  );
}
