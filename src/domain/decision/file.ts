import type { Decision } from './decision.ts';

/** The file of a decision, for a writer. */
export const fileOf = (decision: Pick<Decision, 'id'>): string =>
  `src/content/decisions/${decision.id}.yaml`;
