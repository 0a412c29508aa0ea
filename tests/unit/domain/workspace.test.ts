import {
  freeName,
  isWorkspaceId,
  longestName,
  problemOfName,
  readWorkspace,
  tidyName,
  type Workspace,
  writeWorkspace,
} from '@domain/workspace.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aTime } from './arbitraries.ts';

const named = (name: string): Workspace => ({
  id: 'acme',
  name,
  created: 1,
  at: 2,
  archived: false,
});

test('a name is kept on one line, without space around it', () => {
  expect(tidyName('  Acme\n\tLtd ')).toBe('Acme Ltd');
});

test('a name that looks the same is the same', () => {
  expect(tidyName('Cafe\u0301')).toBe(tidyName('Caf\u00e9'));
});

test('a name that nobody has can be used', () => {
  expect(problemOfName('Acme Ltd', [named('Bravo')])).toBeUndefined();
});

test('a name of nothing but space is asked for', () => {
  expect(problemOfName(' \n ', [])).toBe('Enter a name, like "Acme Ltd".');
});

test('a name that is too long is told how long it is and may be', () => {
  expect(problemOfName('a'.repeat(80), [])).toBeUndefined();
  expect(problemOfName('a'.repeat(81), [])).toBe(
    'Enter a name of at most 80 characters; this one has 81.',
  );
});

test('a name that differs only in capitals and space from another is taken', () => {
  expect(problemOfName(' ACME  ltd', [named('Bravo'), named('Acme Ltd')])).toBe(
    'There is a client named "Acme Ltd" already. Enter another name.',
  );
});

test.each([
  ['STRASSE', 'Straße'],
  ['ＡＣＭＥ', 'Acme'],
  ['Ac\u200bme', 'Acme'],
  ['Acme\u00a0Ltd', 'ACME Ltd'],
])('"%s" is no other name than "%s"', (name, taken) => {
  expect(problemOfName(name, [named(taken)])).toBe(
    `There is a client named "${taken}" already. Enter another name.`,
  );
  expect(freeName(name, [named(taken)])).toMatch(/ 2$/);
});

test('a name that is free stays as it is', () => {
  expect(freeName('Acme', [named('Bravo')])).toBe('Acme');
});

test('a name that is taken gets the first number that is free', () => {
  expect(freeName('Acme', [named('acme')])).toBe('Acme 2');
  expect(freeName('Acme', [named('acme'), named('Acme 2')])).toBe('Acme 3');
});

test('a long name that is taken is cut so that its number has room', () => {
  const long = 'a'.repeat(longestName);
  const first = freeName(long, []);
  expect(problemOfName(freeName(long, [named(first)]), [named(first)])).toBeUndefined();
});

test('a free name can be used, whatever was wanted', () => {
  const name = fc.oneof(fc.string({ maxLength: 200 }), fc.constantFrom('Acme', 'acme 2', ''));
  fc.assert(
    fc.property(name, fc.array(name), (wanted, others) => {
      const taken = others.filter((other) => tidyName(other)).map(named);
      expect(problemOfName(freeName(wanted, taken), taken)).toBeUndefined();
    }),
  );
});

test('whatever was written about a workspace is read back', () => {
  const name = fc.string({ minLength: 1, maxLength: longestName }).map(tidyName);
  fc.assert(
    fc.property(name.filter(Boolean), aTime, fc.boolean(), (called, at, archived) => {
      const workspace = { ...named(called), at, archived };
      const value = readWorkspace('acme', writeWorkspace(workspace));
      expect(value).toEqual({ kind: 'value', value: workspace });
    }),
  );
});

test('any text at all can be read as a workspace without an error', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => readWorkspace('acme', text)).not.toThrow();
    }),
  );
});

test.each([
  ['without a name', '{"v":1,"created":1,"at":1}'],
  ['with a name of space', '{"v":1,"name":" ","created":1,"at":1}'],
  ['without the time of its start', '{"v":1,"name":"Acme","at":1}'],
  ['from before 1970', '{"v":1,"name":"Acme","created":-1,"at":1}'],
])('a workspace %s is damaged', (_, saved) => {
  expect(readWorkspace('acme', saved)).toEqual({ kind: 'damaged' });
});

test.each(['my-organisation', 'a', '4ever', 'a'.repeat(64)])(
  '"%s" can be the id of a workspace',
  (id) => {
    expect(isWorkspaceId(id)).toBe(true);
  },
);

test.each(['', '-acme', 'Acme', 'acme/ltd', 'acme ltd', 'a'.repeat(65)])(
  '"%s" cannot be the id of a workspace',
  (id) => {
    expect(isWorkspaceId(id)).toBe(false);
  },
);
