import { z } from 'astro/zod';
import { type PartyId, partyIds, roleIds } from './party-ids.ts';

export const partySchema = z.strictObject({
  id: z.enum(partyIds),
  name: z.string(),
  /** Who that is, in one sentence. */
  meaning: z.string(),
});

export const roleSchema = z.strictObject({
  id: z.enum(roleIds),
  name: z.string(),
  meaning: z.string(),
  /** The party that holds the role; absent where the ownership decision settles it. */
  party: z.enum(partyIds).optional(),
});

export type Party = z.infer<typeof partySchema>;
export type Role = z.infer<typeof roleSchema>;

/** Who acts: a name, and the party whose hue and shape it wears; no party where it is not settled. */
export interface Actor {
  readonly name: string;
  readonly party: PartyId | undefined;
}

export const actorOf = ({ name, party }: Role): Actor => ({ name, party });
