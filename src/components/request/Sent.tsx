import { dayInWords } from '@browser/times.ts';
import type { RequestForm } from '@domain/request/request.ts';
import { type Stage, stages } from '@domain/request/stage.ts';
import { newInstances } from '@domain/request-state.ts';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly form: Pick<RequestForm, 'id'>;
  /** How far it is, and since when; absent where it was not sent. */
  readonly standing: { readonly stage: Stage; readonly at: number } | undefined;
  /** Whether a way of sending was just used. */
  readonly asks: boolean;
  readonly onSay: (stage: Stage | 'not-asked') => void;
  readonly onNotYet: () => void;
}

/** Asks whether the message was sent, and then how far the request is. */
export function Sent({ id, form, standing, asks, onSay, onNotYet }: Props) {
  const root = useRef<HTMLElement>(null);
  const wasPressed = useRef(false);
  // The button that was pressed is gone: the focus goes to what took its place.
  useEffect(() => {
    if (!wasPressed.current) return;
    wasPressed.current = false;
    root.current?.focus();
  });
  const press = (act: () => void) => () => {
    wasPressed.current = true;
    act();
  };

  return (
    <section
      class="request-sent"
      id={`${id}-sent`}
      aria-labelledby={standing || asks ? `${id}-sent-title` : undefined}
      tabIndex={-1}
      ref={root}
    >
      <output>
        {asks && !standing && (
          <strong id={`${id}-sent-title`} class="request-sent-title">
            Did you send it?
          </strong>
        )}
        {standing && (
          <strong id={`${id}-sent-title`} class="request-sent-title">
            {factOf(standing.stage)} on {dayInWords(standing.at)}
          </strong>
        )}
      </output>
      {asks && !standing && (
        <>
          <p>
            This site cannot know. Say so, and the day is kept with the plan
            {form.id === newInstances && ', and the items about it are ticked'}.
          </p>
          <p class="request-buttons">
            <button type="button" class="request-primary" onClick={press(() => onSay('asked'))}>
              Yes, it is sent
            </button>
            <button type="button" class="request-quiet" onClick={press(onNotYet)}>
              Not yet
            </button>
          </p>
        </>
      )}
      {standing && form.id === newInstances && (
        <fieldset>
          <legend>How far is it?</legend>
          {stages.map((stage) => (
            <div class="request-choice" key={stage}>
              <input
                type="radio"
                id={`${id}-stage-${stage}`}
                name={`${id}-stage`}
                checked={stage === standing.stage}
                aria-describedby={`${id}-stage-${stage}-hint`}
                onChange={() => onSay(stage)}
              />
              <label for={`${id}-stage-${stage}`}>{names[stage]}</label>
              <p class="request-hint" id={`${id}-stage-${stage}-hint`}>
                {meanings[stage]}
              </p>
            </div>
          ))}
        </fieldset>
      )}
      {standing && (
        <p>
          <button type="button" class="request-quiet" onClick={press(() => onSay('not-asked'))}>
            It was not sent after all
          </button>
        </p>
      )}
    </section>
  );
}

const factOf = (stage: Stage): string =>
  ({
    asked: 'Sent',
    confirmed: 'Confirmed by Codat',
    invited: 'Confirmed, with an invitation received. Last marked',
    'handed-over': 'Handed over',
  })[stage];

const names: Readonly<Record<Stage, string>> = {
  asked: 'Sent',
  confirmed: 'Confirmed by Codat',
  invited: 'Invitation received',
  'handed-over': 'Handed over',
};

const meanings: Readonly<Record<Stage, string>> = {
  asked: 'Solutions has the e-mail and has not answered yet.',
  confirmed: 'Solutions has acknowledged the request.',
  invited: 'The Admins have the confirmation e-mail and the invitation to set a password.',
  'handed-over': 'Every Admin has signed in, and the configuration can begin.',
};
