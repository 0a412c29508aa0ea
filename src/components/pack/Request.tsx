import { dayOf } from '@browser/clock.ts';
import { longDate } from '@domain/calendar-date.ts';
import type { RequestEntry } from '@domain/request-state.ts';
import { at } from '@site';

interface Props {
  readonly request: RequestEntry | undefined;
  /** Whether what is saved has been read; until then there is a line to write on. */
  readonly isKnown: boolean;
}

/** How far the request for instances is, and since when. */
export const RequestFacts = ({ request, isKnown }: Props) => (
  <section class="pack-fact" aria-labelledby="pack-request">
    <h3 id="pack-request">Request for instances</h3>
    <p class={isKnown ? undefined : 'pack-to-fill-in'}>
      {isKnown && (request ? sentenceOf(request) : notAsked)}
    </p>
    {(!request || request.state === 'not-asked') && (
      <p class="pack-way">
        <a href={at('/request/')}>How to ask</a>: one e-mail with three fields.
      </p>
    )}
  </section>
);

const notAsked = 'Not asked for yet';

function sentenceOf({ state, at }: RequestEntry): string {
  const day = longDate(dayOf(at));
  return {
    'not-asked': notAsked,
    asked: `Asked for on ${day}, not confirmed yet`,
    confirmed: `Confirmed on ${day}, not handed over yet`,
    'handed-over': `Handed over on ${day}`,
  }[state];
}
