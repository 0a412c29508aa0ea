import { dayInWords } from '@browser/times.ts';
import { sinceInWords, type StageWords } from '@domain/request/stage.ts';
import type { RequestStanding } from '@stores/request-stage.ts';
import { at } from '@site';

interface Props {
  readonly words: StageWords;
  /** Absent where it was not sent. */
  readonly standing: RequestStanding | undefined;
  /** Whether what is saved has been read; until then there is a line to write on. */
  readonly isKnown: boolean;
}

/** How far the request for instances is, and since when. */
export const RequestFacts = ({ words, standing, isKnown }: Props) => (
  <section class="pack-fact" aria-labelledby="pack-request">
    <h3 id="pack-request">Request for instances</h3>
    <p class={isKnown ? undefined : 'pack-to-fill-in'}>
      {isKnown &&
        sinceInWords(words, standing && { stage: standing.stage, day: dayInWords(standing.at) })}
    </p>
    {!standing && (
      <p class="pack-way">
        <a href={at('/request/')}>How to ask</a>: one e-mail with three fields.
      </p>
    )}
  </section>
);
