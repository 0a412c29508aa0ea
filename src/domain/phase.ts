import { z } from 'astro/zod';
import { internalPath } from './identifier.ts';
import { type PartyId, partyIds } from './party-ids.ts';
import { phaseIds } from './phase-ids.ts';

const whoActs = z.strictObject({
  party: z.enum(partyIds),
  /** The name as readers see it, like "Client, technical lead". */
  name: z.string(),
});

const described = {
  id: z.enum(phaseIds),
  /** 1 to 6: its station on the line. */
  number: z.int().min(1).max(phaseIds.length),
  title: z.string(),
  /** What the phase achieves, in one line. */
  achieves: z.string(),
  page: internalPath,
};

/** A phase has an owner where the onboarding document names one (S5), and elsewhere somebody who leads it by our advice. */
export const phaseSchema = z.union([
  z.strictObject({ ...described, owner: whoActs }),
  z.strictObject({ ...described, leads: whoActs }),
]);

export type Phase = z.infer<typeof phaseSchema>;

/** Who acts in a phase, and whether that is a given (`owner`) or our advice (`leads`). */
export function whoActsIn(phase: Phase): { party: PartyId; name: string; given: boolean } {
  return 'owner' in phase ? { ...phase.owner, given: true } : { ...phase.leads, given: false };
}
