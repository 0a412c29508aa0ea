import { entriesOf } from '@domain/list.ts';
import { expect, test } from 'vitest';

const read = (list: unknown) => () => entriesOf(list, 'src/content/links.yaml');

test('the entries of a list are taken in their order and with all they say', () => {
  const list = [{ id: 'portal', label: 'Portal' }, { id: 'api' }];
  expect(read(list)()).toEqual(list);
});

test('a file that is not a list says how a list looks', () => {
  const problem = 'src/content/links.yaml should be a list of entries, each starting with "- id:".';
  expect(read({ portal: { label: 'Portal' } })).toThrow(problem);
  expect(read(undefined)).toThrow(problem);
});

test('an entry without an id is found by its place', () => {
  expect(read([{ id: 'portal' }, { label: 'API' }])).toThrow(
    'Entry 2 of src/content/links.yaml has no id. Give it one, like "- id: xero".',
  );
});

test('an entry that is only a word has no id', () => {
  expect(read(['portal'])).toThrow('Entry 1 of src/content/links.yaml has no id.');
});

test('a number is not taken for an id', () => {
  expect(read([{ id: 429 }])).toThrow('Entry 1 of src/content/links.yaml has no id.');
});

test('two entries with one id are refused, since the later would replace the earlier', () => {
  expect(read([{ id: 'portal' }, { id: 'api' }, { id: 'portal' }])).toThrow(
    'src/content/links.yaml has two entries with the id "portal". Give one of them another.',
  );
});
