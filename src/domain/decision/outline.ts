import type { Decision, Option, Outcome } from './decision.ts';
import { branchesOf, outcomeAt, type Place, type PlaceId, placesOf } from './place.ts';

/**
 * A part of a decision written out: a question with all that follows from it alone. A question that several answers lead to
 * starts a part of its own, which they name.
 */
export interface OutlinePart {
  /** Counts from 1, in the order of reading. */
  readonly number: number;
  readonly question: OutlineQuestion;
}

export interface OutlineQuestion {
  readonly kind: 'question';
  readonly place: Place;
  readonly branches: readonly OutlineBranch[];
}

/** Options that lead to the same, and what that is: more to read, an outcome, or another part to go on with. */
export interface OutlineBranch {
  readonly options: readonly Option[];
  readonly leadsTo:
    | OutlineQuestion
    | { readonly kind: 'outcome'; readonly outcome: Outcome }
    | { readonly kind: 'part'; readonly number: number; readonly place: Place }
    | { readonly kind: 'nowhere' };
}

/** A decision to read without any script: nested questions, in parts that are shallow enough for a phone. */
export function outlineOf(decision: Decision): OutlinePart[] {
  const places = new Map(placesOf(decision).map((place) => [place.id, place]));
  const heads = headsOf(decision, places);
  return heads.flatMap((id, index) => {
    const place = places.get(id);
    return place ? [{ number: index + 1, question: writtenOut(place) }] : [];
  });

  function writtenOut(place: Place): OutlineQuestion {
    return {
      kind: 'question',
      place,
      branches: branchesOf(place).map(({ options, next }) => ({
        options,
        leadsTo: leadsTo(next),
      })),
    };
  }

  function leadsTo(next: string | undefined): OutlineBranch['leadsTo'] {
    const outcome = outcomeAt(decision, next);
    if (outcome) return { kind: 'outcome', outcome };
    const place = next === undefined ? undefined : places.get(next);
    if (!place) return { kind: 'nowhere' };
    return heads.includes(place.id)
      ? { kind: 'part', number: heads.indexOf(place.id) + 1, place }
      : writtenOut(place);
  }
}

/** The places that start a part: the first, and those that more than one branch leads to. */
function headsOf(decision: Decision, places: ReadonlyMap<PlaceId, Place>): PlaceId[] {
  const seen = new Set<PlaceId>();
  const heads = new Set([decision.start]);
  visit(decision.start);
  return [...seen].filter((id) => heads.has(id));

  function visit(id: string | undefined): void {
    const place = id === undefined ? undefined : places.get(id);
    if (!place) return;
    if (seen.has(place.id)) {
      heads.add(place.id);
      return;
    }
    seen.add(place.id);
    for (const { next } of branchesOf(place)) visit(next);
  }
}
