import type { Outcome } from '@domain/decision/decision.ts';
import { PartyChip, type PartyNames } from './PartyChip.tsx';

interface Props {
  readonly outcome: Outcome;
  readonly parties: PartyNames;
}

/** An outcome at a glance: who configures, who manages, whose e-mail to give. Nothing where it settles none of it. */
export function Facts({ outcome: { ownership, admin }, parties }: Props) {
  if (!ownership || !admin) return null;
  return (
    <dl class="decision-facts">
      <div>
        <dt>Configures</dt>
        <dd>
          <PartyChip id={ownership.configuration} parties={parties} />
        </dd>
      </div>
      <div>
        <dt>Manages</dt>
        <dd>
          <PartyChip id={ownership.management} parties={parties} />
        </dd>
      </div>
      <div>
        <dt>Admin e-mail</dt>
        <dd>
          <PartyChip id={admin.party} parties={parties} /> <span>{admin.text}</span>
        </dd>
      </div>
    </dl>
  );
}
