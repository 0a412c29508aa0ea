import { dayInWords } from '@browser/times.ts';
import type { RequestForm } from '@domain/request/request.ts';
import { sinceInWords, type Stage } from '@domain/request/stage.ts';
import type { RequestStanding } from '@stores/request-stage.ts';
import { useEffect, useRef } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly form: Pick<RequestForm, 'ticks' | 'unsent' | 'stages'>;
  /** How far it is; absent where it was not sent. */
  readonly standing: RequestStanding | undefined;
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
            {sinceInWords(form, { stage: standing.stage, day: dayInWords(standing.at) })}
          </strong>
        )}
      </output>
      {asks && !standing && (
        <>
          <p>
            This site cannot know. Say so, and the day is kept with the plan
            {form.ticks && ', and the items about it are ticked'}.
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
      {standing && form.stages.length > 1 && (
        <fieldset>
          <legend>How far is it?</legend>
          {form.stages.map((stage) => (
            <div class="request-choice" key={stage.id}>
              <input
                type="radio"
                id={`${id}-stage-${stage.id}`}
                name={`${id}-stage`}
                checked={stage.id === standing.stage}
                aria-describedby={`${id}-stage-${stage.id}-hint`}
                onChange={() => onSay(stage.id)}
              />
              <label for={`${id}-stage-${stage.id}`}>{stage.name}</label>
              <p class="request-hint" id={`${id}-stage-${stage.id}-hint`}>
                {stage.means}
              </p>
            </div>
          ))}
        </fieldset>
      )}
      {standing && (
        <p>
          {standing.stage !== 'asked' && <>It was sent on {dayInWords(standing.sent)}. </>}
          <button type="button" class="request-quiet" onClick={press(() => onSay('not-asked'))}>
            It was not sent after all
          </button>
        </p>
      )}
    </section>
  );
}
