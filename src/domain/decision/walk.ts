import type {
  Decision,
  DecisionId,
  Option,
  OptionId,
  Outcome,
  OutcomeId,
  Ownership,
  Question,
  QuestionId,
} from './decision.ts';
import { outcomeAt, type Place, type PlaceId, placesOf, type Way } from './place.ts';

/** Answers by question. Whatever is not on the path, or is no option, counts for nothing. */
export type Answers = Readonly<Record<QuestionId, OptionId | undefined>>;

/** Where answers lead. */
export interface Walk {
  /** The answers that count, in the order in which they are asked for. */
  readonly path: readonly Step[];
  /** Where the next answer is wanted; nothing once an outcome is reached. */
  readonly place: Place | undefined;
  readonly outcome: Outcome | undefined;
}

/** A question that was answered. */
export interface Step {
  readonly place: PlaceId;
  readonly question: Question;
  readonly option: Option;
}

/** What several decisions have settled together. */
export interface Settled {
  /** The answers on the paths of all of them. */
  readonly answers: Record<QuestionId, OptionId>;
  /** The outcome of each that has reached one. */
  readonly outcomes: Record<DecisionId, OutcomeId>;
  readonly ownership: Ownership | undefined;
}

/** Follows answers from the start of a decision, as far as they lead. */
export function walk(decision: Decision, answers: Answers): Walk {
  const places = new Map(placesOf(decision).map((place) => [place.id, place]));
  const path: Step[] = [];
  let at: string | undefined = decision.start;
  for (;;) {
    const place: Place | undefined = at === undefined ? undefined : places.get(at);
    if (!place) return { path, place: undefined, outcome: outcomeAt(decision, at) };
    const answer = answerTo(place.question.id, answers);
    const way: Way | undefined = place.ways.find(({ option }) => option.id === answer);
    // No proven decision comes back to a place; one that is being written may.
    if (!way || path.some((step) => step.place === place.id)) {
      return { path, place, outcome: undefined };
    }
    path.push({ place: place.id, question: place.question, option: way.option });
    at = way.next;
  }
}

/** The answer to a question, if it was answered. */
export const answerTo = (question: QuestionId, answers: Answers): OptionId | undefined =>
  Object.hasOwn(answers, question) ? answers[question] : undefined;

/** The answers along a path. */
export const answersAlong = (path: readonly Step[]): Record<QuestionId, OptionId> =>
  recordOf(path.map(({ question, option }) => [question.id, option.id]));

/** Answers after one is given or changed: later ones stay where they still lie on the path. */
export const answered = (
  decision: Decision,
  answers: Answers,
  question: QuestionId,
  option: OptionId,
): Record<QuestionId, OptionId> =>
  answersAlong(walk(decision, recordOf([...Object.entries(answers), [question, option]])).path);

/** The answers given before a question was asked: what is left after going back to it. */
export function answeredBefore(
  decision: Decision,
  answers: Answers,
  question: QuestionId,
): Record<QuestionId, OptionId> {
  const { path } = walk(decision, answers);
  const place = path.findIndex((step) => step.question.id === question);
  return answersAlong(place < 0 ? path : path.slice(0, place));
}

/** Whether two sets of answers are the same. */
export const areSame = (some: Answers, others: Answers): boolean =>
  Object.keys(some).length === Object.keys(others).length &&
  Object.keys(some).every((question) => answerTo(question, others) === some[question]);

/** What answers settle over all decisions. */
export function settle(decisions: readonly Decision[], answers: Answers): Settled {
  const walks = decisions.map((decision) => ({ id: decision.id, ...walk(decision, answers) }));
  return {
    answers: answersAlong(walks.flatMap(({ path }) => path)),
    outcomes: recordOf(walks.flatMap(({ id, outcome }) => (outcome ? [[id, outcome.id]] : []))),
    ownership: walks.map(({ outcome }) => outcome?.ownership).find(Boolean),
  };
}

/** Without a prototype, so that a question called "constructor" that nobody answered has no answer. */
const recordOf = <Value>(pairs: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.assign(Object.create(null), Object.fromEntries(pairs));
