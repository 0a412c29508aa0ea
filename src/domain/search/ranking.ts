/** A page that a search found, by its key in the index; a higher score is a better answer. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

/** What a page found only by a synonym counts, beside one found by the reader's own words. */
const bySynonym = 0.8;

/** The answers to several ways of saying one query as one list, best first; each page once, with its best score. */
export function merged<Found extends Scored>(answers: readonly (readonly Found[])[]): Found[] {
  const best = new Map<string, { found: Found; score: number }>();
  answers.forEach((answer, way) => {
    for (const found of answer) {
      const score = found.score * (way === 0 ? 1 : bySynonym);
      if (score > (best.get(found.id)?.score ?? Number.NEGATIVE_INFINITY)) {
        best.set(found.id, { found, score });
      }
    }
  });
  return [...best.values()].sort((a, b) => b.score - a.score).map(({ found }) => found);
}
