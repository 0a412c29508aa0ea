import type { Party } from '@domain/party.ts';
import type { PartyId } from '@domain/party-ids.ts';
import { Chip } from '../party/Chip.tsx';

export type PartyNames = readonly Pick<Party, 'id' | 'name'>[];

/** A party as a chip, by its id. */
export const PartyChip = ({ id, parties }: { id: PartyId; parties: PartyNames }) => (
  <Chip name={parties.find((party) => party.id === id)?.name ?? id} party={id} />
);
