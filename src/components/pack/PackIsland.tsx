import { today } from '@browser/clock.ts';
import { onPrint, print } from '@browser/print.ts';
import { type CalendarDate, longDate } from '@domain/calendar-date.ts';
import type { PlanItem } from '@domain/checklist/plan-item.ts';
import type { Decision } from '@domain/decision/decision.ts';
import { underRules } from '@domain/plan-rules.ts';
import type { Field } from '@domain/request/request.ts';
import type { StageWords } from '@domain/request/stage.ts';
import { newInstances } from '@domain/request-state.ts';
import { ownOrganisation } from '@domain/workspace.ts';
import { $refused } from '@stores/keeping.ts';
import { $rules } from '@stores/rules.ts';
import { useRequestStanding } from '@stores/use-request-standing.ts';
import { useEntries } from '@stores/use-entries.ts';
import { $active, $workspaces } from '@stores/workspaces.ts';
import { at } from '@site';
import { useStore } from '@stores/use-store.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Line } from './Line.tsx';
import { OwnershipFacts } from './Ownership.tsx';
import { Phase, type ShownPhase } from './Phase.tsx';
import { RequestFacts } from './Request.tsx';
import { ScopeFacts } from './Scope.tsx';
import { sectionsOf, summaryOf } from './sections.ts';

interface Props {
  readonly phases: readonly ShownPhase[];
  readonly items: readonly PlanItem[];
  /** What the stages of the request for instances are called. */
  readonly requestWords: StageWords;
  /** What that request is made of. */
  readonly fields: readonly Field[];
  /** What settles which items apply. */
  readonly scope: Decision;
  /** What else one can do with the plan, besides printing it. */
  readonly children?: ComponentChildren;
}

/** Everything about the active workspace, as a sheet to be printed. Until something is saved it is a blank plan. */
export default function PackIsland(props: Props) {
  const { phases, items: published, requestWords, fields, scope, children } = props;
  const entries = useEntries(published);
  const rules = useStore($rules, { ssr: 'initial' });
  const items = published.flatMap((item) => underRules(item, rules) ?? []);
  const request = useRequestStanding(newInstances);
  const workspaces = useStore($workspaces, { ssr: 'initial' });
  const workspace = workspaces[useStore($active, { ssr: 'initial' })];
  // The workspace's own entry may have been lost, with what was said about items still there.
  const isBlank = !workspace && Object.keys(entries).length === 0;
  const name = isBlank ? undefined : (workspace?.name ?? ownOrganisation.name);
  const [day, setDay] = useDay(name);
  const isAwake = day !== undefined;
  const sections = sectionsOf({ phases, items }, entries);

  return (
    <>
      <PrintButton prepare={() => setDay(today())} />
      {children}
      <header class="pack-head">
        {name ? <h2>{name}</h2> : <h2 class="pack-to-fill-in">Client</h2>}
        {day ? (
          <p class="pack-day">
            As of <time dateTime={day}>{longDate(day)}</time>
          </p>
        ) : (
          <p class="pack-day pack-to-fill-in">Date</p>
        )}
        <p class="pack-summary">{name ? summaryOf(items, entries) : day && <Blank />}</p>
      </header>
      <Line sections={sections} />
      <div class="pack-facts">
        <OwnershipFacts outcome={rules.ownership} isKnown={isAwake} />
        <RequestFacts words={requestWords} standing={request} isKnown={isAwake} fields={fields} />
        <ScopeFacts decision={scope} />
      </div>
      <h2 class="pack-plan-title">The plan</h2>
      {sections.map((section) => (
        <Phase
          key={section.phase.id}
          section={section}
          entries={entries}
          day={name ? day : undefined}
        />
      ))}
    </>
  );
}

/** Says that the plan is blank; on screen also why. */
function Blank() {
  const refused = useStore($refused, { ssr: 'initial' });
  return (
    <>
      This is a blank plan, to be ticked by hand.{' '}
      <span class="pack-way">
        {refused ? (
          'This browser does not let the site keep anything.'
        ) : (
          <>
            Nothing is saved in this browser yet: begin in{' '}
            <a href={at('/checklist/')}>the whole plan</a>.
          </>
        )}
      </span>
    </>
  );
}

function PrintButton({ prepare }: { prepare: () => void }) {
  const [isRefused, setRefused] = useState(false);
  const press = async () => {
    prepare();
    setRefused((await print()) === 'refused');
  };
  return (
    <div class="pack-print">
      <button type="button" aria-describedby="pack-print-gives" onClick={press}>
        Print or save as PDF
      </button>
      <p id="pack-print-gives">
        The sheet below, on A4 or Letter. For a PDF, choose it in place of a printer.
      </p>
      <output>
        {isRefused &&
          'This browser does not print from a page. Use the print entry of its own menu.'}
      </output>
    </div>
  );
}

/**
 * Today, once the page is awake, and the way to look it up again: a page may stay open over midnight. Names the page while
 * it is printed, and so the file that it is saved as.
 */
function useDay(name: string | undefined): [CalendarDate | undefined, (day: CalendarDate) => void] {
  const [day, setDay] = useState<CalendarDate>();
  useEffect(() => {
    setDay(today());
    return onPrint(() => {
      setDay(today());
      return `Codat onboarding, ${name ?? 'blank plan'}, ${today()}`;
    });
  }, [name]);
  return [day, setDay];
}
