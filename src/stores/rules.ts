import { fetchPlan } from '@browser/plan.ts';
import { type AnswerEntry, answersIn } from '@domain/decision/answer.ts';
import { noRules, type PlanRules } from '@domain/plan-rules.ts';
import { atom, onMount } from 'nanostores';
import { $answers } from './answers.ts';

/** What the answers of the active workspace make of the plan. Follows from them, and is stored nowhere. */
export const $rules = atom<PlanRules>(noRules);

onMount($rules, () => {
  if (import.meta.env.SSR) return;
  return $answers.subscribe(async (entries) => {
    const rules = await rulesOf(entries);
    // Answered otherwise meanwhile, the newer answers have the word.
    if ($answers.get() === entries) $rules.set(rules);
  });
});

/** How a plan follows from answers is only asked for where there are some. */
async function rulesOf(entries: Record<string, AnswerEntry | undefined>): Promise<PlanRules> {
  const answers = answersIn(entries);
  if (Object.keys(answers).length === 0) return noRules;
  try {
    const [plan, { rulesFrom }] = await Promise.all([fetchPlan(), import('@domain/rule-book.ts')]);
    return rulesFrom(plan, answers);
  } catch {
    // Offline, without the plan, lists show everything, as before any answer.
    return noRules;
  }
}
