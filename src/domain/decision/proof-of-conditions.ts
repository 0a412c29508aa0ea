import type { Condition } from '../condition.ts';
import type { Decision } from './decision.ts';
import { fileOf } from './file.ts';

/** What conditions ask for, looked up in the decisions that they name. */
export const problemsOfConditions = (
  conditions: readonly Condition[],
  decisions: readonly Decision[],
): string[] => conditions.flatMap((condition) => problemsOf(condition, decisions));

function problemsOf({ id, when = [] }: Condition, decisions: readonly Decision[]): string[] {
  return when.flatMap((alternative) => {
    const where = `The condition "${id}" in src/content/conditions.yaml names`;
    const decision = decisions.find((candidate) => candidate.id === alternative.decision);
    if (!decision) {
      return [
        `${where} the decision "${alternative.decision}", but there is none with that id. Add ` +
          `${fileOf({ id: alternative.decision })}, or correct the name.`,
      ];
    }
    const missing = (what: string, name: string) =>
      `${where} the ${what} "${name}", but the decision "${decision.id}" has none with that id. Add it to ` +
      `${fileOf(decision)}, or correct the name.`;
    if ('outcomes' in alternative) {
      return alternative.outcomes
        .filter((name) => !decision.outcomes.some((outcome) => outcome.id === name))
        .map((name) => missing('outcome', name));
    }
    const question = decision.questions.find((candidate) => candidate.id === alternative.question);
    if (!question) return [missing('question', alternative.question)];
    return alternative.options
      .filter((name) => !question.options.some((option) => option.id === name))
      .map(
        (name) =>
          `${where} the option "${name}", but the question "${question.id}" has none with that id. Add it to ` +
          `${fileOf(decision)}, or correct the name.`,
      );
  });
}
