import { instancesIn } from '@domain/request/instance-words.ts';
import {
  areAmong,
  type ClientRow,
  isNoText,
  judgeRows,
  readRows,
  withNew,
  withoutSeparatorLine,
} from '@domain/request/rows.ts';
import { wellFormed } from '@domain/request/text.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hostileText, newInstances } from './examples.ts';

const acme = { company: 'Acme Ltd', instances: 'UAT', admins: 'jane@example.com' };
const judged = (...rows: Partial<ClientRow>[]) =>
  judgeRows(
    newInstances,
    rows.map((row, index) => ({ ...acme, company: `Acme ${index}`, line: index + 1, ...row })),
  );

describe('a table of clients', () => {
  test('without headings is read as company, instances and admins', () => {
    expect(
      readRows([
        ['Acme Ltd', 'UAT', 'jane@example.com'],
        ['Bolt & Sons', 'both', 'joe@example.com, kim@example.com'],
      ]),
    ).toEqual({
      rows: [
        { line: 1, ...acme },
        {
          line: 2,
          company: 'Bolt & Sons',
          instances: 'both',
          admins: 'joe@example.com, kim@example.com',
        },
      ],
      ignored: [],
    });
  });

  test.each([
    [
      ['company', 'instances', 'admins'],
      ['Acme Ltd', 'UAT', 'jane@example.com'],
    ],
    [
      ['Admin Email(s)', 'Company Name', 'Instances'],
      ['jane@example.com', 'Acme Ltd', 'UAT'],
    ],
    [
      ['\ufeffClient', 'Environment', 'E-mail'],
      ['Acme Ltd', 'UAT', 'jane@example.com'],
    ],
    [
      ['Technical lead', 'Instance', 'Customer'],
      ['jane@example.com', 'UAT', 'Acme Ltd'],
    ],
    [
      ['INSTANCE(S)', 'ORGANISATION', 'ADMINS'],
      ['UAT', 'Acme Ltd', 'jane@example.com'],
    ],
    [
      ['Name', 'UAT/Production', 'Email addresses'],
      ['Acme Ltd', 'UAT', 'jane@example.com'],
    ],
  ])('with the headings %j is read by them', (headings, cells) => {
    expect(readRows([headings, cells])).toEqual({ rows: [{ line: 2, ...acme }], ignored: [] });
  });

  test('names the columns that no request has', () => {
    expect(
      readRows([
        ['Company', 'Region', 'Instances', 'Name', 'Admin e-mail'],
        ['Acme Ltd', 'North', 'UAT', 'Jane Doe', 'jane@example.com'],
      ]),
    ).toEqual({ rows: [{ line: 2, ...acme }], ignored: ['Region', 'Name'] });
  });

  test('may have several Admins in columns of their own', () => {
    const admins = 'jane@example.com, joe@example.com';
    const cells = ['Acme Ltd', 'UAT', 'jane@example.com', '', 'joe@example.com'];
    const headings = ['Company', 'Instances', 'Admin e-mail 1', 'Admin e-mail 2', 'Admin e-mail 3'];
    expect(readRows([cells]).rows).toEqual([{ line: 1, ...acme, admins }]);
    expect(readRows([headings, cells]).rows).toEqual([{ line: 2, ...acme, admins }]);
    expect(readRows([headings.slice(0, 3), cells]).rows).toEqual([{ line: 2, ...acme, admins }]);
    expect(readRows([[...headings.slice(0, 3), '', ''], cells]).rows).toEqual([
      { line: 2, ...acme, admins },
    ]);
  });

  test('may have instances in two cells, because of a comma without quotes', () => {
    expect(readRows([['Acme Ltd', 'UAT', ' Production', 'jane@example.com']]).rows).toEqual([
      { line: 1, ...acme, instances: 'UAT, Production' },
    ]);
  });

  test('keeps rows that lack cells, and counts rows that are blank', () => {
    expect(readRows([['Acme Ltd'], [], ['', ' '], ['Bolt', 'joe@example.com']]).rows).toEqual([
      { line: 1, company: 'Acme Ltd', instances: '', admins: '' },
      { line: 4, company: 'Bolt', instances: '', admins: 'joe@example.com' },
    ]);
  });

  test('keeps the Admins of a cell with several lines apart', () => {
    expect(readRows([['Acme', 'UAT', 'jane@example.com\r\njoe@example.com']]).rows).toMatchObject([
      { admins: 'jane@example.com, joe@example.com' },
    ]);
  });

  test('may be a single column with its heading', () => {
    expect(readRows([['Company'], ['Acme Ltd']]).rows).toEqual([
      { line: 2, company: 'Acme Ltd', instances: '', admins: '' },
    ]);
  });

  test('of a client called like a heading is not taken for headings', () => {
    const rows = readRows([
      ['Client', 'UAT', 'jane@example.com'],
      ['Contact', 'both', ''],
    ]).rows;
    expect(rows.map(({ company }) => company)).toEqual(['Client', 'Contact']);
  });

  test('with an address in its first row has no headings', () => {
    const [row] = readRows([['Company', 'Instances', 'jane@example.com']]).rows;
    expect(row).toEqual({
      line: 1,
      company: 'Company',
      instances: 'Instances',
      admins: 'jane@example.com',
    });
  });

  test('that is empty has no rows', () => {
    expect(readRows([])).toEqual({ rows: [], ignored: [] });
  });

  test('never loses a row, nor a cell under a heading that is known', () => {
    const aTable = fc.array(
      fc.array(
        fc.oneof(hostileText, fc.constantFrom('', 'UAT', 'Company', 'Admins', 'a@x.example')),
      ),
    );
    const seen = (...texts: string[]) =>
      texts.map((text) => wellFormed(text).replace(/[\s,\p{Cc}]/gu, '')).join('');
    fc.assert(
      fc.property(aTable, (table) => {
        const { rows, ignored } = readRows(table);
        const blank = table.filter((cells) => !/[^\s\p{Cc}]/u.test(cells.join('')));
        const hasHeadings = rows.length === table.length - blank.length - 1;
        expect(hasHeadings || rows.length === table.length - blank.length).toBe(true);
        expect(new Set(rows.map(({ line }) => line)).size).toBe(rows.length);
        if (hasHeadings || ignored.length > 0) return;
        for (const { line, company, instances, admins } of rows) {
          expect(seen(company, instances, admins)).toBe(seen(...(table[line - 1] ?? [])));
        }
      }),
    );
  });
});

