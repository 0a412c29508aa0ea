import { today } from '@browser/clock.ts';
import { askBeforeLeaving } from '@browser/leaving.ts';
import type { Outcome } from '@domain/decision/decision.ts';
import { plural } from '@domain/plural.ts';
import type { AddressContext } from '@domain/request/address-hint.ts';
import { check } from '@domain/request/check.ts';
import type { Links } from '@domain/request/fill.ts';
import { domainsOfCompany } from '@domain/request/known.ts';
import type { RequestForm, Values } from '@domain/request/request.ts';
import {
  areAmong,
  type ClientRow,
  type ClientTable,
  judgeRows,
  withNew,
} from '@domain/request/rows.ts';
import { columns } from '@domain/request/row-headings.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { $refused } from '@stores/keeping.ts';
import {
  backToGenerated,
  type Existing,
  ownershipsOf,
  type Prepared,
  prepare,
  preparedFor,
  putAway,
} from '@stores/prepared.ts';
import { useStore } from '@stores/use-store.ts';
import { $workspaces } from '@stores/workspaces.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FieldEntry } from './FieldEntry.tsx';
import { More } from './More.tsx';
import { PasteTable } from './PasteTable.tsx';
import { PreparedList } from './PreparedList.tsx';
import { RowsTable } from './RowsTable.tsx';
import { usePress } from './use-press.ts';

interface Props {
  readonly form: RequestForm;
  readonly links: Links;
}

