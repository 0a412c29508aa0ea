import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { faults, lateOutcome, lateScripts, outcomes } from '../engines/faults/catalogue.ts';

test('no two faults have the same id', () => {
  const ids = faults.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the docs list every fault with what the reader sees', () => {
  const rows = readFileSync('docs/faults.md', 'utf8')
    .split('\n')
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, fault, seen]) => `${fault}: ${seen}`);
  const listed = [
    ...faults.map(({ fault, outcome }) => `${fault}: ${outcomes[outcome]}`),
    ...lateScripts.map(({ fault }) => `${fault}: ${lateOutcome}`),
  ];
  expect(listed.filter((row) => !rows.includes(row))).toEqual([]);
});
