import { titlePage } from '@browser/history.ts';
import type { OptionId } from '@domain/decision/decision.ts';
import type { Place } from '@domain/decision/place.ts';
import type { ComponentChildren, RefObject, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Advice } from './Advice.tsx';

interface Props {
  readonly place: Place;
  /** What was answered here before, if anything. */
  readonly chosen: OptionId | undefined;
  /** The title of the page that helps to answer. */
  readonly pageTitle: string | undefined;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly onAnswer: (option: OptionId) => void;
  /** What stands beside the button: the way back. */
  readonly children: ComponentChildren;
}

/** One question. Nothing happens on choosing; without a choice the button says what is missing, and where. */
export function Question({ place, chosen, pageTitle, heading, onAnswer, children }: Props) {
  const { id, given, question, ways } = place;
  const [missed, setMissed] = useState(0);
  const summary = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  const isMissing = missed > 0;

  useEffect(() => {
    if (!isMissing) return;
    titlePage(`Error: ${question.text}`);
    summary.current?.focus();
  }, [missed]);

  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const option = new FormData(event.currentTarget).get(question.id);
    if (typeof option === 'string') onAnswer(option);
    else setMissed(missed + 1);
  };

  return (
    <form class="question" autocomplete="off" onSubmit={submit}>
      {isMissing && (
        <div class="question-error" role="alert" tabIndex={-1} ref={summary}>
          <p>There is no answer yet.</p>
          <a
            href={`#${choice(ways[0]?.option.id ?? '')}`}
            onClick={(event) => {
              event.preventDefault();
              first.current?.focus();
            }}
          >
            {missing}
          </a>
        </div>
      )}
      <fieldset aria-describedby={`${id}-help${isMissing ? ` ${id}-missing` : ''}`}>
        <legend>
          <h2 tabIndex={-1} ref={heading}>
            {question.text}
          </h2>
        </legend>
        <div id={`${id}-help`}>
          {given && <p class="question-given">{given}</p>}
          <p>{question.help}</p>
        </div>
        {question.page && (
          <p>
            <a href={question.page}>More in: {pageTitle}</a>
          </p>
        )}
        {isMissing && (
          <p class="question-missing" id={`${id}-missing`}>
            {missing}
          </p>
        )}
        <div class="question-choices">
          {ways.map(({ option }, index) => (
            <div key={option.id} class="question-choice">
              <input
                type="radio"
                id={choice(option.id)}
                name={question.id}
                value={option.id}
                defaultChecked={option.id === chosen}
                aria-describedby={
                  option.help || option.advice ? `${choice(option.id)}-said` : undefined
                }
                ref={index === 0 ? first : null}
              />
              <label for={choice(option.id)}>{option.label}</label>
              {(option.help || option.advice) && (
                <p id={`${choice(option.id)}-said`}>
                  {option.help} {option.advice}
                  {option.advice && (
                    <>
                      {' '}
                      <Advice />
                    </>
                  )}
                </p>
              )}
            </div>
          ))}
        </div>
      </fieldset>
      <p class="question-ways">
        <button type="submit">Continue</button>
        {children}
      </p>
    </form>
  );

  function choice(option: OptionId): string {
    return `choice-${id}-${option}`;
  }
}

const missing = 'Choose an answer to go on.';
