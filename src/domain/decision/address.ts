import type { Decision, OptionId, QuestionId } from './decision.ts';
import { type Answers, answersAlong, walk } from './walk.ts';

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

/** Answers as an address gives them: those on the path, in its order. */
export const writeAnswers = (decision: Decision, answers: Answers): URLSearchParams =>
  new URLSearchParams(
    walk(decision, answers).path.map(({ question, option }) => [question.id, option.id]),
  );
