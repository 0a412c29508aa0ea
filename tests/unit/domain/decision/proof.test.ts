import type { Condition } from '@domain/condition.ts';
import type { Decision } from '@domain/decision/decision.ts';
import { problemsOfDecisions } from '@domain/decision/proof.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aDecision,
  anOption,
  anOutcome,
  anyDecision,
  aQuestion,
  conditions,
  ownership,
  scope,
} from './examples.ts';

const problemsWith = (given: Partial<Decision>) => problemsOfDecisions([aDecision(given)], []);
const simple = (...options: ReturnType<typeof anOption>[]): Partial<Decision> => ({
  questions: [aQuestion('who-hosts', ...options)],
  repeats: undefined,
  outcomes: [anOutcome('by-client')],
});
const problemsOf = (when: Condition['when']) =>
  problemsOfDecisions([aDecision()], [{ id: 'hosted', applies: 'when hosted', when }]);

test('the decisions and conditions that this site has fit together', () => {
  expect(problemsOfDecisions([ownership, scope], conditions)).toEqual([]);
});

test('a decision in which everything leads somewhere has no problems', () => {
  expect(problemsWith({})).toEqual([]);
});

test('a question whose id an address uses for something else is named', () => {
  const asked = aQuestion('client', anOption('we', 'by-client'));
  const problems = problemsWith({
    start: 'client',
    questions: [asked],
    repeats: undefined,
    outcomes: [anOutcome('by-client')],
  });
  expect(problems).toEqual([
    'The decision "hosting" has a question with the id "client", which addresses of this site use for something else. ' +
      'Give it another in src/content/decisions/hosting.yaml.',
  ]);
});

describe('a way into nothing', () => {
  test('an option that leads to an unknown id is named with where it leads', () => {
    expect(
      problemsWith(simple(anOption('client', 'by-client'), anOption('not-sure', 'ask-legal'))),
    ).toEqual([
      'The decision "hosting" sends "not-sure" of "who-hosts" to "ask-legal", but has no question or outcome with that ' +
        'id. Add it to src/content/decisions/hosting.yaml, or send "not-sure" elsewhere.',
    ]);
  });

  test('an option that leads nowhere is named', () => {
    expect(problemsWith(simple(anOption('client', 'by-client'), anOption('we')))).toEqual([
      'The option "we" of "who-hosts" in the decision "hosting" leads nowhere. Give it a "next" in ' +
        'src/content/decisions/hosting.yaml: the id of a question, a repeat or an outcome.',
    ]);
  });

  test('an option that a repeat leaves out leads nowhere from there', () => {
    const repeats = [
      {
        id: 'who-renews-for-client',
        question: 'who-renews',
        options: [{ id: 'we', next: 'by-us' }],
      },
    ];
    expect(problemsWith({ repeats })).toEqual([
      'The option "client" of "who-renews-for-client" in the decision "hosting" leads nowhere. Give it a "next" in ' +
        'src/content/decisions/hosting.yaml: the id of a question, a repeat or an outcome.',
    ]);
  });

  test('a question without options is a dead end', () => {
    const questions = [
      aQuestion('who-hosts', anOption('client', 'by-client'), anOption('we', 'who-pays')),
      aQuestion('who-pays'),
    ];
    expect(problemsWith({ ...simple(), questions })).toEqual([
      'The question "who-pays" of the decision "hosting" has no options, so nobody gets past it. Add at least two in ' +
        'src/content/decisions/hosting.yaml, or remove the question.',
    ]);
  });

  test('a decision has to start with a question that it has', () => {
    expect(problemsWith({ start: 'who-host' })).toContain(
      'The decision "hosting" starts with "who-host", but has no question with that id. Add it to ' +
        'src/content/decisions/hosting.yaml, or start with another.',
    );
  });
});

