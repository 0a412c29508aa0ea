import { fetchPlan } from '@browser/plan.ts';
import type { PlanItem } from '@domain/checklist/plan-item.ts';
import type { Decision, Outcome } from '@domain/decision/decision.ts';
import type { Standing } from '@domain/decision/standing.ts';
import { type Answers, settle } from '@domain/decision/walk.ts';
import { type Handover, handover } from '@domain/ownership.ts';
import { useStore } from '@nanostores/preact';
import { forgetAnswers, putAnswers } from '@stores/answers.ts';
import { $refused } from '@stores/keeping.ts';
import { at } from '@site';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PartyNames } from './Outcome.tsx';
import { Preview } from './Preview.tsx';
import { useDecided } from './use-decided.ts';

interface Props {
  readonly decision: Decision;
  readonly outcome: Outcome;
  readonly answers: Standing['answers'];
  readonly parties: PartyNames;
}

/**
 * Keeps the outcome for the workspace that one works in, which nothing else on the page does. Where that workspace has
 * decided otherwise, it first shows what would change.
 */
export function UseOutcome({ decision, outcome, answers, parties }: Props) {
  const decided = useDecided(decision);
  const { name } = decided;
  const [changes, setChanges] = useState<Changes>();
  const { root, focus } = useNextFocus();
  const isKept = decided.outcome !== undefined && isSame(decided.answers, answers);

  // Seen for one workspace, or for what it had decided before.
  useEffect(() => setChanges(undefined), [decided.workspace, decided.outcome]);

  const keep = () => {
    const others = decision.questions.map(({ id }) => id).filter((id) => !(id in answers));
    forgetAnswers(others);
    putAnswers(answers);
    setChanges(undefined);
    focus('.use-kept');
  };
  const use = async () => {
    if (!decided.outcome) {
      keep();
      return;
    }
    setChanges(await changesBetween(decision, decided.all, answers));
    focus('h3');
  };
  const leave = () => {
    setChanges(undefined);
    focus('button');
  };
  const undecide = () => {
    forgetAnswers(decision.questions.map(({ id }) => id));
    focus('button');
  };

  return (
    <div class="use" ref={root}>
      <output>{isKept && <Kept {...{ name }} />}</output>
      {isKept && (
        <p class="use-hint">
          <button type="button" class="use-quiet" onClick={undecide}>
            Take the decision back
          </button>
        </p>
      )}
      {!isKept && !changes && (
        <>
          <button type="button" aria-describedby="use-hint" onClick={() => void use()}>
            Use this for {name}
          </button>
          <p class="use-hint" id="use-hint">
            {decided.outcome && (
              <>
                {name} has {saidOf(decided.outcome, outcome)} You see what would change before
                anything does.{' '}
              </>
            )}
            Nothing is kept until you press it. For somebody else, choose or add the client under{' '}
            <a href={at('/clients/')}>Clients</a> and come back: the answers stay in the address.
          </p>
        </>
      )}
      {!isKept && changes && decided.outcome && (
        <Preview
          {...{ name, changes, parties }}
          from={decided.outcome.title}
          to={outcome.title}
          onConfirm={keep}
          onLeave={leave}
        />
      )}
    </div>
  );
}

/** What changes hands, appears and disappears; nothing where the plan cannot be fetched. */
export type Changes = Handover<PlanItem> | 'unknown';

function Kept({ name }: { name: string }) {
  const refused = useStore($refused, { ssr: 'initial' });
  return (
    <span class="use-kept" tabIndex={-1}>
      <strong>Decided for {name}.</strong>{' '}
      {refused
        ? 'This browser does not let the site keep anything, so it lasts until you leave this page. A link to this outcome keeps the answers.'
        : 'The plan and the request follow from it.'}{' '}
      <a href={at('/checklist/')}>See the plan</a> or{' '}
      <a href={at('/request/')}>ask for the instances</a>.
    </span>
  );
}

async function changesBetween(
  decision: Decision,
  before: Answers,
  answers: Answers,
): Promise<Changes> {
  const others = Object.entries(before).filter(
    ([id]) => !decision.questions.some((question) => question.id === id),
  );
  const after = { ...Object.fromEntries(others), ...answers };
  try {
    const { items, conditions, decisions } = await fetchPlan();
    return handover<PlanItem>(
      items,
      conditions,
      settle(decisions, before),
      settle(decisions, after),
    );
  } catch {
    return 'unknown';
  }
}

/** What a workspace has said so far, to complete "Acme Ltd has …". */
const saidOf = (before: Outcome, now: Outcome): string =>
  before.id === now.id ? 'given other answers.' : `decided otherwise: ${before.title}.`;

/** Whether two sets of answers are the same. */
const isSame = (some: Answers, others: Answers): boolean =>
  Object.keys(some).length === Object.keys(others).length &&
  Object.entries(some).every(([question, option]) => others[question] === option);

/** Moves the focus, once it is drawn, to what takes the place of what was pressed. */
function useNextFocus() {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>();
  useEffect(() => {
    const found = wanted.current && root.current?.querySelector<HTMLElement>(wanted.current);
    if (!found) return;
    found.focus();
    wanted.current = undefined;
  });
  return {
    root,
    focus: (selector: string) => {
      wanted.current = selector;
    },
  };
}
