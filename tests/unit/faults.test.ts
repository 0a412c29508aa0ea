import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  faults,
  lateOutcome,
  lateScripts,
  missingOutcome,
  missingScripts,
  outcomes,
  unkeptFault,
  unkeptOutcome,
} from '../engines/faults/catalogue.ts';

test('no two faults have the same id', () => {
  const ids = faults.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('the docs list every fault with what the reader sees, and no other', () => {
  const [, injected = ''] = readFileSync('docs/faults.md', 'utf8').split('## Injected one by one');
  const rows = injected
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((row) => row.split('|').map((cell) => cell.trim()))
    .map(([, fault, seen]) => `${fault}: ${seen}`)
    .slice(2);
  const listed = [
    ...faults.map(({ fault, outcome }) => `${fault}: ${outcomes[outcome]}`),
    ...lateScripts.map(({ fault }) => `${fault}: ${lateOutcome}`),
    `${unkeptFault}: ${unkeptOutcome}`,
    ...missingScripts.map(({ fault }) => `${fault}: ${missingOutcome}`),
  ];
  expect(rows).toEqual(listed);
});
