import { type AddressContext, hintFor, hintOfTwin } from '@domain/request/address-hint.ts';
import { parseAddresses } from '@domain/request/address.ts';
import { type Column, columns } from '@domain/request/row-headings.ts';
import type { ClientRow, JudgedRow } from '@domain/request/rows.ts';
import { plural } from '@domain/plural.ts';
import { type Existing, existingFor } from '@stores/prepared.ts';
import { useState } from 'preact/hooks';
import { usePress } from './use-press.ts';

interface Props {
  readonly request: string;
  readonly judged: readonly JudgedRow[];
  /** What is known around the addresses of a client that is there already. */
  readonly contextOf: (existing: Existing, row: ClientRow) => AddressContext;
  readonly onChange: (rows: readonly ClientRow[]) => void;
}

/** The clients that were read, each good or with what is wrong in which cell; every cell can be changed. */
export function RowsTable({ request, judged, contextOf, onChange }: Props) {
  const [leftOut, setLeftOut] = useState<number>();
  const { taker, press } = usePress<HTMLOutputElement>();
  const rows = judged.map(({ row }) => row);
  const bad = judged.filter(({ problems }) => problems.length > 0).length;
  const put = (line: number, cell: Column, text: string) => {
    setLeftOut(undefined);
    onChange(rows.map((row) => (row.line === line ? { ...row, [cell]: text } : row)));
  };
  return (
    <>
      <output tabIndex={-1} ref={taker}>
        {leftOut !== undefined && `Row ${leftOut} is left out. `}
        {rows.length === 0
          ? 'No client is left. Bring others above.'
          : bad > 0
            ? `${plural(rows.length - bad, 'row')} good, ${plural(bad, 'row')} to mend.`
            : `All ${plural(rows.length, 'row')} good.`}
      </output>
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th scope="col">Row</th>
              {columns.map((column) => (
                <th scope="col" key={column}>
                  {names[column]}
                </th>
              ))}
              <th scope="col">State</th>
            </tr>
          </thead>
          <tbody>
            {judged.map(({ row, problems }) => {
              const existing = existingFor(request, row.company);
              const hints = hintsFor(row.admins, existing ? contextOf(existing, row) : {});
              return (
                <tr key={row.line}>
                  <th scope="row">
                    <span>Row </span>
                    {row.line}
                  </th>
                  {columns.map((cell) => {
                    const id = `row-${row.line}-${cell}`;
                    const wrong = problems.filter((problem) => problem.cell === cell);
                    const isHinted = cell === 'admins' && hints.length > 0;
                    return (
                      <td key={cell}>
                        <label for={id}>{names[cell]}</label>
                        <input
                          id={id}
                          value={row[cell]}
                          autocomplete="off"
                          aria-label={`${names[cell]}, row ${row.line}`}
                          aria-invalid={wrong.length > 0}
                          aria-describedby={
                            [wrong.length > 0 && `${id}-wrong`, isHinted && `${id}-hint`]
                              .filter(Boolean)
                              .join(' ') || undefined
                          }
                          onInput={({ currentTarget }) => put(row.line, cell, currentTarget.value)}
                        />
                        {wrong.length > 0 && (
                          <p class="request-wrong" id={`${id}-wrong`}>
                            {wrong.map(({ say }) => say).join('. ')}
                          </p>
                        )}
                        {isHinted && (
                          <p class="request-hint" id={`${id}-hint`}>
                            {hints.join(' ')}
                          </p>
                        )}
                      </td>
                    );
                  })}
                  <td>
                    {problems.length === 0 ? 'Good' : <strong>To mend</strong>}{' '}
                    {existing && <p class="request-hint">{thereAlready(existing)}</p>}
                    <button
                      type="button"
                      class="request-quiet"
                      aria-label={`Leave out row ${row.line}`}
                      onClick={press(() => {
                        setLeftOut(row.line);
                        onChange(rows.filter(({ line }) => line !== row.line));
                      })}
                    >
                      Leave out
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}

/** What preparing does to a client that is there already. */
function thereAlready({ archived, hasDraft, isEdited }: Existing): string {
  const back = archived ? ', which comes back from the archive' : '';
  const text = isEdited
    ? ' Its message was changed by hand and stays as it is; the row only changes its form.'
    : hasDraft
      ? ' These three fields of its draft will be changed; the rest of it stays.'
      : '';
  return `Existing client${back}.${text}`;
}

function hintsFor(admins: string, context: AddressContext): string[] {
  const { accepted, folded } = parseAddresses(admins);
  const addresses = accepted.map(({ address }) => address);
  return [
    ...addresses.flatMap(
      (address, index) =>
        hintFor(address, context) ?? hintOfTwin(address, addresses.slice(0, index)) ?? [],
    ),
    ...(folded.length > 0 ? [`Given more than once, and counted once: ${folded.join(', ')}.`] : []),
  ];
}

const names: Readonly<Record<Column, string>> = {
  company: 'Company name',
  instances: 'Instances',
  admins: 'Admin e-mail(s)',
};
