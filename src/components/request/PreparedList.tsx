import { today } from '@browser/clock.ts';
import { dayInWords } from '@browser/times.ts';
import { type Part, summaryFor } from '@domain/request/batch.ts';
import { check, type Problem } from '@domain/request/check.ts';
import { compose, type Links, recipientOf } from '@domain/request/fill.ts';
import { fitsMailApp, mailtoOf } from '@domain/request/mailto.ts';
import { type Message, tidied } from '@domain/request/message.ts';
import { plural } from '@domain/plural.ts';
import type { RequestForm, Values } from '@domain/request/request.ts';
import { sinceInWords } from '@domain/request/stage.ts';
import type { Outcome } from '@domain/decision/decision.ts';
import { ownershipInWords } from '@domain/request/known.ts';
import { isSentSince } from '@domain/request-state.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { $refused } from '@stores/keeping.ts';
import type { Prepared } from '@stores/prepared.ts';
import { $said, type Said, sayStage, standingOf } from '@stores/request-stage.ts';
import { at } from '@site';
import { useStore } from '@stores/use-store.ts';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { AdminFrom } from './AdminFrom.tsx';
import { Ladder } from './Ladder.tsx';
import { Sent } from './Sent.tsx';
import { usePress } from './use-press.ts';

interface Props {
  readonly form: RequestForm;
  readonly links: Links;
  readonly prepared: readonly Prepared[];
  /** What was decided about the ownership of each client. */
  readonly decided: ReadonlyMap<WorkspaceId, Outcome>;
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly onPutAway: () => void;
  readonly onBack: (workspace: WorkspaceId) => void;
}

/** The messages that were prepared: one for each client, or as few as hold them all. */
export function PreparedList(props: Props) {
  const { form, links, decided, heading, onPutAway, onBack } = props;
  useStore($said, { ssr: 'initial' });
  const prepared = props.prepared.map((one) => ({
    ...one,
    values: { ...knownOf(decided.get(one.workspace)), ...one.values },
  }));
  // Who is in the message for all is settled when it is asked for: sending it empties it of nobody.
  const [together, setTogether] = useState<readonly WorkspaceId[]>();
  const summed = together && prepared.filter(({ workspace }) => together.includes(workspace));
  const byHand = summed?.filter(({ edited }) => edited) ?? [];
  const [open, setOpen] = useState<string>();
  const [hasNone, setHasNone] = useState(false);

  const isSent = ({ workspace, at }: Prepared) => isSentSince(standingOf(workspace, form.id), at);
  const unsent = prepared.filter((one) => !isSent(one));
  const letters = summed
    ? [
        ...partsOf(
          form,
          summed.filter(({ edited }) => !edited),
          links,
        ),
        ...singles(form, byHand, links),
      ]
    : singles(form, prepared, links);
  const next = () => {
    const found = letters.find(({ clients }) => !clients.every(isSent));
    setHasNone(!found);
    if (!found) return;
    setOpen(found.id);
    setTimeout(() => focusOn.get(found.id)?.focus());
  };
  const focusOn = new Map<string, HTMLElement>();

  return (
    <section class="prepared" aria-labelledby="prepared-title">
      <h2 id="prepared-title" tabIndex={-1} ref={heading}>
        {plural(prepared.length, 'message')} prepared
      </h2>
      <output>
        {unsent.length === 0
          ? 'Every client is marked as sent.'
          : `${plural(prepared.length - unsent.length, 'client')} sent, ${unsent.length} to go.`}
      </output>
      <fieldset>
        <legend>Send</legend>
        <div class="request-choice">
          <input
            type="radio"
            name="prepared-way"
            id="prepared-each"
            checked={!summed}
            onChange={() => setTogether(undefined)}
          />
          <label for="prepared-each">One message for each client (we suggest this)</label>
        </div>
        <div class="request-choice">
          <input
            type="radio"
            name="prepared-way"
            id="prepared-all"
            checked={summed !== undefined}
            onChange={() => setTogether(unsent.map(({ workspace }) => workspace))}
          />
          <label for="prepared-all">One message for all clients that are not sent yet</label>
        </div>
      </fieldset>
      <p class="prepared-bar">
        <button type="button" class="request-primary" onClick={next}>
          Next unsent
        </button>
        <button type="button" class="request-quiet" onClick={onPutAway}>
          Put this list away
        </button>
        <output>{hasNone && unsent.length === 0 && 'Nothing is left to send.'}</output>
      </p>
      {summed && letters.length - byHand.length > 1 && (
        <p class="request-long">
          One message would be too long for a mail link, so these are{' '}
          {letters.length - byHand.length}. No client is split.
        </p>
      )}
      {byHand.length > 0 && (
        <p class="request-long">
          Changed by hand, and so with a message of its own:{' '}
          {byHand.map(({ name }) => name).join(', ')}.
        </p>
      )}
      {letters.map((letter) => (
        <details
          key={letter.id}
          open={open === letter.id}
          onToggle={({ currentTarget }) => {
            if (currentTarget.open) setOpen(letter.id);
            else if (open === letter.id) setOpen(undefined);
          }}
        >
          <summary
            ref={(element) => {
              if (element) focusOn.set(letter.id, element);
            }}
          >
            <strong>{letter.name}</strong> <span>{stateOf(letter.clients)}</span>
          </summary>
          <OneLetter
            {...{ form, letter, isSent, onBack }}
            decided={letter.clients.length === 1 ? decided.get(onlyIn(letter)) : undefined}
            onNext={unsent.length > 0 ? next : undefined}
          />
        </details>
      ))}
    </section>
  );

  function stateOf(clients: readonly Prepared[]): string {
    const [first] = clients;
    const standing =
      first && clients.every(isSent) ? standingOf(first.workspace, form.id) : undefined;
    return sinceInWords(form, standing && { stage: standing.stage, day: dayInWords(standing.at) });
  }
}

