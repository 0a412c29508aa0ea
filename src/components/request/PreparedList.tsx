import { today } from '@browser/clock.ts';
import { dayInWords } from '@browser/times.ts';
import { type Part, summaryFor } from '@domain/request/batch.ts';
import { check, type Problem } from '@domain/request/check.ts';
import { compose, type Links, recipientOf } from '@domain/request/fill.ts';
import { fitsMailApp, mailtoOf } from '@domain/request/mailto.ts';
import { type Message, tidied } from '@domain/request/message.ts';
import { plural } from '@domain/plural.ts';
import type { RequestForm } from '@domain/request/request.ts';
import { sinceInWords } from '@domain/request/stage.ts';
import { isSentSince } from '@domain/request-state.ts';
import { useStore } from '@nanostores/preact';
import { $refused } from '@stores/keeping.ts';
import type { Prepared } from '@stores/prepared.ts';
import { $said, type Said, sayStage, standingOf } from '@stores/request-stage.ts';
import { at } from '@site';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { Ladder } from './Ladder.tsx';
import { Sent } from './Sent.tsx';
import { usePress } from './use-press.ts';

interface Props {
  readonly form: RequestForm;
  readonly links: Links;
  readonly prepared: readonly Prepared[];
  readonly heading: RefObject<HTMLHeadingElement>;
  readonly onPutAway: () => void;
}

/** The messages that were prepared: one for each client, or as few as hold them all. */
export function PreparedList({ form, links, prepared, heading, onPutAway }: Props) {
  useStore($said, { ssr: 'initial' });
  // Who is in the message for all is settled when it is asked for: sending it empties it of nobody.
  const [summed, setSummed] = useState<readonly Prepared[]>();
  const [open, setOpen] = useState<string>();
  const [hasNone, setHasNone] = useState(false);

  const isSent = ({ workspace, at }: Prepared) => isSentSince(standingOf(workspace, form.id), at);
  const unsent = prepared.filter((one) => !isSent(one));
  const letters = summed ? partsOf(form, summed, links) : singles(form, prepared, links);
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
            onChange={() => setSummed(undefined)}
          />
          <label for="prepared-each">One message for each client (we suggest this)</label>
        </div>
        <div class="request-choice">
          <input
            type="radio"
            name="prepared-way"
            id="prepared-all"
            checked={summed !== undefined}
            onChange={() => setSummed(unsent.length > 0 ? unsent : prepared)}
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
      {summed && letters.length > 1 && (
        <p class="request-long">
          One message would be too long for a mail link, so these are {letters.length}. No client is
          split.
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
          <OneLetter {...{ form, letter, isSent }} onNext={unsent.length > 0 ? next : undefined} />
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
  readonly isSent: (client: Prepared) => boolean;
  /** Opens the next one that is not sent; absent where none is. */
  readonly onNext: (() => void) | undefined;
}

function OneLetter({ form, letter, isSent, onNext }: OneProps) {
  const { id, message, clients, name } = letter;
  const refused = useStore($refused, { ssr: 'initial' });
  const place = useRef<HTMLElement>(null);
  const { press } = usePress(place);
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
