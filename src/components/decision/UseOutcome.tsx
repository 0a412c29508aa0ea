import { fetchPlan } from '@browser/plan.ts';
import type { PlanItem } from '@domain/checklist/plan-item.ts';
import type { Decision, Outcome } from '@domain/decision/decision.ts';
import type { Standing } from '@domain/decision/standing.ts';
import { type Answers, areSame, settle } from '@domain/decision/walk.ts';
import { type Handover, handover } from '@domain/ownership.ts';
import { forgetAnswers, putAnswers } from '@stores/answers.ts';
import { $refused } from '@stores/keeping.ts';
import { at } from '@site';
import { useStore } from '@stores/use-store.ts';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PartyNames } from './PartyChip.tsx';
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
 * decided already, it first shows what would change.
 */
export function UseOutcome({ decision, outcome, answers, parties }: Props) {
  const decided = useDecided(decision);
  const { name } = decided;
  const [planned, setPlanned] = useState<Planned>();
  const { root, focus } = useNextFocus();
  const isKept = decided.outcome !== undefined && areSame(decided.answers, answers);

  // Seen for one workspace, or for what it had decided before.
  useEffect(() => setPlanned(undefined), [decided.workspace, decided.outcome]);

  const apply = (after: Standing['answers']) => {
    const others = decision.questions.map(({ id }) => id).filter((id) => !(id in after));
    forgetAnswers(others);
    putAnswers(after);
    setPlanned(undefined);
    focus('.use-kept, .use > button');
  };
  const plan = async (to: string, after: Standing['answers']) => {
    setPlanned({ to, after, changes: await changesBetween(decision, decided.all, after) });
    focus('h3');
  };
  const use = () => (decided.outcome ? plan(outcome.title, answers) : apply(answers));
  const leave = () => {
    setPlanned(undefined);
    focus('button');
  };

  return (
    <div class="use" ref={root}>
      <output>{isKept && <Kept {...{ name }} />}</output>
      {isKept && !planned && (
        <p class="use-hint">
          <button type="button" class="use-quiet" onClick={() => void plan('no decision', {})}>
            Take the decision back
          </button>
        </p>
      )}
      {!isKept && !planned && (
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
      {planned && decided.outcome && (
        <Preview
          {...{ name, parties }}
          from={decided.outcome.title}
          to={planned.to}
          changes={planned.changes}
          confirm={isKept ? 'Take the decision back' : 'Change the decision'}
          onConfirm={() => apply(planned.after)}
          onLeave={leave}
        />
      )}
    </div>
  );
}

/** What is about to be decided, and seen before it is. */
interface Planned {
  readonly to: string;
  readonly after: Standing['answers'];
  readonly changes: Changes;
}

/** What changes hands, appears and disappears; nothing where the plan cannot be fetched. */
export type Changes = Handover<PlanItem> | 'unknown';

function Kept({ name }: { name: string }) {
  const refused = useStore($refused, { ssr: 'initial' });
  return (
    <span class="use-kept" tabIndex={-1}>
      <strong>Decided for {name}.</strong>{' '}
      <span class="use-on">
        {refused
          ? 'This browser does not let the site keep anything, so it lasts until you leave this page. A link to this outcome keeps the answers.'
          : 'The plan and the request follow from it.'}{' '}
        <a href={at('/checklist/')}>See the plan</a> or{' '}
        <a href={at('/request/')}>ask for the instances</a>.
      </span>
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