interface Letter {
  readonly id: string;
  readonly name: string;
  readonly message: Message;
  readonly clients: readonly Prepared[];
}

interface OneProps {
  readonly form: RequestForm;
  readonly letter: Letter;
  readonly decided: Outcome | undefined;
  readonly isSent: (client: Prepared) => boolean;
  readonly onBack: (workspace: WorkspaceId) => void;
  /** Opens the next one that is not sent; absent where none is. */
  readonly onNext: (() => void) | undefined;
}

function OneLetter({ form, letter, decided, isSent, onBack, onNext }: OneProps) {
  const { id, message, clients, name } = letter;
  const refused = useStore($refused, { ssr: 'initial' });
  const place = useRef<HTMLElement>(null);
  const { press } = usePress(place);
  const edited = usePress<HTMLParagraphElement>();
  const [isBack, setBack] = useState(false);
  const standings = clients.map(({ workspace }) => standingOf(workspace, form.id));
  const [only] = clients;
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const summary = useRef<HTMLDivElement>(null);

  /** What was prepared was good; it may have been changed in its own form since. */
  const mayGo = () => {
    const found = clients.flatMap((one) => (one.edited ? [] : check(form, one.values, today())));
    setProblems(found);
    if (found.length > 0) setTimeout(() => summary.current?.focus());
    return found.length === 0;
  };

  const say = (said: Said) => {
    for (const { workspace } of clients) sayStage(workspace, form, said);
  };

  return (
    <>
      {problems.length > 0 && (
        <div class="request-summary" role="alert" tabIndex={-1} ref={summary}>
          <h3>There is a problem</h3>
          <ul>
            {problems.map(({ say }) => (
              <li key={say}>{say}</li>
            ))}
          </ul>
          <p>Mend it in the form of the client, and come back.</p>
        </div>
      )}
      <div class="prepared-letter">
        <dl>
          <dt>To</dt>
          <dd>{message.to}</dd>
          <dt>Subject</dt>
          <dd>{message.subject}</dd>
        </dl>
        <pre>{message.body}</pre>
      </div>
      {only && decided?.admin && (
        <p class="request-because">
          <AdminFrom name={name} decided={decided} client={only.workspace} />
        </p>
      )}
      {only && clients.length === 1 && (only.edited || isBack) && (
        <p tabIndex={-1} ref={edited.taker}>
          {only.edited ? (
            <>
              This text was changed by hand, so the table and the form no longer change it.{' '}
              <button
                type="button"
                class="request-quiet"
                onClick={edited.press(() => {
                  onBack(only.workspace);
                  setBack(true);
                })}
              >
                Back to the generated text
              </button>
            </>
          ) : (
            'The form writes this text again.'
          )}
        </p>
      )}
      {clients.length === 1 && !refused && (
        <p>
          <a href={at(`/request/?client=${only?.workspace}`)}>Change it in its own form</a>
        </p>
      )}
      {!fitsMailApp(mailtoOf(message)) && (
        <p class="request-long">
          This message is too long for some mail links, so copying is the safe way.
        </p>
      )}
      <Ladder
        {...{ id, message, name, mayGo }}
        isUnsent={!clients.every(isSent)}
        ticks={form.ticks !== undefined}
        onSent={press(() => say('sent'))}
      />
      <Sent
        {...{ id, form, place }}
        standing={standings.every(Boolean) ? standings[0] : undefined}
        isChanged={!clients.every(isSent)}
        onSay={say}
      >
        {onNext && (
          <p class="request-buttons">
            <button type="button" class="request-primary" onClick={onNext}>
              On to the next unsent
            </button>
          </p>
        )}
      </Sent>
    </>
  );
}

const singles = (form: RequestForm, prepared: readonly Prepared[], links: Links): Letter[] =>
  prepared.map((one) => ({
    id: `for-${one.workspace}`,
    name: one.name,
    message: one.edited
      ? tidied({ to: recipientOf(form, links), ...one.edited })
      : compose(form, one.values, links),
    clients: [one],
  }));

const onlyIn = ({ clients }: Letter): WorkspaceId => clients[0]?.workspace ?? '';

/** What a workspace knows by itself, as in its own form. */
function knownOf(decided: Outcome | undefined): Values {
  const ownership = decided && ownershipInWords(decided);
  return ownership ? { ownership } : {};
}

/** The shared fields stand in each draft alike, so that those of the first are those of all. */
function partsOf(form: RequestForm, prepared: readonly Prepared[], links: Links): Letter[] {
  const shared = prepared[0]?.values ?? {};
  const common = Object.fromEntries(
    Object.entries(shared).filter(
      ([id, text]) => text && prepared.every(({ values }) => values[id] === text),
    ),
  );
  const byValues = new Map(prepared.map((one) => [one.values, one]));
  const parts: Part[] = summaryFor(form, [...byValues.keys()], common, links);
  return parts.map(({ message, clients }, index) => ({
    id: `part-${index + 1}`,
    name: parts.length > 1 ? `Part ${index + 1} of ${parts.length}` : 'All clients in one message',
    message,
    clients: clients.flatMap((values) => byValues.get(values) ?? []),
  }));
}
