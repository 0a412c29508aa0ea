import { onFragment } from '@browser/fragment.ts';
import { fetchPlan } from '@browser/plan.ts';
import type { Plan } from '@domain/checklist/plan-item.ts';
import { settle } from '@domain/decision/walk.ts';
import { underRules } from '@domain/plan-rules.ts';
import { rulesFrom } from '@domain/rule-book.ts';
import { readShare } from '@domain/share.ts';
import { entriesShared } from '@domain/shared-plan.ts';
import type { Shared } from '@stores/shared-plan.ts';
import { useEffect, useState } from 'preact/hooks';

/** A plan out of a link: still being read, refused with a sentence, without the words to show it, or there. */
export type SharedPlan =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly say: string }
  | { readonly kind: 'unreachable' }
  | {
      readonly kind: 'shown';
      /** Tells one plan from the next, when another link is opened on the same page. */
      readonly fragment: string;
      /** The plan as far as it applies, with roles turned into parties where that is settled. */
      readonly plan: Plan;
      /** The outcome of the ownership decision, once it is reached. */
      readonly ownership: string | undefined;
      readonly said: Shared;
    };

/** The plan in the link that led here, and a way to try again where its words could not be fetched. */
export function useSharedPlan(): { shared: SharedPlan; tryAgain: () => void } {
  const [fragment, setFragment] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [shared, setShared] = useState<SharedPlan>({ kind: 'reading' });

  useEffect(() => onFragment(setFragment), []);

  useEffect(() => {
    if (fragment === undefined) return;
    const atOnce = readShare([], fragment);
    if (atOnce.kind === 'refused') return setShared(atOnce);
    let isCurrent = true;
    setShared({ kind: 'reading' });
    read(fragment).then(
      (found) => isCurrent && setShared(found),
      () => isCurrent && setShared({ kind: 'unreachable' }),
    );
    return () => {
      isCurrent = false;
    };
  }, [fragment, attempt]);

  return { shared, tryAgain: () => setAttempt(attempt + 1) };
}

async function read(fragment: string): Promise<SharedPlan> {
  const plan = await fetchPlan();
  const reading = readShare(plan.published, fragment);
  if (reading.kind === 'refused') return reading;
  const { phases, items, decisions } = plan;
  const rules = rulesFrom(plan, reading.answers);
  return {
    kind: 'shown',
    fragment,
    plan: { phases, items: items.flatMap((item) => underRules(item, rules) ?? []) },
    ownership: rules.ownership?.title,
    said: {
      items,
      entries: entriesShared(reading.states, items),
      answers: settle(decisions, reading.answers).answers,
    },
  };
}
