import { changeParameters, parameters } from '@browser/address.ts';
import { now } from '@browser/clock.ts';
import {
  type BoardPlan,
  type BoardView,
  type Client,
  filterBoard,
  readView,
  shownInWords,
  writeView,
} from '@domain/board.ts';
import { plural } from '@domain/plural.ts';
import type { StageWords } from '@domain/request/stage.ts';
import type { RequestState } from '@domain/request-state.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import {
  $board,
  addWorkspace,
  archiveWorkspace,
  deleteWorkspace,
  duplicateWorkspace,
  renameWorkspace,
  sayRequest,
} from '@stores/board.ts';
import { $refused } from '@stores/keeping.ts';
import { $active, activate } from '@stores/workspaces.ts';
import { at } from '@site';
import { useStore } from '@stores/use-store.ts';
import { useEffect, useState } from 'preact/hooks';
import { BoardControls } from './BoardControls.tsx';
import { type Action, ClientRow, nameOf } from './ClientRow.tsx';
import { NameForm } from './NameForm.tsx';
import { useClients } from './use-clients.ts';
import { useFocus } from './use-focus.ts';
import { useLatest } from './use-latest.ts';
import { useRows } from './use-rows.ts';
import { useUnsaved } from './use-unsaved.ts';

export interface Props {
  readonly plan: BoardPlan;
  /** What the stages of the request for instances are called. */
  readonly requestWords: StageWords;
}

/** What was done last, and the way back where there is one. */
interface Said {
  readonly say: string;
  readonly undo?: () => void;
}

const undoButton = 'board-undo';

