import type { Actor } from '@domain/party.ts';

/** Who acts: a shape and a hue for the party, and always the name in words. */
export const Chip = ({ name, party }: Actor) => (
  <span class="chip" data-party={party ?? 'open'}>
    {name}
  </span>
);
