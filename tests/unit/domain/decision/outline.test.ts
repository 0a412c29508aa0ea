import { type OutlineQuestion, outlineOf } from '@domain/decision/outline.ts';
import { placesOf } from '@domain/decision/place.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aDecision, anOption, anOutcome, anyDecision, aQuestion, ownership } from './examples.ts';

/** An outline as lines of text. */
function linesOf({ place, branches }: OutlineQuestion, indent = ''): string[] {
  return [
    `${indent}${place.id}`,
    ...branches.flatMap(({ options, leadsTo }) => {
      const said = `${indent}  ${options.map(({ id }) => id).join(' or ')}:`;
      if (leadsTo.kind === 'question') return [said, ...linesOf(leadsTo, `${indent}    `)];
      if (leadsTo.kind === 'outcome') return [`${said} ${leadsTo.outcome.id}`];
      return [leadsTo.kind === 'part' ? `${said} part ${leadsTo.number}` : `${said} nowhere`];
    }),
  ];
}

const depthOf = ({ branches }: OutlineQuestion): number =>
  1 +
  Math.max(
    0,
    ...branches.map(({ leadsTo }) => (leadsTo.kind === 'question' ? depthOf(leadsTo) : 0)),
  );

test('a question stands within the answer that leads to it', () => {
  const nested = aDecision({
    questions: [
      aQuestion('who-hosts', anOption('client', 'by-client'), anOption('we', 'who-pays')),
      aQuestion('who-pays', anOption('client', 'shared'), anOption('we', 'by-us')),
    ],
    repeats: undefined,
  });
  expect(outlineOf(nested).map(({ question }) => linesOf(question))).toEqual([
    [
      'who-hosts',
      '  client: by-client',
      '  we:',
      '    who-pays',
      '      client: shared',
      '      we: by-us',
    ],
  ]);
});

test('a question that several answers lead to is a part of its own, which they name', () => {
  expect(outlineOf(aDecision()).map(({ question }) => linesOf(question))).toEqual([
    [
      'who-hosts',
      '  client:',
      '    who-pays',
      '      client:',
      '        who-renews',
      '          client: by-client',
      '          we: shared',
      '      we: part 2',
      '  we or not-sure: part 2',
    ],
    ['who-renews-for-client', '  client: shared', '  we: by-us'],
  ]);
});

test('every place that can be reached is written out once', () => {
  fc.assert(
    fc.property(anyDecision, (decision) => {
      const written = outlineOf(decision).flatMap(({ question }) =>
        linesOf(question).flatMap((line) => /question-\d+$/.exec(line)?.[0] ?? []),
      );
      expect(new Set(written).size).toBe(written.length);
      expect(written).toContain('question-0');
    }),
  );
});

test('the ownership decision is written out whole, in parts that are no more than four questions deep', () => {
  const parts = outlineOf(ownership);
  const lines = parts.flatMap(({ question }) => linesOf(question)).join('\n');
  for (const { id } of [...placesOf(ownership), ...ownership.outcomes]) expect(lines).toContain(id);
  expect(Math.max(...parts.map(({ question }) => depthOf(question)))).toBeLessThanOrEqual(4);
});

test('a part that is not the first says what is settled by then', () => {
  const [, ...later] = outlineOf(ownership);
  expect(later.filter(({ question }) => !question.place.given)).toEqual([]);
});

test('an outline of a decision that is being written comes to an end', () => {
  const broken = aDecision({
    questions: [aQuestion('who-hosts', anOption('client', 'who-hosts'), anOption('we'))],
    repeats: undefined,
    outcomes: [anOutcome('by-client')],
  });
  expect(outlineOf(broken).flatMap(({ question }) => linesOf(question))).toEqual([
    'who-hosts',
    '  client: part 1',
    '  we: nowhere',
  ]);
});
