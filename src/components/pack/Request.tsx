import { dayInWords } from '@browser/times.ts';
import { sinceInWords, type StageWords } from '@domain/request/stage.ts';
import type { Field } from '@domain/request/request.ts';
import { enteredIn, inMessage } from '@domain/request/values.ts';
import { newInstances } from '@domain/request-state.ts';
import { $drafts } from '@stores/draft.ts';
import type { RequestStanding } from '@stores/request-stage.ts';
import { at } from '@site';
import { useStore } from '@stores/use-store.ts';

interface Props {
  readonly words: StageWords;
  /** Absent where it was not sent. */
  readonly standing: RequestStanding | undefined;
  /** Whether what is saved has been read; until then there is a line to write on. */
  readonly isKnown: boolean;
  /** What a request is made of. */
  readonly fields: readonly Field[];
}

/** How far the request for instances is, since when, and what was written in it. */
export const RequestFacts = ({ words, standing, isKnown, fields }: Props) => (
  <section class="pack-fact" aria-labelledby="pack-request">
    <h3 id="pack-request">Request for instances</h3>
    <p class={isKnown ? undefined : 'pack-to-fill-in'}>
      {isKnown &&
        sinceInWords(words, standing && { stage: standing.stage, day: dayInWords(standing.at) })}
    </p>
    <Written fields={fields} />
    {!standing && (
      <p class="pack-way">
        <a href={at('/request/')}>How to ask</a>: one e-mail with three fields.
      </p>
    )}
  </section>
);

/** The request as it was drafted: its fields, or its own words where they were changed by hand. */
function Written({ fields }: Pick<Props, 'fields'>) {
  const draft = useStore($drafts, { ssr: 'initial' })[newInstances];
  if (draft?.edited) {
    const { subject, body } = draft.edited;
    return (
      <p class="pack-note">
        {subject}
        {'\n\n'}
        {body}
      </p>
    );
  }
  const said = fields
    .map((field) => [field, inMessage(field, enteredIn(draft?.values ?? {}, field.id))] as const)
    .filter(([, text]) => text);
  if (said.length === 0) return null;
  return (
    <dl>
      {said.map(([{ id, label }, text]) => (
        <div key={id}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