describe('a circle', () => {
  test('is shown with every step of it', () => {
    const questions = [
      aQuestion('who-hosts', anOption('client', 'by-client'), anOption('we', 'who-pays')),
      aQuestion('who-pays', anOption('client', 'by-client'), anOption('we', 'who-hosts')),
    ];
    expect(problemsWith({ ...simple(), questions })).toEqual([
      'The decision "hosting" goes round in a circle: "who-hosts" > "who-pays" > "who-hosts". Send an option of one of ' +
        'these elsewhere in src/content/decisions/hosting.yaml.',
    ]);
  });

  test('may be a question that leads to itself', () => {
    expect(
      problemsWith(simple(anOption('client', 'by-client'), anOption('we', 'who-hosts'))),
    ).toEqual([expect.stringMatching(/circle: "who-hosts" > "who-hosts"\./)]);
  });

  test('is found in a part that no answers lead to as well', () => {
    const questions = [
      aQuestion('who-hosts', anOption('client', 'by-client')),
      aQuestion('who-pays', anOption('we', 'who-pays')),
    ];
    expect(problemsWith({ ...simple(), questions })).toEqual([
      expect.stringMatching(/circle: "who-pays" > "who-pays"\./),
      expect.stringMatching(/^No answers lead to the question "who-pays"/),
    ]);
  });

  test('may not be made of a question and its repeat, which would be answered already', () => {
    const questions = [
      aQuestion('who-hosts', anOption('client', 'by-client'), anOption('we', 'again')),
    ];
    const repeats = [
      {
        id: 'again',
        question: 'who-hosts',
        options: [
          { id: 'client', next: 'by-client' },
          { id: 'we', next: 'by-client' },
        ],
      },
    ];
    expect(problemsWith({ ...simple(), questions, repeats })).toEqual([
      'The decision "hosting" asks the question "who-hosts" twice on one way: at "who-hosts" and again at "again". Send the ' +
        'options in between elsewhere in src/content/decisions/hosting.yaml.',
    ]);
  });

  test('is no circle where two ways meet', () => {
    const questions = [
      aQuestion('who-hosts', anOption('client', 'who-pays'), anOption('we', 'who-renews')),
      aQuestion('who-pays', anOption('client', 'who-renews')),
      aQuestion('who-renews', anOption('client', 'by-client')),
    ];
    expect(problemsWith({ ...simple(), questions })).toEqual([]);
  });
});

describe('what no answers lead to', () => {
  const lonely = (what: string, id: string) =>
    `No answers lead to the ${what} "${id}" of the decision "hosting". Send an option to it in ` +
    'src/content/decisions/hosting.yaml, or remove it.';

  test('is named if it is a question', () => {
    const questions = [
      ...aDecision().questions,
      aQuestion('who-cares', anOption('client', 'shared')),
    ];
    expect(problemsWith({ questions })).toEqual([lonely('question', 'who-cares')]);
  });

  test('is named if it is a repeat', () => {
    const [repeat] = aDecision().repeats ?? [];
    const repeats = repeat && [repeat, { ...repeat, id: 'who-renews-for-us' }];
    expect(problemsWith({ repeats })).toEqual([lonely('repeat', 'who-renews-for-us')]);
  });

  test('is named if it is an outcome', () => {
    const outcomes = [...aDecision().outcomes, anOutcome('by-nobody')];
    expect(problemsWith({ outcomes })).toEqual([lonely('outcome', 'by-nobody')]);
  });
});

describe('an id used twice', () => {
  test('within a decision is named with its file', () => {
    const outcomes = [...aDecision().outcomes, anOutcome('shared')];
    expect(problemsWith({ outcomes })).toEqual([
      'The id "shared" is used 2 times in src/content/decisions/hosting.yaml. Answers are kept by id, so give each ' +
        'question, repeat and outcome of all decisions its own.',
    ]);
  });

  test('by a question and an outcome is one id as well', () => {
    const outcomes = [...aDecision().outcomes, anOutcome('who-pays')];
    expect(problemsWith({ outcomes })).toEqual([
      expect.stringMatching(/^The id "who-pays" is used 2 times/),
    ]);
  });

  test('in two decisions is named with both files', () => {
    const other = aDecision({
      id: 'naming',
      start: 'who-names',
      questions: [aQuestion('who-names', anOption('client', 'shared'))],
      repeats: undefined,
      outcomes: [anOutcome('shared')],
    });
    expect(problemsOfDecisions([aDecision(), other], [])).toEqual([
      'The id "shared" is used 2 times in src/content/decisions/hosting.yaml and src/content/decisions/naming.yaml. ' +
        'Answers are kept by id, so give each question, repeat and outcome of all decisions its own.',
    ]);
  });

  test('by two options of a question is named', () => {
    expect(
      problemsWith(simple(anOption('client', 'by-client'), anOption('client', 'by-client'))),
    ).toEqual([
      'The question "who-hosts" of the decision "hosting" has two options with the id "client". Give one of them another in ' +
        'src/content/decisions/hosting.yaml.',
    ]);
  });

  test('by options of two questions is no mistake', () => {
    expect(problemsWith({})).toEqual([]);
  });
});

describe('a repeat', () => {
  const withRepeat = (question: string, ...options: string[]) =>
    problemsWith({
      repeats: [
        {
          id: 'who-renews-for-client',
          question,
          options: options.map((id) => ({ id, next: 'by-us' })),
        },
      ],
    });

  test('has to name a question that exists', () => {
    expect(withRepeat('who-renew', 'client', 'we')).toContain(
      'The repeat "who-renews-for-client" of the decision "hosting" names the question "who-renew", but there is none with ' +
        'that id. Add it to src/content/decisions/hosting.yaml, or correct the name.',
    );
  });

  test('has to name options of that question', () => {
    expect(withRepeat('who-renews', 'client', 'we', 'both')).toEqual([
      'The repeat "who-renews-for-client" of the decision "hosting" names the option "both", but the question "who-renews" ' +
        'has none with that id. Correct it in src/content/decisions/hosting.yaml.',
    ]);
  });

  test('names each of them once', () => {
    expect(withRepeat('who-renews', 'client', 'we', 'we')).toEqual([
      'The repeat "who-renews-for-client" of the decision "hosting" names the option "we" twice. Remove one of the lines in ' +
        'src/content/decisions/hosting.yaml.',
    ]);
  });
});

