import type { Condition } from '../condition.ts';
import type { Decision } from './decision.ts';
import { fileOf } from './file.ts';
import { problemsOfConditions } from './proof-of-conditions.ts';
import { problemsOfWays } from './proof-of-ways.ts';
import { reserved } from './standing.ts';

/**
 * What does not fit together in decisions and the conditions that rest on them: a sentence for each mistake, or none. Pages
 * are looked up where their addresses are given.
 */
export function problemsOfDecisions(
  decisions: readonly Decision[],
  conditions: readonly Condition[],
  pages?: readonly string[],
): string[] {
  return [
    ...problemsOfIds(decisions),
    ...decisions.flatMap((decision) => [
      ...problemsOfReserved(decision),
      ...problemsOfOptions(decision),
      ...problemsOfRepeats(decision),
      ...problemsOfWays(decision),
      ...problemsOfMentions(decision, pages),
    ]),
    ...problemsOfConditions(conditions, decisions),
  ];
}

/** Every id that leads somewhere or is kept, used once over all decisions. */
function problemsOfIds(decisions: readonly Decision[]): string[] {
  const uses = decisions.flatMap((decision) =>
    [...decision.questions, ...(decision.repeats ?? []), ...decision.outcomes].map(({ id }) => ({
      id,
      file: fileOf(decision),
    })),
  );
  return repeatedIn(uses.map(({ id }) => id)).map((id) => {
    const files = [...new Set(uses.filter((use) => use.id === id).map(({ file }) => file))];
    return (
      `The id "${id}" is used ${uses.filter((use) => use.id === id).length} times in ${files.join(' and ')}. Answers are ` +
      'kept by id, so give each question, repeat and outcome of all decisions its own.'
    );
  });
}

/** Questions called as addresses call something else. */
const problemsOfReserved = (decision: Decision): string[] =>
  decision.questions
    .filter(({ id }) => reserved.includes(id))
    .map(
      ({ id }) =>
        `The decision "${decision.id}" has a question with the id "${id}", which addresses of this site use for something ` +
        `else. Give it another in ${fileOf(decision)}.`,
    );

function problemsOfOptions(decision: Decision): string[] {
  return decision.questions.flatMap(({ id, options }) => [
    ...(options.length === 0
      ? [
          `The question "${id}" of the decision "${decision.id}" has no options, so nobody gets past it. Add at least two ` +
            `in ${fileOf(decision)}, or remove the question.`,
        ]
      : []),
    ...repeatedIn(options.map((option) => option.id)).map(
      (option) =>
        `The question "${id}" of the decision "${decision.id}" has two options with the id "${option}". Give one of them ` +
        `another in ${fileOf(decision)}.`,
    ),
  ]);
}

function problemsOfRepeats(decision: Decision): string[] {
  return (decision.repeats ?? []).flatMap(({ id, question: wanted, options }) => {
    const question = decision.questions.find((candidate) => candidate.id === wanted);
    if (!question) {
      return [
        `The repeat "${id}" of the decision "${decision.id}" names the question "${wanted}", but there is none with that ` +
          `id. Add it to ${fileOf(decision)}, or correct the name.`,
      ];
    }
    const known = question.options.map((option) => option.id);
    return [
      ...options
        .filter((option) => !known.includes(option.id))
        .map(
          (option) =>
            `The repeat "${id}" of the decision "${decision.id}" names the option "${option.id}", but the question ` +
            `"${wanted}" has none with that id. Correct it in ${fileOf(decision)}.`,
        ),
      ...repeatedIn(options.map((option) => option.id)).map(
        (option) =>
          `The repeat "${id}" of the decision "${decision.id}" names the option "${option}" twice. Remove one of the lines ` +
          `in ${fileOf(decision)}.`,
      ),
    ];
  });
}

/** Outcomes and pages that texts of a decision name. */
function problemsOfMentions(decision: Decision, pages: readonly string[] | undefined): string[] {
  const outcomes = new Set(decision.outcomes.map(({ id }) => id));
  const named = [
    ...decision.questions.map(({ id, page }) => ({ where: `The question "${id}"`, page })),
    ...decision.outcomes.flatMap(({ id, next }) =>
      next.map(({ page }) => ({ where: `The outcome "${id}"`, page })),
    ),
  ];
  return [
    ...decision.outcomes.flatMap(({ id, otherwise = [] }) =>
      otherwise.flatMap(({ outcome }) =>
        outcome === undefined || outcomes.has(outcome)
          ? []
          : [
              `The outcome "${id}" of the decision "${decision.id}" names the outcome "${outcome}" under "otherwise", but ` +
                `there is none with that id. Correct it in ${fileOf(decision)}.`,
            ],
      ),
    ),
    ...named.flatMap(({ where, page }) => {
      const address = page?.split('#')[0];
      return address === undefined || !pages || pages.includes(address)
        ? []
        : [
            `${where} in ${fileOf(decision)} names the page "${address}", but there is none with that id. Add it to ` +
              'src/content/docs, or correct the name.',
          ];
    }),
  ];
}

const repeatedIn = (ids: readonly string[]): string[] => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) !== index)),
];