/** Every workspace on one board: where it stands, and what can be done with it. */
export function Board({ plan, requestWords }: Props) {
  const { found, nameless } = useStore($board);
  const active = useStore($active);
  const refused = useStore($refused);
  const unsaved = useUnsaved();
  const [view, setView] = useView();
  const [renaming, setRenaming] = useState<WorkspaceId>();
  const [said, setSaid] = useState<Said>();
  const { root, focus, forget } = useFocus();
  const clients = useClients(plan, view.sort);

  const workspaces = [...found.values()].map(({ workspace }) => workspace);
  const archived = clients.filter((client) => client.archived).length;
  const shown = filterBoard(clients, view, now());
  const { first, seen, drawn } = useRows(shown);
  const rows = clients.filter(({ id }) => drawn.has(id));
  const total = view.archived ? clients.length : clients.length - archived;

  /** Makes sure that a client is among those shown, whatever was asked for before. */
  const reveal = (client: Pick<Client, 'name' | 'archived' | 'touched'>) =>
    setView((before) =>
      filterBoard([client], before, now()).length > 0
        ? before
        : { ...before, name: '', still: false, archived: before.archived || client.archived },
    );

  /** Offers the way back from what was just done to a client, which may have left the board. */
  const offerUndo = (say: string, client: Client, undo: () => string) => {
    setSaid({
      say,
      undo: () => {
        const back = undo();
        reveal(client);
        setSaid({ say: back });
        focus(nameOf(client.id));
      },
    });
    focus(undoButton);
  };

  const add = (name: string) => {
    addWorkspace(name);
    reveal({ name, archived: false, touched: now() });
    setSaid({ say: `${name} was added. You now work with it in this tab.` });
  };

  const actions: Readonly<Record<Action, (client: Client) => void>> = {
    work: ({ id, name }) => {
      activate(id);
      setSaid({ say: `You now work with ${name} in this tab.` });
      focus(nameOf(id));
    },
    rename: ({ id }) => {
      setSaid(undefined);
      setRenaming(id);
    },
    duplicate: ({ id, name }) => {
      const original = found.get(id);
      if (!original) return;
      const copy = duplicateWorkspace(original);
      reveal({ ...copy, touched: copy.at });
      setSaid({ say: `${name} was duplicated, with who does what and without ticks.` });
      setRenaming(copy.id);
    },
    archive: (client) => {
      const undo = archiveWorkspace(client.id, !client.archived);
      const say = client.archived ? 'is out of the archive' : 'was archived';
      offerUndo(`${client.name} ${say}.`, client, () => {
        undo();
        return `${client.name} is back.`;
      });
    },
    delete: (client) => {
      const undo = deleteWorkspace(client.id);
      offerUndo(`${client.name} was deleted.`, client, () => {
        const newer = undo();
        return newer === 0
          ? `${client.name} is back.`
          : `${client.name} is back, and stays as another tab has changed it since in ${plural(newer, 'entry', 'entries')}.`;
      });
    },
  };

  const named = (id: WorkspaceId, name?: string) => {
    if (name !== undefined) {
      renameWorkspace(id, name);
      setSaid({ say: `The name is now ${name}.` });
    }
    setRenaming(undefined);
    focus(nameOf(id));
  };

  const act = useLatest((action: Action, client: Client) => actions[action](client));
  const request = useLatest(({ id, name }: Client, state: RequestState) =>
    setSaid(
      sayRequest(id, state) === 'later'
        ? {
            say: `The request of ${name} stays as it is: a newer release of this site has written it. Reload the page to use it.`,
          }
        : undefined,
    ),
  );

  const row = (client: Client) => (
    <ClientRow
      key={client.id}
      client={client}
      isActive={client.id === active}
      isUnsaved={!refused && unsaved.has(client.id)}
      isSeen={seen.has(client.id)}
      isFirst={first.has(client.id)}
      onAct={act}
      requestWords={requestWords}
      onRequest={request}
      renaming={
        client.id === renaming && (
          <NameForm
            label={`New name of ${client.name}`}
            name={client.name}
            save="Rename"
            others={workspaces.filter(({ id }) => id !== client.id)}
            onSave={(name) => named(client.id, name)}
            onCancel={() => named(client.id)}
          />
        )
      }
    />
  );

  return (
    <div class="board not-content" ref={root} onFocusIn={forget}>
      <output class="board-refused">
        {refused &&
          'This browser does not let the site keep anything, so clients last until you leave this page. Allow site data for this site, or leave private browsing, to keep them.'}
      </output>
      {nameless.size > 0 && (
        <p class="board-refused">
          Not shown: {plural(nameless.size, 'client')} without a name that this release of the site
          can read. <a href={at('/your-data/')}>Your data</a> has what is kept.
        </p>
      )}
      {clients.length === 0 && nameless.size === 0 && (
        <p>
          Nothing is saved yet. Add a client here, or tick something in{' '}
          <a href={at('/checklist/')}>the plan</a>: it is then kept under “My organisation”.
        </p>
      )}
      <NameForm label="Name of a new client" save="Add" others={workspaces} onSave={add} />

      {(clients.length > 1 || archived > 0) && (
        <BoardControls
          view={view}
          archived={archived}
          shown={shownInWords(shown.length, total)}
          onLook={(change) => setView((before) => ({ ...before, ...change }))}
        />
      )}
      {shown.length > 0 && (
        <p class="board-head" aria-hidden="true">
          <span>Client</span>
          <span>Phase reached</span>
          <span>Next</span>
          <span>Request</span>
        </p>
      )}
      <section aria-labelledby="board-current">
        <h2 class="sr-only" id="board-current">
          Clients in work
        </h2>
        <ul>{rows.filter(({ archived }) => !archived).map(row)}</ul>
      </section>
      {archived > 0 && (
        <section class="board-archive" aria-labelledby="board-archive" hidden={!view.archived}>
          <h2 id="board-archive">Archived</h2>
          <ul>{rows.filter(({ archived }) => archived).map(row)}</ul>
        </section>
      )}

      <output class="board-said">
        {said?.say}
        {said?.undo && (
          <button type="button" id={undoButton} onClick={said.undo}>
            Undo
          </button>
        )}
      </output>
    </div>
  );
}

/** Which clients are shown, and in which order; kept in the address as far as it says nothing of anybody. */
function useView() {
  const [view, setView] = useState<BoardView>(() => readView(parameters()));
  useEffect(() => changeParameters(writeView(view, parameters())), [view]);
  return [view, setView] as const;
}