describe('a condition', () => {
  test('may rest on answers and on outcomes', () => {
    expect(
      problemsOf([
        { decision: 'hosting', question: 'who-hosts', options: ['client', 'not-sure'] },
        { decision: 'hosting', outcomes: ['shared'] },
      ]),
    ).toEqual([]);
  });

  test('may rest on nothing, where no decision asks for it', () => {
    expect(problemsOf(undefined)).toEqual([]);
  });

  test('that names an unknown decision is named, and the writer is told where it would be', () => {
    expect(problemsOf([{ decision: 'hostin', outcomes: ['shared'] }])).toEqual([
      'The condition "hosted" in src/content/conditions.yaml names the decision "hostin", but there is none with that id. ' +
        'Add src/content/decisions/hostin.yaml, or correct the name.',
    ]);
  });

  test('that names an unknown question is named with the decision that lacks it', () => {
    expect(problemsOf([{ decision: 'hosting', question: 'who-host', options: ['we'] }])).toEqual([
      'The condition "hosted" in src/content/conditions.yaml names the question "who-host", but the decision "hosting" has ' +
        'none with that id. Add it to src/content/decisions/hosting.yaml, or correct the name.',
    ]);
  });

  test('that names an unknown option is named with the question that lacks it', () => {
    expect(
      problemsOf([{ decision: 'hosting', question: 'who-hosts', options: ['we', 'both'] }]),
    ).toEqual([
      'The condition "hosted" in src/content/conditions.yaml names the option "both", but the question "who-hosts" has none ' +
        'with that id. Add it to src/content/decisions/hosting.yaml, or correct the name.',
    ]);
  });

  test('that names an unknown outcome is named with the decision that lacks it', () => {
    expect(problemsOf([{ decision: 'hosting', outcomes: ['shared', 'halved'] }])).toEqual([
      'The condition "hosted" in src/content/conditions.yaml names the outcome "halved", but the decision "hosting" has none ' +
        'with that id. Add it to src/content/decisions/hosting.yaml, or correct the name.',
    ]);
  });

  test('asks for a question, not for one of its repeats', () => {
    const when = [{ decision: 'hosting', question: 'who-renews-for-client', options: ['we'] }];
    expect(problemsOf(when)).toHaveLength(1);
  });
});

describe('what the texts name', () => {
  test('an outcome that one would reach otherwise has to exist', () => {
    const otherwise = [{ outcome: 'halved', text: 'Half of it.', rests: 'advice' as const }];
    const outcomes = aDecision().outcomes.map((outcome) =>
      outcome.id === 'shared' ? { ...outcome, otherwise } : outcome,
    );
    expect(problemsWith({ outcomes })).toEqual([
      'The outcome "shared" of the decision "hosting" names the outcome "halved" under "otherwise", but there is none with ' +
        'that id. Correct it in src/content/decisions/hosting.yaml.',
    ]);
  });

  test('a page has to exist, whichever of its headings is named', () => {
    const questions = aDecision().questions.map((question) =>
      question.id === 'who-pays' ? { ...question, page: '/prices/#yours' } : question,
    );
    const problems = (...pages: string[]) =>
      problemsOfDecisions([aDecision({ questions })], [], pages);
    expect(problems('/checklist/', '/prices/')).toEqual([]);
    expect(problems('/checklist/')).toEqual([
      'The question "who-pays" in src/content/decisions/hosting.yaml names the page "/prices/", but there is none with that ' +
        'id. Add it to src/content/docs, or correct the name.',
    ]);
    expect(problems('/prices/')).toHaveLength(3);
  });
});

test('a writer hears of every mistake at once', () => {
  expect(problemsWith({ start: 'nowhere' }).length).toBeGreaterThan(3);
});

test('a long decision of many options is proven without walking each way', () => {
  const questions = Array.from({ length: 60 }, (_, index) =>
    aQuestion(
      `question-${index}`,
      ...['a', 'b', 'c'].map((id, step) =>
        anOption(id, index + 1 + step < 60 ? `question-${index + 1 + step}` : 'by-client'),
      ),
    ),
  );
  expect(problemsWith({ ...simple(), start: 'question-0', questions })).toEqual([]);
});

test('no decision whose ways all lead forwards goes round in a circle or leads into nothing', () => {
  fc.assert(
    fc.property(anyDecision, (decision) => {
      for (const problem of problemsOfDecisions([decision], [])) {
        expect(problem).toMatch(/^No answers lead to/);
      }
    }),
  );
});
