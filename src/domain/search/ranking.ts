/** A page that a search found, by its key in the index; a higher score is a better answer. */
export interface Scored {
  readonly id: string;
  readonly score: number;
}

/**
 * The answers to several ways of saying one query as one list, best first; each page once, with its best score. What is
 * found only by another way than the first counts `others` as much.
 */
export function merged<Found extends Scored>(
  answers: readonly (readonly Found[])[],
  others = 0.8,
): Found[] {
  const best = new Map<string, { found: Found; score: number }>();
  answers.forEach((answer, way) => {
    for (const found of answer) {
      const score = found.score * (way === 0 ? 1 : others);
      if (score > (best.get(found.id)?.score ?? Number.NEGATIVE_INFINITY)) {
        best.set(found.id, { found, score });
      }
    }
  });
  return [...best.values()].sort((a, b) => b.score - a.score).map(({ found }) => found);
}
