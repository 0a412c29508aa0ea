import { at } from '@site';
import { KeepAsNew } from './KeepAsNew.tsx';
import { PutInto } from './PutInto.tsx';
import { SharedPhases } from './SharedPhases.tsx';
import { useSharedPlan } from './use-shared-plan.ts';

/** Shows the plan that a link holds. Nothing in this browser changes unless the reader asks for it. */
export default function SharedPlanIsland() {
  const { shared, tryAgain } = useSharedPlan();
  return (
    <>
      <output class="shared-said">
        {shared.kind === 'refused' && shared.say}
        {shared.kind === 'unreachable' &&
          'The words of the plan could not be fetched. Check your connection, then try again.'}
      </output>
      {shared.kind === 'refused' && (
        <p>
          <a href={at('/checklist/')}>Go to your own plan</a>
        </p>
      )}
      {shared.kind === 'unreachable' && (
        <button type="button" onClick={tryAgain}>
          Try again
        </button>
      )}
      {shared.kind === 'shown' && (
        <div key={shared.fragment}>
          {shared.ownership && (
            <p class="shared-ownership">
              Ownership: <b>{shared.ownership}</b>
            </p>
          )}
          <SharedPhases plan={shared.plan} entries={shared.said.entries} />
          <section class="shared-keep" aria-labelledby="keep">
            <h2 id="keep">Keep it</h2>
            <p>
              Until you choose one of these, nothing in this browser changes. The link stays as it
              is, whatever you do.
            </p>
            <KeepAsNew said={shared.said} />
            <PutInto said={shared.said} />
          </section>
        </div>
      )}
    </>
  );
}
