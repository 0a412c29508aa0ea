import type { Decision, OptionId, Outcome, QuestionId } from './decision.ts';
import { type Branch, branchesOf, outcomeAt, type Place, placesOf } from './place.ts';
import { answersAlong, type Step } from './walk.ts';

/** One way through a decision, from its start to an outcome. */
export interface Path {
  readonly steps: readonly Step[];
  readonly answers: Record<QuestionId, OptionId>;
  readonly outcome: Outcome;
}

/** Ways through a decision that differ only in options that lead to the same: a row of the table of all paths. */
export interface Row {
  readonly steps: readonly (Branch & { readonly place: Place })[];
  readonly outcome: Outcome;
}

/** Every way through a decision, in the order of the file. */
export const pathsOf = (decision: Decision): Path[] =>
  rowsOf(decision).flatMap(({ steps, outcome }) =>
    steps
      .reduce<Step[][]>(
        (paths, { place: { id: place, question }, options }) =>
          paths.flatMap((path) => options.map((option) => [...path, { place, question, option }])),
        [[]],
      )
      .map((path) => ({ steps: path, answers: answersAlong(path), outcome })),
  );

/** The table of all paths: every way through a decision, options that lead to the same taken together. */
export function rowsOf(decision: Decision): Row[] {
  const places = new Map(placesOf(decision).map((place) => [place.id, place]));
  return rowsFrom(decision.start, []);

  function rowsFrom(at: string | undefined, steps: Row['steps']): Row[] {
    const place = at === undefined ? undefined : places.get(at);
    if (!place) {
      const outcome = outcomeAt(decision, at);
      return outcome ? [{ steps, outcome }] : [];
    }
    if (steps.some((step) => step.place === place)) return [];
    return branchesOf(place).flatMap((branch) =>
      rowsFrom(branch.next, [...steps, { ...branch, place }]),
    );
  }
}