describe('instances in a table', () => {
  test.each([
    ['UAT', ['uat']],
    ['uat', ['uat']],
    ['Production', ['production']],
    ['PROD', ['production']],
    ['both', ['uat', 'production']],
    ['UAT + Production', ['uat', 'production']],
    ['uat/prod', ['uat', 'production']],
    ['Production and UAT', ['uat', 'production']],
    ['UAT & Production instances', ['uat', 'production']],
    ['UAT, UAT', ['uat']],
    ['', []],
  ])('"%s" is understood', (text, asked) => {
    expect(instancesIn(text)).toEqual({ asked, strange: undefined });
  });

  test.each([
    ['Staging', 'Staging'],
    ['non-production', 'non-production'],
    ['UAT, then production', 'then'],
    ['not UAT', 'not'],
    ['constructor', 'constructor'],
  ])('"%s" is not, because of "%s"', (text, strange) => {
    expect(instancesIn(text).strange).toBe(strange);
  });
});

describe('a row', () => {
  test('that is right says what it asks for', () => {
    const [row] = judgeRows(newInstances, [{ line: 1, ...acme, instances: 'both' }]);
    expect(row).toEqual({
      row: { line: 1, ...acme, instances: 'both' },
      values: { company: 'Acme Ltd', instances: 'uat,production', admins: 'jane@example.com' },
      problems: [],
    });
  });

  test.each<[Partial<ClientRow>, string, string]>([
    [{ company: ' ' }, 'company', 'Enter the company name, as your customers know it'],
    [{ instances: '' }, 'instances', 'Select UAT, Production or both'],
    [
      { instances: 'UAT and Staging' },
      'instances',
      'Write UAT, Production or both instead of "Staging"',
    ],
    [{ admins: '' }, 'admins', 'Enter at least one Admin e-mail'],
    [
      { admins: 'jane.example.com' },
      'admins',
      '"jane.example.com" has no @ sign, so it is not an e-mail address',
    ],
  ])('with %j says what is wrong in which cell', (given, cell, say) => {
    expect(judged(given)[0]?.problems).toEqual([{ cell, say }]);
  });

  test('that names a client again says where it was before', () => {
    const rows = judged({ company: 'Acme' }, { company: 'Bolt' }, { company: ' ACME ' });
    expect(rows.map(({ problems }) => problems)).toEqual([
      [],
      [],
      [{ cell: 'company', say: '"ACME" is in row 1 already' }],
    ]);
  });

  test('is judged, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hostileText, hostileText, hostileText)), (cells) => {
        const { rows } = readRows(cells);
        expect(judgeRows(newInstances, rows).map(({ row }) => row)).toEqual(rows);
      }),
    );
  });
});

describe('rows that are read while others stand there', () => {
  const row = (line: number, company: string, admins = 'jane@example.com'): ClientRow => ({
    ...{ line, company, instances: 'UAT', admins },
  });

  test('take their place where all of these are among them', () => {
    expect(areAmong([row(1, 'Acme')], [row(1, 'Beta'), row(2, 'Acme')])).toBe(true);
    expect(areAmong([row(1, 'Acme', 'joe@example.com')], [row(1, 'Acme')])).toBe(false);
  });

  test('are added without the clients that are there, and numbered on', () => {
    const rows = [row(1, 'Acme', 'mended@example.com'), row(4, 'Beta')];
    expect(withNew(rows, [row(1, 'ACME '), row(2, 'Gamma')])).toEqual([...rows, row(5, 'Gamma')]);
  });
});

test('the line that some spreadsheets write before the rows is none of them', () => {
  for (const line of ['sep=;\r\n', '\uFEFFsep=,\n', '"sep=;"\n', 'SEP=\t\n']) {
    expect(withoutSeparatorLine(`${line}Acme;UAT`)).toBe('Acme;UAT');
  }
  expect(withoutSeparatorLine('Separate Ltd;UAT')).toBe('Separate Ltd;UAT');
});

test('a workbook is told from text', () => {
  expect(isNoText('PK\u0003\u0004\u0014')).toBe(true);
  expect(isNoText('a\0b')).toBe(true);
  expect(isNoText('PKF Ltd;UAT;jane@example.com')).toBe(false);
});
