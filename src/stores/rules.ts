import { fetchPlan } from '@browser/plan.ts';
import { answersIn } from '@domain/decision/answer.ts';
import { noRules, type PlanRules, rulesFrom } from '@domain/plan-rules.ts';
import { atom, onMount } from 'nanostores';
import { $answers } from './answers.ts';

/** What the answers of the active workspace make of the plan. Follows from them, and is stored nowhere. */
export const $rules = atom<PlanRules>(noRules);

onMount($rules, () => {
  if (import.meta.env.SSR) return;
  return $answers.subscribe((entries) => {
    const answers = answersIn(entries);
    if (Object.keys(answers).length === 0) $rules.set(noRules);
    // Offline, without the plan, lists show everything, as before any answer.
    else
      fetchPlan().then(
        (plan) => $rules.set(rulesFrom(plan, answers)),
        () => $rules.set(noRules),
      );
  });
});
