import type { Decision, OptionId, QuestionId } from './decision.ts';
import { type Answers, answersAlong, answerTo, walk } from './walk.ts';

/**
 * The answers that an address gives to the questions of a decision, like `?platforms=cloud`. What is no option, is said in two
 * ways at once, or lies off the path, is dropped.
 */
export function readAnswers(
  decision: Decision,
  parameters: URLSearchParams,
): Record<QuestionId, OptionId> {
  const said: Record<QuestionId, OptionId> = Object.create(null);
  for (const { id } of decision.questions) {
    const [first, ...others] = new Set(parameters.getAll(id));
    if (first !== undefined && others.length === 0) said[id] = first;
  }
  return answersAlong(walk(decision, said).path);
}

/** An address's parameters with the answers on the path, in its order. Parameters that name no question stay as they are. */
export function writeAnswers(
  decision: Decision,
  answers: Answers,
  parameters: URLSearchParams = new URLSearchParams(),
): URLSearchParams {
  const written = new URLSearchParams(parameters);
  for (const { id } of decision.questions) written.delete(id);
  for (const { question, option } of walk(decision, answers).path) {
    written.append(question.id, option.id);
  }
  return written;
}

/** Whether an address already says exactly what the answers on its path are. */
export const isExact = (decision: Decision, parameters: URLSearchParams): boolean => {
  const read = readAnswers(decision, parameters);
  return decision.questions.every(({ id }) => {
    const said = parameters.getAll(id);
    const answer = answerTo(id, read);
    return answer === undefined ? said.length === 0 : said.length === 1;
  });
};
