import { dayOf, today } from '@browser/clock.ts';
import {
  type Client,
  dayInWords,
  phaseInWords,
  reachedInWords,
  type Summary,
} from '@domain/board.ts';
import { waiteeNames } from '@domain/checklist/words.ts';
import { statusOf } from '@domain/checklist/progress.ts';
import { partyIds } from '@domain/party-ids.ts';
import { plural } from '@domain/plural.ts';
import { nameOfState, type StageWords } from '@domain/request/stage.ts';
import { type RequestState, requestStates } from '@domain/request-state.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { at } from '@site';
import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { memo } from '../memo.tsx';
import { Chip } from '../party/Chip.tsx';
import { useNear } from './use-near.ts';

/** What can be done with a client. */
export type Action = 'work' | 'rename' | 'duplicate' | 'archive' | 'delete';

interface Props {
  readonly client: Client;
  /** Whether this tab works in it. */
  readonly isActive: boolean;
  /** Whether something of it is on screen and not saved. */
  readonly isUnsaved: boolean;
  /** Whether it is among those that one wants to see, and its turn has come. */
  readonly isSeen: boolean;
  /** Whether it is on the first screen. */
  readonly isFirst: boolean;
  readonly onAct: (action: Action, client: Client) => void;
  /** What the stages of the request are called. */
  readonly requestWords: StageWords;
  readonly onRequest: (client: Client, state: RequestState) => void;
  /** The form that asks for a new name, in place of the name. */
  readonly renaming: ComponentChildren;
}

/** The id of the element that names a client on the board. */
export const nameOf = (id: WorkspaceId): string => `client-${id}`;

/** The address of a client's plan. */
const planOf = (id: WorkspaceId): string => at(`/checklist/?client=${id}`);

/** One client: where it stands on a glance, and behind its disclosure what can be done with it. */
export const ClientRow = memo(function ClientRow(props: Props) {
  const { client, isActive, isUnsaved, isSeen, isFirst, onAct, requestWords, onRequest, renaming } =
    props;
  const { id, name, touched } = client;
  const root = useRef<HTMLLIElement>(null);
  const isNear = useNear(root);
  const summary = client.summary();
  const { whole, phases, reached, next, waiting, request, ownership, due } = summary;
  return (
    <li
      ref={root}
      class="board-client"
      hidden={!isSeen}
      data-renaming={renaming ? true : undefined}
    >
      <div class="board-who">
        {renaming || (
          <h3>
            <a id={nameOf(id)} href={planOf(id)} aria-current={isActive ? 'true' : undefined}>
              {name}
            </a>
          </h3>
        )}
        <p>
          {isActive && <strong>Working here</strong>}
          {ownership && <span>{ownership}</span>}
          <span>
            Touched <Day day={dayOf(touched)} />
          </span>
        </p>
        <output class="board-unsaved">
          {isUnsaved && 'Not saved yet: the browser has no room for it. It is tried again.'}
        </output>
      </div>
      <dl>
        <div class="board-reached">
          <dt>Phase reached</dt>
          <dd>
            <p>
              {reached && <span class="board-number">{reached.number}</span>}{' '}
              {reachedInWords(summary)}
            </p>
            <div class="board-bars">
              {phases.map((phase) => (
                <progress
                  key={phase.id}
                  aria-label={phaseInWords(phase)}
                  title={phaseInWords(phase)}
                  value={phase.done}
                  // A phase in which nothing applies has no length.
                  max={phase.total || 1}
                  data-reached={phase.id === reached?.id || undefined}
                />
              ))}
            </div>
            <p class="board-count">{statusOf(whole)}</p>
          </dd>
        </div>
        <div class="board-next">
          <dt>Next</dt>
          <dd>
            {next ? <a href={`${planOf(id)}#item-${next.id}`}>{next.action}</a> : 'Nothing is open'}
            {due && (
              <p class={due < today() ? 'board-late' : undefined}>
                {due < today() ? 'Was due' : 'Next date'} <Day day={due} />
              </p>
            )}
          </dd>
        </div>
        {waiting.length > 0 && (
          <div class="board-waiting">
            <dt>Waiting for</dt>
            <dd>
              <Waiting on={waiting} />
            </dd>
          </div>
        )}
        <div class="board-request">
          <dt>Request</dt>
          <dd>
            {/* Chrome lays out whatever it could fill in, as often as one more is there: hundreds would take it seconds. */}
            {isNear || isFirst ? (
              <select
                aria-label={`Request of ${name}`}
                value={request}
                autocomplete="off"
                onChange={({ currentTarget }) =>
                  onRequest(
                    client,
                    requestStates.find((state) => state === currentTarget.value) ?? request,
                  )
                }
              >
                {requestStates.map((state) => (
                  <option key={state} value={state}>
                    {nameOfState(requestWords, state)}
                  </option>
                ))}
              </select>
            ) : (
              nameOfState(requestWords, request)
            )}
          </dd>
        </div>
      </dl>
      <Actions client={client} isActive={isActive} onAct={onAct} />
    </li>
  );
});

function Day({ day }: { day: string }) {
  return <time dateTime={day}>{dayInWords(day, today())}</time>;
}

/** Whom open items wait for: a chip for each party, and how many items. */
function Waiting({ on }: { on: Summary['waiting'] }) {
  return (
    <ul>
      {on.map(({ on: waitee, items }) => {
        const name = waitee ? waiteeNames[waitee] : 'someone not named';
        const party = partyIds.find((candidate) => candidate === waitee);
        return (
          <li key={name}>
            {party ? <Chip name={name} party={party} /> : name}{' '}
            <span class="board-count">{plural(items, 'item')}</span>
          </li>
        );
      })}
    </ul>
  );
}

function Actions({ client, isActive, onAct }: Pick<Props, 'client' | 'isActive' | 'onAct'>) {
  const [isOpen, setOpen] = useState(false);
  const button = (action: Action, label: string) => (
    <button
      type="button"
      onClick={() => {
        setOpen(false);
        onAct(action, client);
      }}
    >
      {label}
    </button>
  );
  return (
    // Of all rows with this name, the browser keeps one open at a time.
    <details
      name="board-actions"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <span class="sr-only">Actions: {client.name}</span>
      </summary>
      {isOpen && (
        <p>
          {!isActive && !client.archived && button('work', 'Work here')}
          {button('rename', 'Rename')}
          {button('duplicate', 'Duplicate')}
          {button('archive', client.archived ? 'Unarchive' : 'Archive')}
          {button('delete', 'Delete')}
        </p>
      )}
    </details>
  );
}
