import type { Decision } from '@domain/decision/decision.ts';
import { type Standing, writeStanding } from '@domain/decision/standing.ts';
import type { ComponentChildren } from 'preact';
import { type Go, StepLink } from './StepLink.tsx';

interface Props {
  readonly decision: Decision;
  readonly standing: Standing;
  readonly go: Go;
  /** Goes there and forgets what was answered. */
  readonly goAfresh: Go;
  /** What stands before the way to start again. */
  readonly children?: ComponentChildren;
}

/** The answers given so far, each with the way to change it. Nothing before the first. */
export function Given({ decision, standing, go, goAfresh, children }: Props) {
  const { answers, path, change, parameters } = standing;
  if (path.length === 0) return null;
  return (
    <section class="given" aria-labelledby={`${decision.id}-given`}>
      <h3 id={`${decision.id}-given`}>Your answers</h3>
      <dl>
        {path
          .filter(({ question }) => question.id !== change)
          .map(({ question, option }) => (
            <div key={question.id}>
              <dt>{question.text}</dt>
              <dd>{option.label}</dd>
              <dd class="given-change">
                <StepLink
                  to={writeStanding(decision, { answers, change: question.id }, parameters)}
                  go={go}
                >
                  Change<span class="sr-only"> the answer to: {question.text}</span>
                </StepLink>
              </dd>
            </div>
          ))}
      </dl>
      <p class="given-again">
        {children}
        <StepLink
          to={writeStanding(decision, { answers: {}, change: undefined }, parameters)}
          go={goAfresh}
        >
          Start again
        </StepLink>
      </p>
    </section>
  );
}
