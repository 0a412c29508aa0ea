import { appliesTo, holds, verdictOn } from '@domain/applicability.ts';
import type { Condition } from '@domain/condition.ts';
import { conditionSchema } from '@domain/condition.ts';
import { pathsOf } from '@domain/decision/paths.ts';
import { type Answers, settle } from '@domain/decision/walk.ts';
import { describe, expect, test } from 'vitest';
import { complaintsOf } from './complaints.ts';
import { conditions, ownership, scope } from './decision/examples.ts';

const hosted: Condition = {
  id: 'hosted',
  applies: 'when somebody hosts',
  when: [
    { decision: 'hosting', question: 'who-hosts', options: ['client', 'both'] },
    { decision: 'naming', outcomes: ['named', 'renamed'] },
  ],
};
const [byAnswer, byOutcome] = (hosted.when ?? []).map((alternative) => ({
  ...hosted,
  when: [alternative],
})) as [Condition, Condition];

describe('a condition that rests on an answer', () => {
  test('holds after an answer that it names', () => {
    expect(holds(byAnswer, { 'who-hosts': 'both' }, {})).toBe('yes');
  });

  test('does not hold after another answer', () => {
    expect(holds(byAnswer, { 'who-hosts': 'we' }, {})).toBe('no');
  });

  test('is unknown before the answer', () => {
    expect(holds(byAnswer, {}, {})).toBe('unknown');
    expect(holds(byAnswer, {}, { naming: 'named' })).toBe('unknown');
  });

  test('is unknown where the answer is "not sure", also once the decision is made', () => {
    expect(holds(byAnswer, { 'who-hosts': 'not-sure' }, {})).toBe('unknown');
    expect(holds(byAnswer, { 'who-hosts': 'not-sure' }, { hosting: 'shared' })).toBe('unknown');
  });

  test('may name "not sure" as an answer of its own', () => {
    const when = [{ decision: 'hosting', question: 'who-hosts', options: ['not-sure'] }];
    expect(holds({ ...hosted, when }, { 'who-hosts': 'not-sure' }, {})).toBe('yes');
  });

  test('does not hold once the decision is made without that question', () => {
    expect(holds(byAnswer, {}, { hosting: 'shared' })).toBe('no');
  });
});

describe('a condition that rests on an outcome', () => {
  test('holds after an outcome that it names', () => {
    expect(holds(byOutcome, {}, { naming: 'renamed' })).toBe('yes');
  });

  test('does not hold after another outcome', () => {
    expect(holds(byOutcome, {}, { naming: 'nameless' })).toBe('no');
  });

  test('is unknown until its decision is made, whatever others came to', () => {
    expect(holds(byOutcome, {}, { hosting: 'named' })).toBe('unknown');
  });
});

describe('a condition with several ways to hold', () => {
  test('needs only one of them', () => {
    expect(holds(hosted, { 'who-hosts': 'we' }, { naming: 'named' })).toBe('yes');
    expect(holds(hosted, { 'who-hosts': 'client' }, {})).toBe('yes');
  });

  test('is unknown while one of them may still do', () => {
    expect(holds(hosted, { 'who-hosts': 'we' }, {})).toBe('unknown');
  });

  test('does not hold when none of them does', () => {
    expect(holds(hosted, { 'who-hosts': 'we' }, { naming: 'nameless' })).toBe('no');
  });
});

test('a condition that no decision asks for is always unknown', () => {
  expect(holds({ id: 'weather', applies: 'when it rains' }, { rain: 'yes' }, {})).toBe('unknown');
});

test('an answer called like something every object has is not given by that', () => {
  const when = [{ decision: 'hosting', question: 'constructor', options: ['client'] }];
  expect(holds({ ...hosted, when }, {}, {})).toBe('unknown');
});

describe('an item', () => {
  const known = [hosted, { ...hosted, id: 'paid' }];
  const none = { 'who-hosts': 'we' };
  const made = { naming: 'nameless' };

  test('without conditions always applies', () => {
    expect(appliesTo([], known, none, made)).toBe(true);
    expect(verdictOn([], known, none, made)).toBe('yes');
  });

  test('applies while nobody can tell', () => {
    expect(appliesTo(['hosted'], known, {}, {})).toBe(true);
    expect(verdictOn(['hosted'], known, {}, {})).toBe('unknown');
  });

  test('does not apply when one of its conditions is known not to hold', () => {
    expect(appliesTo(['hosted'], known, none, made)).toBe(false);
    expect(appliesTo(['unheard-of', 'hosted'], known, none, made)).toBe(false);
  });

  test('applies where it names a condition that nobody wrote down', () => {
    expect(appliesTo(['unheard-of'], known, none, made)).toBe(true);
  });
});

describe('the conditions of this site', () => {
  const decisions = [ownership, scope];
  const verdict = (id: string, answers: Answers) => {
    const settled = settle(decisions, answers);
    return verdictOn([id], conditions, settled.answers, settled.outcomes);
  };

  test.each(conditions)(
    '$id can be told by a decision: it holds, or not, or is unknown',
    (condition) => {
      const verdicts = decisions.flatMap((decision) =>
        pathsOf(decision).map(({ answers }) => verdict(condition.id, answers)),
      );
      expect(new Set(verdicts)).toEqual(new Set(['yes', 'no', 'unknown']));
      expect(verdict(condition.id, {})).toBe('unknown');
    },
  );

  test('once whose onboarding it is has been said, it is known whether a distributor is involved', () => {
    expect(verdict('distributor', { 'whose-instance': 'client' })).toBe('yes');
    expect(verdict('distributor', { 'whose-instance': 'own' })).toBe('no');
    expect(verdict('client-owned', { 'whose-instance': 'own' })).toBe('yes');
  });

  test('whoever works in the Portal alone sends customers through Hosted Link', () => {
    const answers = { platforms: 'cloud', integration: 'portal-only' };
    expect(verdict('hosted-link', answers)).toBe('yes');
    expect(verdict('api', answers)).toBe('no');
    const all = {
      ...answers,
      'admin-instances': 'one',
      'colleagues-view': 'unlimited',
      pilot: 'no',
    };
    expect(verdict('link-sdk', all)).toBe('no');
  });

  test('platforms without a developer application are neither of the two kinds', () => {
    const answers = { platforms: 'cloud-without-application' };
    expect(verdict('cloud', answers)).toBe('no');
    expect(verdict('on-premise', answers)).toBe('no');
  });

  test('a distributor that only configures still owns the configuration', () => {
    const configures = {
      'whose-instance': 'client',
      'technical-lead': 'no',
      'daily-access': 'client',
    };
    expect(verdict('distributor-owned', configures)).toBe('yes');
    expect(verdict('client-owned', configures)).toBe('no');
  });

  test('an alternative that names neither an option nor an outcome is refused', () => {
    const written = { ...hosted, when: [{ decision: 'hosting', question: 'who-hosts' }] };
    expect(complaintsOf(conditionSchema, written)).toEqual([
      'Expected { decision, question, options } or { decision, outcomes }.',
    ]);
  });
});
