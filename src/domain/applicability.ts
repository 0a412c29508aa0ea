import type { Alternative, Condition } from './condition.ts';
import type { DecisionId, OutcomeId } from './decision/decision.ts';
import { type Answers, answerTo } from './decision/walk.ts';

/** Whether something holds, as far as one can tell. */
export type Verdict = 'yes' | 'no' | 'unknown';

/** The outcome of each decision that has reached one. */
export type Outcomes = Readonly<Record<DecisionId, OutcomeId | undefined>>;

/** Whether an item stays on the plan: unless one of its conditions is known not to hold. */
export const appliesTo = (
  ids: readonly string[],
  conditions: readonly Condition[],
  answers: Answers,
  outcomes: Outcomes,
): boolean => verdictOn(ids, conditions, answers, outcomes) !== 'no';

/** Whether all of some conditions hold. A condition that nobody wrote down is unknown. */
export function verdictOn(
  ids: readonly string[],
  conditions: readonly Condition[],
  answers: Answers,
  outcomes: Outcomes,
): Verdict {
  const verdicts = ids.map((id) => {
    const condition = conditions.find((candidate) => candidate.id === id);
    return condition ? holds(condition, answers, outcomes) : 'unknown';
  });
  if (verdicts.includes('no')) return 'no';
  return verdicts.includes('unknown') ? 'unknown' : 'yes';
}

/** Whether a condition holds after answers on their paths and the outcomes that these have reached. */
export function holds({ when }: Condition, answers: Answers, outcomes: Outcomes): Verdict {
  if (!when) return 'unknown';
  const verdicts = when.map((alternative) => holdsAlternative(alternative, answers, outcomes));
  if (verdicts.includes('yes')) return 'yes';
  return verdicts.includes('unknown') ? 'unknown' : 'no';
}

function holdsAlternative(alternative: Alternative, answers: Answers, outcomes: Outcomes): Verdict {
  const { decision } = alternative;
  const outcome = Object.hasOwn(outcomes, decision) ? outcomes[decision] : undefined;
  if ('outcomes' in alternative) {
    return outcome === undefined ? 'unknown' : toVerdict(alternative.outcomes.includes(outcome));
  }
  const answer = answerTo(alternative.question, answers);
  // A question that a finished decision never came to was made pointless by an earlier answer.
  if (answer === undefined) return outcome === undefined ? 'unknown' : 'no';
  if (alternative.options.includes(answer)) return 'yes';
  return answer === notSure ? 'unknown' : 'no';
}

/** The id of the option that settles nothing. */
const notSure = 'not-sure';

const toVerdict = (holds: boolean): Verdict => (holds ? 'yes' : 'no');