/** From a pasted table to a message for each client: read, mend, prepare, send one after the other. */
export default function SeveralIsland({ form, links }: Props) {
  const workspaces = useStore($workspaces, { ssr: 'initial' });
  const refused = useStore($refused, { ssr: 'initial' });
  const [table, setTable] = useState<ClientTable>();
  /** Rows that were read while others stood there that they would take away. */
  const [waiting, setWaiting] = useState<ClientTable>();
  const [isTouched, setTouched] = useState(false);
  const [shared, setShared] = useState<Values>({});
  const [presses, setPresses] = useState(0);
  const [prepared, setPrepared] = useState<readonly Prepared[]>([]);
  const [decided, setDecided] = useState<ReadonlyMap<WorkspaceId, Outcome>>(new Map());
  const [takeUp, setTakeUp] = useState<() => void>();
  const [batch, setBatch] = useState(0);
  const list = useRef<HTMLHeadingElement>(null);
  const away = usePress<HTMLParagraphElement>();
  const read = usePress<HTMLHeadingElement>();

  const reload = () => setPrepared(preparedFor(form.id));
  useEffect(reload, [workspaces, form.id]);
  useEffect(() => {
    let isLate = false;
    ownershipsOf(Object.keys(workspaces)).then((found) => {
      if (!isLate) setDecided(found);
    });
    return () => {
      isLate = true;
    };
  }, [workspaces]);

  const rows = table?.rows ?? [];
  const hasRows = rows.length > 0;
  useEffect(() => (hasRows ? askBeforeLeaving() : undefined), [hasRows]);
  const judged = judgeRows(form, rows);
  const others = form.fields.filter(({ id }) => !columns.some((column) => column === id));
  const inRows = judged.flatMap(({ row, problems }) =>
    problems.map(({ cell, say }) => ({
      target: `row-${row.line}-${cell}`,
      say: `Row ${row.line}: ${say}`,
    })),
  );
  const inShared = check({ fields: others }, shared, today());
  const problems = [
    ...(hasRows ? [] : [{ target: 'several-text', say: 'Bring at least one client' }]),
    ...inRows,
    ...inShared.map(({ field, say }) => ({ target: `several-${field}`, say })),
  ];
  const isShown = presses > 0 && table !== undefined;

  const take = (next: ClientTable) => {
    setTable(next);
    setWaiting(undefined);
    setTouched(false);
    setPresses(0);
  };
  const change = (next: readonly ClientRow[]) => {
    setTable({ ignored: [], ...table, rows: next });
    setTouched(true);
  };
  const onRead = (found: ClientTable) => {
    // What was mended by hand, or came from elsewhere, is not taken away without a question.
    if (hasRows && (isTouched || !areAmong(rows, found.rows))) {
      setWaiting(found);
      return 'asked';
    }
    take(found);
    return 'taken';
  };

  const press = () => {
    if (problems.length > 0) {
      setPresses(presses + 1);
      return;
    }
    const said = Object.fromEntries(Object.entries(shared).filter(([, text]) => text));
    prepare(
      form.id,
      judged.map(({ values }) => ({ ...said, ...values })),
    );
    reload();
    setTable(undefined);
    setWaiting(undefined);
    setTouched(false);
    setShared({});
    setPresses(0);
    setTakeUp(undefined);
    setBatch(batch + 1);
    setTimeout(() => list.current?.focus());
  };

  const contextOf = ({ workspace }: Existing, { company, admins }: ClientRow): AddressContext => {
    const ownership = decided.get(workspace)?.ownership;
    return {
      owner: ownership?.configuration,
      clientDomains: ownership?.distributor ? domainsOfCompany(company, admins) : [],
    };
  };

  return (
    <>
      <ErrorSummary title="Several clients" problems={isShown ? problems : []} presses={presses} />
      {prepared.length > 0 && (
        <PreparedList
          key={prepared.map(({ workspace }) => workspace).join()}
          {...{ form, links, prepared, decided }}
          heading={list}
          onPutAway={away.press(() => {
            const back = putAway(form.id);
            setTakeUp(() => back);
            reload();
          })}
          onBack={(workspace) => {
            backToGenerated(form.id, workspace);
            reload();
          }}
        />
      )}
      {takeUp && prepared.length === 0 && (
        <p tabIndex={-1} ref={away.taker}>
          The list is put away. Each message is still with its client.{' '}
          <button
            type="button"
            class="request-quiet"
            onClick={() => {
              takeUp();
              setTakeUp(undefined);
              reload();
              setTimeout(() => list.current?.focus());
            }}
          >
            Undo
          </button>
        </p>
      )}
      <PasteTable key={batch} isFirst={prepared.length === 0} hasRows={hasRows} onRead={onRead} />
      <div role="status">
        {table && waiting && (
          <>
            <p>
              <strong>{plural(waiting.rows.length, 'client')} read.</strong> Rows stand below
              already, and some of them, or what you changed in them, would be gone.
            </p>
            <p class="prepared-bar">
              <button
                type="button"
                class="request-primary"
                onClick={read.press(() => {
                  take({ ...table, rows: withNew(rows, waiting.rows) });
                  setTouched(true);
                })}
              >
                Add the clients that are new
              </button>
              <button type="button" onClick={read.press(() => take(waiting))}>
                Replace the rows
              </button>
              <button
                type="button"
                class="request-quiet"
                onClick={read.press(() => setWaiting(undefined))}
              >
                Leave the rows as they are
              </button>
            </p>
          </>
        )}
      </div>
      {table && (
        <section aria-labelledby="several-rows">
          <h2 id="several-rows" tabIndex={-1} ref={read.taker}>
            Look at each client
          </h2>
          {table.ignored.length > 0 && (
            <p class="request-long">
              Columns that no request has, and that were left out: {table.ignored.join(', ')}.
            </p>
          )}
          <RowsTable request={form.id} {...{ judged, contextOf }} onChange={change} />
          <div class="several-more">
            <More open={isShown && inShared.length > 0} what="Said in the message of each client.">
              {others.map((field) => (
                <FieldEntry
                  key={field.id}
                  id={`several-${field.id}`}
                  field={field}
                  value={shared[field.id] ?? ''}
                  problems={isShown ? inShared.filter((problem) => problem.field === field.id) : []}
                  context={{}}
                  onChange={(text) => setShared({ ...shared, [field.id]: text })}
                />
              ))}
            </More>
          </div>
          <button
            type="button"
            class="request-primary"
            aria-describedby="several-does"
            onClick={press}
          >
            Prepare the messages
          </button>
          <p id="several-does" class="request-hint several-prepare">
            {refused
              ? 'This browser does not let the site keep anything, so the messages last until you leave this page. '
              : 'Each client gets a workspace of its own in this browser, or its own one where there is one of that name. Until then the rows are kept nowhere. '}
            Nothing is sent.
          </p>
        </section>
      )}
    </>
  );
}
