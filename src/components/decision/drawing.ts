import type { Decision } from '@domain/decision/decision.ts';

/** The id that the diagram of a decision has on its page. */
export const drawingOf = ({ id }: Pick<Decision, 'id'>): string => `${id}-diagram`;
