/** The middle of some figures, of which there is at least one; of an even number of them the higher of the two. */
export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
