import { check } from './check.ts';
import { instancesIn } from './instance-words.ts';
import type { RequestForm, Values } from './request.ts';
import { type Column, columns, type Heading, headingsIn } from './row-headings.ts';
import { linesOf, lineOf } from './text.ts';
import { writeChosen } from './values.ts';

/** A client as a row of a table says it. */
export interface ClientRow extends Readonly<Record<Column, string>> {
  /** The number of the row in what was pasted, counted from 1. */
  readonly line: number;
}

/** A table of clients. Every row that is not blank is in it, or is its heading. */
export interface ClientTable {
  readonly rows: readonly ClientRow[];
  /** Columns by the names they have in the table that no request has; what stands in them is in no row. */
  readonly ignored: readonly string[];
}

/** What a row asks for, and what is wrong in which of its cells. */
export interface JudgedRow {
  readonly row: ClientRow;
  readonly values: Values;
  readonly problems: readonly { readonly cell: Column; readonly say: string }[];
}

/**
 * Reads rows of cells as a table of clients: by its headings in any order, else as company, instances and admins in this
 * order. Cells beyond the last column belong to it, as several Admins often stand in cells of their own.
 */
export function readRows(table: readonly (readonly string[])[]): ClientTable {
  const rows = table
    .map((cells, index) => ({ line: index + 1, cells: cells.map((cell) => linesOf(cell).trim()) }))
    .filter(({ cells }) => cells.some(Boolean));
  const headings = headingsIn(rows[0]?.cells ?? []);
  if (!headings) return { rows: rows.map(({ line, cells }) => inOrder(line, cells)), ignored: [] };
  return {
    rows: rows.slice(1).map(({ line, cells }) => byHeading(line, cells, headings)),
    ignored: headings.flatMap(({ text, column }) => (text && !column ? [text] : [])),
  };
}

/** Whether every row stands among others, cell by cell, so that these can take their place without a loss. */
export const areAmong = (rows: readonly ClientRow[], others: readonly ClientRow[]): boolean =>
  rows.every((row) => others.some((other) => columns.every((cell) => other[cell] === row[cell])));

/** Rows, and after them those of others whose client is not there yet; they are numbered on. */
export function withNew(rows: readonly ClientRow[], others: readonly ClientRow[]): ClientRow[] {
  const there = new Set(rows.map(({ company }) => nameOf(company)));
  const last = Math.max(0, ...rows.map(({ line }) => line));
  const added = others.filter((row) => !there.has(nameOf(row.company)) && !areAmong([row], rows));
  return [...rows, ...added.map((row, index) => ({ ...row, line: last + index + 1 }))];
}

/** Text as spreadsheets mean it: some write the separator into a line of its own before the rows. */
export const withoutSeparatorLine = (text: string): string =>
  text.replace(/^\uFEFF?"?sep=.?"?[^\S\n]*\r?\n/i, '');

/** Whether what was read as text is none: a workbook, which is packed, or another kind of file. */
export const isNoText = (text: string): boolean =>
  text.startsWith('PK\u0003') || text.includes('\0');

/** What each row asks for and what is wrong with it; to be asked again when a cell was edited. */
export function judgeRows(form: RequestForm, rows: readonly ClientRow[]): JudgedRow[] {
  const lines = new Map<string, number>();
  return rows.map((row) => {
    const { asked, strange } = instancesIn(row.instances);
    const company = lineOf(row.company);
    const values = { company, instances: writeChosen(asked), admins: row.admins };
    const name = nameOf(company);
    const earlier = company ? lines.get(name) : undefined;
    if (earlier === undefined) lines.set(name, row.line);
    const problems = [
      ...check(form, values).filter(({ field }) => !(field === 'instances' && strange)),
      ...(earlier ? [{ field: 'company', say: `"${company}" is in row ${earlier} already` }] : []),
      ...(strange
        ? [{ field: 'instances', say: `Write UAT, Production or both instead of "${strange}"` }]
        : []),
    ];
    return {
      row,
      values,
      problems: columns.flatMap((cell) =>
        problems.filter(({ field }) => field === cell).map(({ say }) => ({ cell, say })),
      ),
    };
  });
}

/** A cell without a heading belongs to the nearest one before it; one beyond all headings, to the last column. */
function byHeading(
  line: number,
  cells: readonly string[],
  headings: readonly Heading[],
): ClientRow {
  const last = headings.findLast(({ column }) => column);
  const columnOf = (index: number) =>
    index < headings.length
      ? headings.slice(0, index + 1).findLast(({ text }) => text)?.column
      : last?.column;
  const textOf = (column: Column) => joined(cells.filter((_, index) => columnOf(index) === column));
  return {
    line,
    company: textOf('company'),
    instances: textOf('instances'),
    admins: textOf('admins'),
  };
}

/** "UAT, Production" without quotes takes two cells, so what follows the second may still be an instance. */
function inOrder(line: number, [company = '', ...rest]: readonly string[]): ClientRow {
  const found = rest.findIndex(
    (cell, index) => cell.includes('@') || (index > 0 && instancesIn(cell).strange !== undefined),
  );
  const admins = found === -1 ? rest.length : found;
  return {
    line,
    company: joined([company]),
    instances: joined(rest.slice(0, admins)),
    admins: joined(rest.slice(admins)),
  };
}

const nameOf = (company: string): string => lineOf(company).normalize('NFC').toLowerCase();

const joined = (cells: readonly string[]): string =>
  cells
    .filter(Boolean)
    .map((cell) => cell.replace(/\s*\n\s*/g, ', '))
    .join(', ');
