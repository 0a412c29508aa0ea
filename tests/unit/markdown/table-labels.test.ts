import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { tableLabels } from '../../../src/markdown/table-labels.ts';

const html = (...lines: string[]) =>
  markdownToHtml(lines.join('\n'), { hastPlugins: [tableLabels] }).html;
const labelsIn = (page: string) =>
  [...page.matchAll(/data-label="([^"]*)"/g)].map(([, name]) => name);

test('every cell of a table knows the name of its column', () => {
  const page = html('| Role | May |', '|---|---|', '| Analyst | Read |', '| Developer | Build |');
  expect(labelsIn(page)).toEqual(['Role', 'May', 'Role', 'May']);
});

test('the cells of the head have no label', () => {
  expect(labelsIn(html('| Role | May |', '|---|---|'))).toEqual([]);
});

test('the name of a column is its text, without its marks', () => {
  expect(labelsIn(html('| **Portal** `role` |', '|---|', '| Analyst |'))).toEqual(['Portal role']);
});

test('a column without a name has an empty label', () => {
  expect(labelsIn(html('| | May |', '|---|---|', '| Analyst | Read |'))).toEqual(['', 'May']);
});

test('each table has the names of its own columns', () => {
  const page = html(
    '| Role |',
    '|---|',
    '| Analyst |',
    '',
    'And:',
    '',
    '| Key |',
    '|---|',
    '| UAT |',
  );
  expect(labelsIn(page)).toEqual(['Role', 'Key']);
});
