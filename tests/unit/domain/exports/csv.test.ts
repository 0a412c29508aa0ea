import type { Entries } from '@domain/checklist/progress.ts';
import { planAsCsv } from '@domain/exports/csv.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEntries, anyText } from '../arbitraries.ts';
import { exampleIds, examplePlan } from './example-plan.ts';

const written = (entries: Entries, name = 'Acme Ltd') => planAsCsv(name, examplePlan, entries);

/** Rows of cells, read strictly as RFC 4180 has it: throws where a quote or a line break stands where none may. */
function parsed(csv: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let rest = csv;
  while (rest) {
    const [matched, quoted, plain = '', end = ''] =
      /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest) ?? [];
    if (matched === undefined) throw new Error(`This is no cell: ${rest.slice(0, 40)}`);
    row.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') {
      rows.push(row);
      row = [];
    }
    rest = rest.slice(matched.length);
  }
  return rows;
}

test('a plan is a table with a row for each item', () => {
  const entries: Entries = {
    'set-colours': {
      ...{ state: 'waiting', at: 1, waitingFor: 'platform', assignee: 'Sam', due: '2026-12-01' },
      note: 'Ask "design",\nthen tell Jo',
    },
    'run-pilot': { state: 'not-applicable', at: 1, reason: 'no pilot' },
  };
  expect(written(entries)).toBe(
    [
      '\uFEFFid,phase,topic,item,who,state,waiting for,reason,assignee,due,note,client',
      'upload-logo,Implementation,Branding,Upload the logo,Configuration owner,To do,,,,,,Acme Ltd',
      'set-colours,Implementation,Branding,Set the colours,Configuration owner,Waiting,the accounting platform,,Sam,2026-12-01,"Ask ""design"",\nthen tell Jo",Acme Ltd',
      'run-pilot,Testing,Pilot,Run a pilot,"Client, Codat Solutions",Not applicable,,no pilot,,,,Acme Ltd',
      '',
    ].join('\r\n'),
  );
});

test.each([
  '=HYPERLINK("https://example.org")',
  '+44 20 7946 0000',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '＝1',
])('a name that starts like the formula %j stays text', (name) => {
  const [, row] = parsed(written({}, name).slice(1));
  expect(row?.at(-1)).toBe(`'${name}`);
});

test('a strict reader finds every text as it was written, and no cell that is a formula', () => {
  fc.assert(
    fc.property(anyEntries(...exampleIds), anyText, (entries, name) => {
      const csv = written(entries, name);
      expect(csv.startsWith('\uFEFFid,')).toBe(true);
      const rows = parsed(csv.slice(1));
      expect(rows).toHaveLength(1 + exampleIds.length);
      for (const [index, row] of rows.entries()) {
        expect(row).toHaveLength(12);
        for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        const entry = entries[exampleIds[index - 1] ?? ''];
        if (index === 0) continue;
        const texts = [entry?.reason, entry?.assignee, entry?.note, name].map((text) => text ?? '');
        const found = [row[7], row[8], row[10], row[11]];
        for (const [place, text] of texts.entries()) {
          expect([text, `'${text}`]).toContain(found[place]);
        }
      }
    }),
  );
});
