import type { Decision, Outcome as Reachable } from '@domain/decision/decision.ts';
import { writeAnswers } from '@domain/decision/address.ts';
import { type Standing, stepBack, writeStanding } from '@domain/decision/standing.ts';
import { answered } from '@domain/decision/walk.ts';
import type { RefObject } from 'preact';
import { CopyLink } from './CopyLink.tsx';
import { Facts } from './Facts.tsx';
import { Given } from './Given.tsx';
import { Outcome } from './Outcome.tsx';
import type { PartyNames } from './PartyChip.tsx';
import { PrintOutcome } from './PrintOutcome.tsx';
import { Printed } from './Printed.tsx';
import { Question } from './Question.tsx';
import { type Go, StepLink } from './StepLink.tsx';
import { UseOutcome } from './UseOutcome.tsx';
import { useDecided } from './use-decided.ts';
import { useStanding } from './use-standing.ts';

interface Props {
  readonly decision: Decision;
  readonly parties: PartyNames;
  /** The titles of the pages that help to answer, by their addresses. */
  readonly titles: Readonly<Record<string, string>>;
}

/** One question at a time, then the outcome. The answers stand in the address. */
export default function DecisionIsland({ decision, parties, titles }: Props) {
  const { standing, go, goAfresh, heading, given } = useStanding(decision);
  const { place, outcome, answers, path, change, parameters } = standing;
  const back = stepBack(decision, standing);

  return (
    <div
      class="decision-island"
      data-shows={outcome ? 'outcome' : path.length ? 'question' : 'start'}
    >
      {place && (
        <>
          {path.length === 0 && <DecidedBefore {...{ decision, standing, go }} />}
          <Question
            key={`${place.id} ${change}`}
            {...{ place, heading }}
            chosen={given[place.question.id]}
            pageTitle={titles[place.question.page?.split('#')[0] ?? '']}
            onAnswer={(option) =>
              go(
                writeStanding(
                  decision,
                  {
                    answers: answered(decision, answers, place.question.id, option),
                    change: undefined,
                  },
                  parameters,
                ),
              )
            }
          >
            {back && (
              <StepLink to={back} go={go}>
                {change === undefined ? 'Back' : 'Back without a change'}
              </StepLink>
            )}
          </Question>
        </>
      )}
      {outcome && (
        <Reached
          key={parameters.toString()}
          {...{ decision, standing, outcome, parties, heading }}
        />
      )}
      <Given {...{ decision, standing, go, goAfresh }}>
        {outcome && back && (
          <StepLink to={back} go={go}>
            Back
          </StepLink>
        )}
      </Given>
    </div>
  );
}

/** What the workspace has decided already, for whoever comes back. */
function DecidedBefore({
  decision,
  standing: { parameters },
  go,
}: {
  decision: Decision;
  standing: Standing;
  go: Go;
}) {
  const { name, outcome, answers } = useDecided(decision);
  if (!outcome) return null;
  const kept = Object.fromEntries(
    Object.entries(answers).flatMap(([id, option]) => (option ? [[id, option]] : [])),
  );
  return (
    <p class="decision-standing">
      {name} has decided: <strong>{outcome.title}</strong>.{' '}
      <StepLink
        to={writeStanding(decision, { answers: kept, change: undefined }, parameters)}
        go={go}
      >
        Show the outcome
      </StepLink>
    </p>
  );
}

/** The outcome, and what one can do with it. */
function Reached({
  decision,
  standing: { answers },
  outcome,
  parties,
  heading,
}: {
  decision: Decision;
  standing: Standing;
  outcome: Reachable;
  parties: PartyNames;
  heading: RefObject<HTMLHeadingElement>;
}) {
  return (
    <article aria-labelledby={`${decision.id}-reached`}>
      <p class="decision-label">Outcome</p>
      <h2 id={`${decision.id}-reached`} tabIndex={-1} ref={heading}>
        {outcome.title}
      </h2>
      <p class="decision-decided">{outcome.decided}</p>
      <Printed title={outcome.title} />
      <Facts {...{ outcome, parties }} />
      <UseOutcome {...{ decision, outcome, answers, parties }} />
      <div class="decision-take">
        <CopyLink parameters={writeAnswers(decision, answers)} />
        <PrintOutcome />
      </div>
      <Outcome as="h3" {...{ decision, outcome, parties }} />
    </article>
  );
}
