import { keeper } from '@browser/storage.ts';
import { siteKeys } from '@domain/keys.ts';
import { type PartyId, partyIds } from '@domain/party-ids.ts';
import { atom, onMount } from 'nanostores';
import { forget, keep } from './keeping.ts';

/** The party that the reader of this browser belongs to; nothing until it is said. */
export const $reader = atom<PartyId | undefined>();

onMount($reader, () => {
  if (import.meta.env.SSR) return;
  const load = () => {
    const saved = keeper.read(siteKeys.reader);
    $reader.set(partyIds.find((party) => party === saved));
  };
  load();
  return keeper.watch((key) => {
    if (key === null || key === siteKeys.reader) load();
  });
});

/** Says to which party the reader belongs, or takes it back. */
export function sayReader(party: PartyId | undefined): void {
  $reader.set(party);
  if (party) keep(siteKeys.reader, party);
  else forget(siteKeys.reader);
}
