import { readFileSync } from 'node:fs';
import type { Condition } from '@domain/condition.ts';
import {
  type Decision,
  decisionSchema,
  type Option,
  type Outcome,
  type Question,
} from '@domain/decision/decision.ts';
import fc from 'fast-check';
import { load } from 'js-yaml';

const yaml = (path: string): unknown => load(readFileSync(`src/content/${path}.yaml`, 'utf8'));

/** A decision as its writers left it. */
const real = (id: string): Decision => ({
  ...decisionSchema.parse(yaml(`decisions/${id}`)),
  id,
});

export const ownership = real('ownership');
export const scope = real('scope');
export const conditions = yaml('conditions') as Condition[];

export const anOption = (id: string, next?: string): Option => ({ id, label: id, next });

export const aQuestion = (id: string, ...options: Option[]): Question => ({
  id,
  text: `The question ${id}?`,
  short: id,
  help: 'Help.',
  options,
});

export const anOutcome = (id: string, given: Partial<Outcome> = {}): Outcome => ({
  id,
  title: id,
  decided: 'Decided.',
  means: [{ text: 'Something.' }],
  next: [{ text: 'Go on', page: '/checklist/' }],
  ...given,
});

/**
 * Who hosts, and if that is the client, who pays: two ways to ask who renews, which leads elsewhere for each.
 *
 *     who-hosts ─ client ──── who-pays ─ client ── who-renews ─────────── by-client, shared
 *               └ we, not-sure ──────── we ────── who-renews-for-client ─ shared, by-us
 */
export const aDecision = (given: Partial<Decision> = {}): Decision => ({
  id: 'hosting',
  title: 'Hosting',
  intro: 'Who hosts?',
  start: 'who-hosts',
  questions: [
    aQuestion(
      'who-hosts',
      anOption('client', 'who-pays'),
      anOption('we', 'who-renews-for-client'),
      anOption('not-sure', 'who-renews-for-client'),
    ),
    aQuestion(
      'who-pays',
      anOption('client', 'who-renews'),
      anOption('we', 'who-renews-for-client'),
    ),
    aQuestion('who-renews', anOption('client', 'by-client'), anOption('we', 'shared')),
  ],
  repeats: [
    {
      id: 'who-renews-for-client',
      question: 'who-renews',
      options: [
        { id: 'client', next: 'shared' },
        { id: 'we', next: 'by-us' },
      ],
    },
  ],
  outcomes: [anOutcome('by-client'), anOutcome('shared'), anOutcome('by-us')],
  ...given,
});

/** A decision in which every way leads to an outcome; not every question need be reached. */
export const anyDecision: fc.Arbitrary<Decision> = fc
  .record({
    // Of each question, what its options lead to: so many steps further down the list.
    steps: fc.array(fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
      maxLength: 8,
    }),
    outcomes: fc.integer({ min: 1, max: 5 }),
  })
  .map(({ steps, outcomes }) => {
    const ids = steps.map((_, index) => `question-${index}`);
    const ends = Array.from({ length: outcomes }, (_, index) => `outcome-${index}`);
    return aDecision({
      start: 'question-0',
      questions: steps.map((ahead, index) =>
        aQuestion(
          `question-${index}`,
          ...ahead.map((far, number) =>
            anOption(`option-${number}`, ids[index + far] ?? ends[(index + far) % outcomes]),
          ),
        ),
      ),
      repeats: undefined,
      outcomes: ends.map((id) => anOutcome(id)),
    });
  });

/** Answers that may lie on the path or off it, be options or nonsense. */
export const anyAnswers = (decision: Decision): fc.Arbitrary<Record<string, string>> =>
  fc
    .array(
      fc.oneof(
        fc.constantFrom(
          ...decision.questions.flatMap(({ id, options }) =>
            options.map((option) => [id, option.id] as const),
          ),
        ),
        fc.constantFrom(...decision.questions.map(({ id }) => [id, 'nonsense'] as const), [
          'constructor',
          'client',
        ] as const),
      ),
    )
    .map((pairs) => Object.fromEntries(pairs));
