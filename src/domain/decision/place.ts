import type { Decision, Option, Outcome, Question } from './decision.ts';

/** A point in a decision where a question is asked: the question itself, or one of its repeats. */
export interface Place {
  readonly id: PlaceId;
  readonly question: Question;
  /** What is settled once one is here, where that has to be said. */
  readonly given: string | undefined;
  readonly ways: readonly Way[];
}

/** An option, and what it leads to from here: a place or an outcome. */
export interface Way {
  readonly option: Option;
  readonly next: string | undefined;
}

/** Options of one place that lead to the same. */
export interface Branch {
  readonly options: readonly Option[];
  readonly next: string | undefined;
}

export type PlaceId = string;

/** All places of a decision: its questions in the order of the file, then the repeats. */
export function placesOf({ questions, repeats = [] }: Decision): Place[] {
  const originals = questions.map((question) => ({
    id: question.id,
    question,
    given: question.given,
    ways: question.options.map((option) => ({ option, next: option.next })),
  }));
  const repeated = repeats.flatMap(({ id, question: wanted, given, options }) => {
    const question = questions.find((candidate) => candidate.id === wanted);
    if (!question) return [];
    const ways = question.options.map((option) => ({
      option,
      next: options.find((here) => here.id === option.id)?.next,
    }));
    return [{ id, question, given, ways }];
  });
  return [...originals, ...repeated];
}

/** The place with an id. */
export const placeAt = (decision: Decision, id: PlaceId | undefined): Place | undefined =>
  placesOf(decision).find((place) => place.id === id);

/** The outcome with an id. */
export const outcomeAt = (decision: Decision, id: string | undefined): Outcome | undefined =>
  decision.outcomes.find((outcome) => outcome.id === id);

/** The ways out of a place, with those that lead to the same taken together, in the order in which they are offered. */
export function branchesOf({ ways }: Place): Branch[] {
  const branches = new Map<string | undefined, Option[]>();
  for (const { option, next } of ways) branches.set(next, [...(branches.get(next) ?? []), option]);
  return [...branches].map(([next, options]) => ({ next, options }));
}
