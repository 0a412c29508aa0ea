import { askBeforeLeaving } from '@browser/leaving.ts';
import type { Links } from '@domain/request/fill.ts';
import type { RequestForm, Values } from '@domain/request/request.ts';
import { type ClientRow, type ClientTable, judgeRows } from '@domain/request/rows.ts';
import { columns } from '@domain/request/row-headings.ts';
import { useStore } from '@nanostores/preact';
import { $refused } from '@stores/keeping.ts';
import { type Prepared, prepare, preparedFor, putAway } from '@stores/prepared.ts';
import { $workspaces } from '@stores/workspaces.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import { FieldEntry } from './FieldEntry.tsx';
import { PasteTable } from './PasteTable.tsx';
import { PreparedList } from './PreparedList.tsx';
import { RowsTable } from './RowsTable.tsx';

interface Props {
  readonly form: RequestForm;
  readonly links: Links;
}

/** From a pasted table to a message for each client: read, mend, prepare, send one after the other. */
export default function SeveralIsland({ form, links }: Props) {
  const workspaces = useStore($workspaces, { ssr: 'initial' });
  const refused = useStore($refused, { ssr: 'initial' });
  const [table, setTable] = useState<ClientTable>();
  const [shared, setShared] = useState<Values>({});
  const [presses, setPresses] = useState(0);
  const [prepared, setPrepared] = useState<readonly Prepared[]>([]);
  const [batch, setBatch] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLHeadingElement>(null);

  useEffect(() => setPrepared(preparedFor(form.id)), [workspaces, form.id]);
  useEffect(() => {
    if (presses > 0) summary.current?.focus();
  }, [presses]);

  const rows = table?.rows ?? [];
  const hasRows = rows.length > 0;
  useEffect(() => (hasRows ? askBeforeLeaving() : undefined), [hasRows]);
  const judged = judgeRows(form, rows);
  const bad = judged.filter(({ problems }) => problems.length > 0);
  const change = (next: readonly ClientRow[]) => setTable({ ignored: [], ...table, rows: next });
  const others = form.fields.filter(({ id }) => !columns.some((column) => column === id));

  const press = () => {
    if (bad.length > 0 || rows.length === 0) {
      setPresses(presses + 1);
      return;
    }
    const said = Object.fromEntries(Object.entries(shared).filter(([, text]) => text));
    prepare(
      form.id,
      judged.map(({ values }) => ({ ...said, ...values })),
    );
    setPrepared(preparedFor(form.id));
    setTable(undefined);
    setShared({});
    setPresses(0);
    setBatch(batch + 1);
    setTimeout(() => list.current?.focus());
  };

  return (
    <>
      {presses > 0 && bad.length > 0 && (
        <div class="request-summary" role="alert" tabIndex={-1} ref={summary}>
          <h2>There is a problem</h2>
          <ul>
            {bad.flatMap(({ row, problems }) =>
              problems.map(({ cell, say }) => (
                <li key={`${row.line} ${cell} ${say}`}>
                  <a href={`#row-${row.line}-${cell}`}>
                    Row {row.line}: {say}
                  </a>
                </li>
              )),
            )}
          </ul>
        </div>
      )}
      {prepared.length > 0 && (
        <PreparedList
          key={prepared.map(({ workspace }) => workspace).join()}
          {...{ form, links, prepared }}
          heading={list}
          onPutAway={() => {
            putAway(form.id);
            setPrepared([]);
          }}
        />
      )}
      <PasteTable
        key={batch}
        isFirst={prepared.length === 0}
        onRead={(read) => {
          setTable(read);
          setPresses(0);
        }}
      />
      {table && (
        <section aria-labelledby="several-rows">
          <h2 id="several-rows">Look at each client</h2>
          {table.ignored.length > 0 && (
            <p class="request-long">
              Columns that no request has, and that were left out: {table.ignored.join(', ')}.
            </p>
          )}
          <RowsTable judged={judged} onChange={change} />
          <details class="request-more several-more">
            <summary>
              More <span>Said in the message of each client. All may be left empty.</span>
            </summary>
            {others.map((field) => (
              <FieldEntry
                key={field.id}
                id={`several-${field.id}`}
                field={field}
                value={shared[field.id] ?? ''}
                problems={[]}
                context={{}}
                onChange={(text) => setShared({ ...shared, [field.id]: text })}
              />
            ))}
          </details>
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
