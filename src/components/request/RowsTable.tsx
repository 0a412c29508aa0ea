import { type Column, columns } from '@domain/request/row-headings.ts';
import type { ClientRow, JudgedRow } from '@domain/request/rows.ts';
import { plural } from '@domain/plural.ts';

interface Props {
  readonly judged: readonly JudgedRow[];
  readonly onChange: (rows: readonly ClientRow[]) => void;
}

/** The clients that were read, each good or with what is wrong in which cell; every cell can be changed. */
export function RowsTable({ judged, onChange }: Props) {
  const rows = judged.map(({ row }) => row);
  const bad = judged.filter(({ problems }) => problems.length > 0).length;
  const put = (line: number, cell: Column, text: string) =>
    onChange(rows.map((row) => (row.line === line ? { ...row, [cell]: text } : row)));
  return (
    <>
      <output>
        {bad > 0
          ? `${plural(rows.length - bad, 'row')} good, ${plural(bad, 'row')} to mend.`
          : `All ${plural(rows.length, 'row')} good.`}
      </output>
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
          {judged.map(({ row, problems }) => (
            <tr key={row.line}>
              <th scope="row">
                <span>Row </span>
                {row.line}
              </th>
              {columns.map((cell) => {
                const id = `row-${row.line}-${cell}`;
                const wrong = problems.filter((problem) => problem.cell === cell);
                return (
                  <td key={cell}>
                    <label for={id}>{names[cell]}</label>
                    <input
                      id={id}
                      value={row[cell]}
                      autocomplete="off"
                      aria-label={`${names[cell]}, row ${row.line}`}
                      aria-invalid={wrong.length > 0}
                      aria-describedby={wrong.length > 0 ? `${id}-wrong` : undefined}
                      onInput={({ currentTarget }) => put(row.line, cell, currentTarget.value)}
                    />
                    {wrong.length > 0 && (
                      <p class="request-wrong" id={`${id}-wrong`}>
                        {wrong.map(({ say }) => say).join('. ')}
                      </p>
                    )}
                  </td>
                );
              })}
              <td>
                {problems.length === 0 ? 'Good' : <strong>To mend</strong>}{' '}
                <button
                  type="button"
                  class="request-quiet"
                  aria-label={`Leave out row ${row.line}`}
                  onClick={() => onChange(rows.filter(({ line }) => line !== row.line))}
                >
                  Leave out
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

const names: Readonly<Record<Column, string>> = {
  company: 'Company name',
  instances: 'Instances',
  admins: 'Admin e-mail(s)',
};
