import type { Outcome } from '@domain/decision/decision.ts';
import type { PartyId } from '@domain/party-ids.ts';
import { at } from '@site';
import { Chip } from '../party/Chip.tsx';

interface Props {
  /** The outcome of the ownership decision; absent until it is decided. */
  readonly outcome: Outcome | undefined;
  /** Whether what is saved has been read; until then there is a line to write on. */
  readonly isKnown: boolean;
}

/** Who owns the configuration and who runs the instance; an honest gap until that is decided. */
export const OwnershipFacts = ({ outcome, isKnown }: Props) => (
  <section class="pack-fact" aria-labelledby="pack-ownership">
    <h3 id="pack-ownership">Ownership</h3>
    {outcome?.ownership ? (
      <>
        <p>{outcome.title}</p>
        <dl>
          <Fact name="Owns the configuration" party={outcome.ownership.configuration} />
          <Fact name="Manages the instance" party={outcome.ownership.management} />
          {outcome.admin && <Fact name="Admin e-mail" party={outcome.admin.party} />}
        </dl>
      </>
    ) : (
      <>
        <p class={isKnown ? undefined : 'pack-to-fill-in'}>{isKnown && 'Not decided yet'}</p>
        <p class="pack-way">
          <a href={at('/ownership/')}>Two decisions</a> settle who owns the configuration and who
          manages the instance.
        </p>
      </>
    )}
  </section>
);

const Fact = ({ name, party }: { name: string; party: PartyId }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <Chip party={party} name={party === 'client' ? 'Client' : 'Distributor'} />
    </dd>
  </div>
);
