import { type PhaseId, phaseIds } from '../phase.ts';
import type { Checklist, ItemId } from './checklist.ts';

/** All checklists in the order of the line: by phase, then by their place in it. */
export function inPhaseOrder(checklists: readonly Checklist[]): Checklist[] {
  return [...checklists].sort(
    (a, b) => phaseIds.indexOf(a.phase) - phaseIds.indexOf(b.phase) || a.order - b.order,
  );
}

/** The checklists of one phase, in order. */
export const ofPhase = (checklists: readonly Checklist[], phase: PhaseId): Checklist[] =>
  inPhaseOrder(checklists).filter((checklist) => checklist.phase === phase);

/** The ids of all items in some checklists, in order. */
export const itemIdsOf = (checklists: readonly Checklist[]): ItemId[] =>
  checklists.flatMap(({ items }) => items.map(({ id }) => id));
