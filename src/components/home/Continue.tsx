import { fetchPlan, type PublishedPlan } from '@browser/plan.ts';
import { count, statusOf } from '@domain/checklist/progress.ts';
import { nextIn } from '@domain/checklist/next.ts';
import { handedOn } from '@domain/checklist/plan-item.ts';
import { underRules } from '@domain/plan-rules.ts';
import { $entries } from '@stores/items.ts';
import { $rules } from '@stores/rules.ts';
import { $active, $workspaces } from '@stores/workspaces.ts';
import { at } from '@site';
import { useStore } from '@stores/use-store.ts';
import { useEffect, useState } from 'preact/hooks';
import { WorkspaceChoice } from '../workspace/WorkspaceChoice.tsx';

/** Where one left off: the workspace, a choice where there are several, and the next open item with its list. Nothing until something is saved. */
export default function Continue() {
  const entries = useStore($entries, { ssr: 'initial' });
  const workspaces = useStore($workspaces, { ssr: 'initial' });
  const workspace = workspaces[useStore($active, { ssr: 'initial' })];
  const rules = useStore($rules, { ssr: 'initial' });
  const plan = usePlan(workspace !== undefined);
  if (!plan || !workspace) return null;

  const handed = handedOn(entries, plan.items);
  const items = plan.items.flatMap((item) => underRules(item, rules) ?? []);
  const next = nextIn(items, handed);
  const applying = count(
    items.map(({ id }) => id),
    handed,
  );
  const list = items.filter(({ topic }) => topic === next?.topic);
  return (
    <section class="continue not-content" aria-label="Continue where you left off">
      <p class="workspace-bar">
        Continue with <WorkspaceChoice isLabelled={false} />
      </p>
      {next ? (
        <>
          <p>
            {next.topic},{' '}
            {statusOf(
              count(
                list.map(({ id }) => id),
                handed,
              ),
            )}
          </p>
          <a href={`${next.page}#item-${next.id}`}>{next.action}</a>
        </>
      ) : (
        <a href={at('/checklist/')}>
          {applying.total > 0 ? 'Everything in the plan is done' : 'Nothing in the plan applies'}
        </a>
      )}
    </section>
  );
}

/** The plan, fetched once there is a workspace; absent before, and where the network refuses. */
function usePlan(isWanted: boolean): PublishedPlan | undefined {
  const [plan, setPlan] = useState<PublishedPlan>();
  useEffect(() => {
    if (isWanted) fetchPlan().then(setPlan, () => setPlan(undefined));
  }, [isWanted]);
  return plan;
}
