import { type PhaseId, phaseIds } from '../phase-ids.ts';
import type { Checklist } from './checklist.ts';

/** All checklists in the order of the line: by phase, then by their place in it. */
export function inPhaseOrder(checklists: readonly Checklist[]): Checklist[] {
  return [...checklists].sort(
    (a, b) => phaseIds.indexOf(a.phase) - phaseIds.indexOf(b.phase) || a.order - b.order,
  );
}

/** The checklists of one phase, in order. */
export const ofPhase = (checklists: readonly Checklist[], phase: PhaseId): Checklist[] =>
  inPhaseOrder(checklists).filter((checklist) => checklist.phase === phase);
