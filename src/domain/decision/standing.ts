import { readAnswers, writeAnswers } from './address.ts';
import type { Decision, OptionId, Outcome, QuestionId } from './decision.ts';
import { type Place, placeAt } from './place.ts';
import { answeredBefore, type Step, walk } from './walk.ts';

/** Where a reader stands in a decision: at a question, or at the outcome. All of it is in the address. */
export interface Standing {
  /** The answers that count. */
  readonly answers: Record<QuestionId, OptionId>;
  readonly path: readonly Step[];
  /** Where a question is asked now; nothing at an outcome. */
  readonly place: Place | undefined;
  /** What the answers lead to; nothing while a question is asked. */
  readonly outcome: Outcome | undefined;
  /** The question that was answered before and is asked again, the answers behind it kept. */
  readonly change: QuestionId | undefined;
  /** The parameters from which it was read. */
  readonly parameters: URLSearchParams;
}

/** The parameter that names the question whose answer is being changed. */
const changing = 'change';

/** The parameter that names the client whom all pages are about. */
const client = 'client';

/** Parameters that mean something else, and that no question can therefore have as its id. */
export const reserved: readonly QuestionId[] = [changing, client];

/** Where an address says that a reader stands. What makes no sense in it counts for nothing. */
export function readStanding(decision: Decision, parameters: URLSearchParams): Standing {
  const answers = readAnswers(decision, parameters);
  const { path, place, outcome } = walk(decision, answers);
  const wanted = parameters.getAll(changing);
  const again = path.find(({ question }) => wanted.length === 1 && question.id === wanted[0]);
  return again
    ? {
        answers,
        path,
        place: placeAt(decision, again.place),
        outcome: undefined,
        change: again.question.id,
        parameters,
      }
    : { answers, path, place, outcome, change: undefined, parameters };
}

/** The parameters of a place in a decision. Of others, only the client stays. */
export function writeStanding(
  decision: Decision,
  { answers, change }: Pick<Standing, 'answers' | 'change'>,
  parameters: URLSearchParams,
): URLSearchParams {
  const named = parameters.get(client);
  return new URLSearchParams([
    ...(named === null ? [] : [[client, named]]),
    ...writeAnswers(decision, answers),
    ...(change === undefined ? [] : [[changing, change]]),
  ]);
}

/** Whether an address already says where its reader stands, and nothing else. */
export const saysExactly = (decision: Decision, standing: Standing): boolean =>
  writeStanding(decision, standing, standing.parameters).toString() ===
  standing.parameters.toString();

/** One step back: to the question before, or out of a change without making it. Nothing at the start. */
export function stepBack(
  decision: Decision,
  { answers, path, change, parameters }: Standing,
): URLSearchParams | undefined {
  if (change !== undefined) {
    return writeStanding(decision, { answers, change: undefined }, parameters);
  }
  const last = path.at(-1);
  if (!last) return undefined;
  const before = answeredBefore(decision, answers, last.question.id);
  return writeStanding(decision, { answers: before, change: undefined }, parameters);
}
