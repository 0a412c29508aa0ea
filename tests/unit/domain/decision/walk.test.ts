import { pathsOf } from '@domain/decision/paths.ts';
import { type Answers, answered, answeredBefore, settle, walk } from '@domain/decision/walk.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aDecision,
  anOption,
  anOutcome,
  anyAnswers,
  anyDecision,
  aQuestion,
  ownership,
  scope,
} from './examples.ts';

const decision = aDecision();
const ends = (answers: Answers) => {
  const { outcome, place } = walk(decision, answers);
  return outcome?.id ?? place?.id;
};

test('nothing answered stands at the first question', () => {
  expect(ends({})).toBe('who-hosts');
  expect(walk(decision, {}).path).toEqual([]);
});

test('answers are followed as far as they lead', () => {
  expect(ends({ 'who-hosts': 'client' })).toBe('who-pays');
  expect(ends({ 'who-hosts': 'client', 'who-pays': 'client', 'who-renews': 'we' })).toBe('shared');
});

test('the path names the answers that count, in the order of asking', () => {
  const { path } = walk(decision, { 'who-renews': 'we', 'who-hosts': 'we' });
  expect(path.map(({ place, question, option }) => [place, question.id, option.id])).toEqual([
    ['who-hosts', 'who-hosts', 'we'],
    ['who-renews-for-client', 'who-renews', 'we'],
  ]);
});

test('a later answer counts for nothing while an earlier one is missing', () => {
  expect(ends({ 'who-pays': 'we', 'who-renews': 'we' })).toBe('who-hosts');
});

test('an answer that is no option is no answer', () => {
  expect(ends({ 'who-hosts': 'nobody' })).toBe('who-hosts');
});

test('a question asked in two places is answered once for both, and leads elsewhere from each', () => {
  expect(ends({ 'who-hosts': 'we', 'who-renews': 'client' })).toBe('shared');
  expect(ends({ 'who-hosts': 'client', 'who-pays': 'client', 'who-renews': 'client' })).toBe(
    'by-client',
  );
});

test('a question called like something every object has is not answered by that', () => {
  const strange = aDecision({
    start: 'constructor',
    questions: [aQuestion('constructor', anOption('client', 'shared'))],
    repeats: undefined,
  });
  expect(walk(strange, {}).place?.id).toBe('constructor');
  expect(walk(strange, { constructor: 'client' }).outcome?.id).toBe('shared');
});

test('a walk through a decision that goes round in a circle comes to an end', () => {
  const circle = aDecision({
    questions: [aQuestion('who-hosts', anOption('client', 'who-hosts'))],
    repeats: undefined,
  });
  expect(walk(circle, { 'who-hosts': 'client' }).outcome).toBeUndefined();
});

describe('changing an answer', () => {
  const before = { 'who-hosts': 'client', 'who-pays': 'client', 'who-renews': 'we' };

  test('keeps the later ones that still lie on the path', () => {
    const after = answered(decision, before, 'who-pays', 'we');
    expect({ ...after }).toEqual({ ...before, 'who-pays': 'we' });
    expect(ends(after)).toBe('by-us');
  });

  test('forgets only the answers that it made irrelevant', () => {
    const after = answered(decision, before, 'who-hosts', 'we');
    expect({ ...after }).toEqual({ 'who-hosts': 'we', 'who-renews': 'we' });
  });

  test('in the ownership decision keeps who has daily access when the set-up changes hands', () => {
    const client = {
      'whose-instance': 'client',
      'technical-lead': 'yes',
      'platform-contracts': 'yes',
      'daily-access': 'client',
    };
    const after = answered(ownership, client, 'technical-lead', 'no');
    expect({ ...after }).toEqual({
      'whose-instance': 'client',
      'technical-lead': 'no',
      'daily-access': 'client',
    });
    expect(walk(ownership, client).outcome?.id).toBe('client-owned');
    expect(walk(ownership, after).outcome?.id).toBe('distributor-configures');
  });

  test('keeps every later answer on the path, in any decision', () => {
    const change = fc
      .constantFrom(decision, ownership, scope)
      .chain((any) => fc.tuple(fc.constant(any), fc.constantFrom(...pathsOf(any))))
      .chain(([any, path]) => {
        const question = fc.constantFrom(...path.steps.map((step) => step.question));
        return fc.tuple(fc.constant(any), fc.constant(path.answers), question);
      })
      .chain(([any, given, question]) =>
        fc.record({
          any: fc.constant(any),
          given: fc.constant(given),
          question: fc.constant(question.id),
          option: fc.constantFrom(...question.options.map(({ id }) => id)),
        }),
      );
    fc.assert(
      fc.property(change, ({ any, given, question, option }) => {
        const after = answered(any, given, question, option);
        const { path, place } = walk(any, after);
        expect(after[question]).toBe(option);
        for (const step of path) {
          if (step.question.id !== question) expect(step.option.id).toBe(given[step.question.id]);
        }
        // The walk only stops at what had not been asked before.
        if (place) expect(given[place.question.id]).toBeUndefined();
      }),
    );
  });
});

