import { dayInWords } from '@browser/times.ts';
import type { RequestForm } from '@domain/request/request.ts';
import { sinceInWords } from '@domain/request/stage.ts';
import type { RequestStanding, Said } from '@stores/request-stage.ts';
import type { ComponentChildren, RefObject } from 'preact';
import { usePress } from './use-press.ts';

interface Props {
  readonly id: string;
  readonly form: Pick<RequestForm, 'unsent' | 'stages'>;
  /** How far it is; absent where it was not sent. */
  readonly standing: RequestStanding | undefined;
  /** Whether it says something else than what was sent. */
  readonly isChanged: boolean;
  readonly onSay: (said: Said) => void;
  /** Takes the focus once it was said that it is sent. */
  readonly place: RefObject<HTMLElement>;
  /** The way on, once it is sent. */
  readonly children?: ComponentChildren;
}

/** How far the request is; and as long as what stands there was not sent, the way to say that it was. */
export function Sent({ id, form, standing, isChanged, onSay, place, children }: Props) {
  const { press } = usePress(place);
  return (
    <section
      class="request-sent"
      id={`${id}-sent`}
      aria-labelledby={standing && `${id}-sent-title`}
      tabIndex={-1}
      ref={place}
    >
      <output>
        {standing && (
          <strong id={`${id}-sent-title`} class="request-sent-title">
            {sinceInWords(form, { stage: standing.stage, day: dayInWords(standing.at) })}
          </strong>
        )}
      </output>
      {(!standing || isChanged) && (
        <p>
          {standing
            ? 'What stands there now was changed since. Once you have sent that as well, from here or from your own mail, say so: '
            : 'Once you have sent it, from here or from your own mail, say so: '}
          <button type="button" class="request-quiet" onClick={press(() => onSay('sent'))}>
            I have sent it
          </button>
        </p>
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
      {standing && !isChanged && children}
    </section>
  );
}