test('going back to a question leaves the answers before it', () => {
  const given = { 'who-hosts': 'client', 'who-pays': 'client', 'who-renews': 'we' };
  expect({ ...answeredBefore(decision, given, 'who-renews') }).toEqual({
    'who-hosts': 'client',
    'who-pays': 'client',
  });
  expect({ ...answeredBefore(decision, given, 'who-hosts') }).toEqual({});
});

test('going back to a question that was not asked leaves everything', () => {
  const given = { 'who-hosts': 'we' };
  expect({ ...answeredBefore(decision, given, 'who-pays') }).toEqual(given);
});

describe('the outcome', () => {
  const walked = anyDecision.chain((any) => fc.tuple(fc.constant(any), anyAnswers(any)));
  const real = fc
    .constantFrom(decision, ownership, scope)
    .chain((any) => fc.tuple(fc.constant(any), anyAnswers(any)));

  test('depends on the answers on the path alone, whatever was edited before', () => {
    fc.assert(
      fc.property(fc.oneof(walked, real), ([any, answers]) => {
        const { path, outcome, place } = walk(any, answers);
        const onPath = Object.fromEntries(path.map((step) => [step.question.id, step.option.id]));
        expect(walk(any, onPath)).toEqual({ path, outcome, place });
      }),
    );
  });

  test('does not change with an answer off the path', () => {
    const edited = fc
      .oneof(walked, real)
      .chain(([any, answers]) => fc.tuple(fc.constant(any), fc.constant(answers), anyAnswers(any)));
    fc.assert(
      fc.property(edited, ([any, answers, edits]) => {
        const before = walk(any, answers);
        const asked = new Set(before.path.map(({ question }) => question.id));
        if (before.place) asked.add(before.place.question.id);
        const off = Object.entries(edits).filter(([question]) => !asked.has(question));
        expect(walk(any, { ...answers, ...Object.fromEntries(off) })).toEqual(before);
      }),
    );
  });

  test('or a question is where every walk ends', () => {
    fc.assert(
      fc.property(walked, ([any, answers]) => {
        const { outcome, place } = walk(any, answers);
        expect([outcome, place].filter(Boolean)).toHaveLength(1);
      }),
    );
  });
});

describe('what several decisions settle', () => {
  const owned = { configuration: 'client', management: 'distributor', distributor: true } as const;
  const whole = [
    aDecision({ outcomes: [anOutcome('shared', { ownership: owned }), anOutcome('by-client')] }),
    aDecision({
      id: 'naming',
      start: 'who-names',
      questions: [aQuestion('who-names', anOption('client', 'named'))],
      repeats: undefined,
      outcomes: [anOutcome('named')],
    }),
  ];

  test('is nothing as long as nothing is answered', () => {
    const { answers, outcomes, ownership: whose } = settle(whole, {});
    expect([{ ...answers }, { ...outcomes }, whose]).toEqual([{}, {}, undefined]);
  });

  test('is the answers on their paths, the outcomes reached, and the ownership among these', () => {
    const given = { 'who-hosts': 'we', 'who-renews': 'client', 'who-pays': 'client', stray: 'x' };
    const { answers, outcomes, ownership: whose } = settle(whole, given);
    expect({ ...answers }).toEqual({ 'who-hosts': 'we', 'who-renews': 'client' });
    expect({ ...outcomes }).toEqual({ hosting: 'shared' });
    expect(whose).toEqual(owned);
  });

  test('is told apart by decision', () => {
    expect({ ...settle(whole, { 'who-names': 'client' }).outcomes }).toEqual({ naming: 'named' });
  });
});
