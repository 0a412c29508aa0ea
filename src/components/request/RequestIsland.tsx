import { inThousands } from '@domain/numbers.ts';
import { fitsMailApp, mailtoOf } from '@domain/request/mailto.ts';
import { tidied } from '@domain/request/message.ts';
import { compose, type Links, recipientOf } from '@domain/request/fill.ts';
import { readKey } from '@domain/keys.ts';
import { isSentSince } from '@domain/request-state.ts';
import type { WritableRequest } from '@domain/request/request.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { $refused, $unsaved } from '@stores/keeping.ts';
import { type Said, sayStage } from '@stores/request-stage.ts';
import { useRequestStanding } from '@stores/use-request-standing.ts';
import { useStore } from '@stores/use-store.ts';
import { ensureActive } from '@stores/workspaces.ts';
import { useRef, useState } from 'preact/hooks';
import { AdminFrom } from './AdminFrom.tsx';
import { ErrorSummary, targetOf } from './ErrorSummary.tsx';
import { FieldEntry } from './FieldEntry.tsx';
import { Ladder } from './Ladder.tsx';
import { Letter } from './Letter.tsx';
import { LinkBanner } from './LinkBanner.tsx';
import { More } from './More.tsx';
import { Sent } from './Sent.tsx';
import { usePress } from './use-press.ts';
import { useProblems } from './use-problems.ts';
import { useValues } from './use-values.ts';

interface Props {
  readonly form: WritableRequest;
  readonly links: Links;
  /** The level of its headings; h3 where it stands under one of a guide. */
  readonly heading?: 'h2' | 'h3';
}

/** The form, the e-mail that it makes, the ways to send it, and what became of it. */
export default function RequestIsland({ form, links, heading = 'h2' }: Props) {
  const Heading = heading;
  const work = useValues(form, links);
  const { values, edited } = work;
  const generated = compose(form, values, links);
  const message = edited ? tidied({ to: recipientOf(form, links), ...edited }) : generated;
  const { problems, presses, mayGo } = useProblems(form, values, message, edited !== undefined);
  const sent = useRequestStanding(form.id);
  const sentPlace = useRef<HTMLElement>(null);
  const { press } = usePress(sentPlace);
  const isChanged = work.writtenAt !== undefined && !isSentSince(sent, work.writtenAt);
  const say = (said: Said) => {
    if (said === 'sent') work.adopt();
    sayStage(ensureActive(), form, said);
  };

  const more = form.fields.filter(({ required }) => !required);
  const isMoreWanted = more.some(
    ({ id }) => work.touched.has(id) || problems.some(({ field }) => field === id),
  );
  const entry = (field: WritableRequest['fields'][number]) => (
    <FieldEntry
      key={field.id}
      id={`${form.id}-${field.id}`}
      field={field}
      value={values[field.id] ?? ''}
      problems={problems.filter((problem) => problem.field === field.id)}
      context={work.context}
      because={field.id === 'admins' && work.decided?.admin && <AdminFrom {...work} />}
      onChange={(text) => work.change(field.id, text)}
    />
  );

  return (
    <>
      <ErrorSummary
        title={form.title}
        heading={heading}
        problems={problems.map((problem) => ({
          target: targetOf(form, problem),
          say: problem.say,
        }))}
        presses={presses}
      />
      <LinkBanner form={form} filled={work.linked} onTakeOut={work.takeOutLinked} />
      {sent && (
        <p class="request-already">
          This request was marked as sent. <a href={`#${form.id}-sent`}>See how far it is</a>, or go
          on here to write another.
        </p>
      )}
      <div class="request-sides">
        <form
          class="request-form"
          aria-label={form.title}
          // What a browser puts back by itself on a reload is not what was written since, here or in another tab.
          autocomplete="off"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            mayGo();
          }}
        >
          {form.fields.filter(({ required }) => required).map(entry)}
          <More open={isMoreWanted} what={`${more.map(({ label }) => label).join(', ')}.`}>
            {more.map(entry)}
          </More>
          <Keeping
            {...{ name: work.name, workspace: work.workspace }}
            onEmpty={work.empty}
            onPutBack={work.putBack}
          />
        </form>
        <Letter
          id={form.id}
          heading={heading}
          message={message}
          isEdited={edited !== undefined}
          problems={problems.filter(({ field }) => field === 'message-text')}
          onEdit={work.edit}
          onBack={work.backToGenerated}
        />
      </div>
      <section class="request-send" aria-labelledby={`${form.id}-send`}>
        <Heading id={`${form.id}-send`}>Send it</Heading>
        <p>
          This site sends nothing. Each of these hands the message over to you or to your mail, and
          you send it from there.
        </p>
        {!fitsMailApp(mailtoOf(message)) && (
          <p class="request-long" id={`${form.id}-long`}>
            This message is long: as a link it has {inThousands(mailtoOf(message).length)}{' '}
            characters. Windows cuts mail links near 2,046, in silence, so copying is the safe way.
          </p>
        )}
        <Ladder
          key={work.workspace}
          id={form.id}
          message={message}
          name={values.company ?? ''}
          mayGo={mayGo}
          isUnsent={!sent || isChanged}
          ticks={form.ticks !== undefined}
          onSent={press(() => say('sent'))}
        />
      </section>
      <Sent
        id={form.id}
        form={form}
        standing={sent}
        isChanged={isChanged}
        onSay={say}
        place={sentPlace}
      />
    </>
  );
}

interface KeepingProps {
  readonly workspace: WorkspaceId;
  readonly name: string;
  /** Empties the form; says whether there was anything to empty. */
  readonly onEmpty: () => boolean;
  readonly onPutBack: () => void;
}

/** Where what was typed is kept, and the way to empty the form. */
function Keeping({ workspace, name, onEmpty, onPutBack }: KeepingProps) {
  const refused = useStore($refused, { ssr: 'initial' });
  const unsaved = useStore($unsaved, { ssr: 'initial' });
  const isHeld = !refused && unsaved.some((key) => readKey(key)?.workspace === workspace);
  const [said, setSaid] = useState<'emptied' | 'nothing' | 'back'>();
  const { taker, press } = usePress<HTMLOutputElement>();
  return (
    <div class="request-keeping">
      <p>
        {refused
          ? 'This browser does not let the site keep anything: what you type lasts until you leave this page.'
          : `What you type is kept in this browser, with ${name}, until you empty the form or delete ${name}.`}
      </p>
      <output class="request-held">
        {isHeld &&
          'Not saved yet: the browser has no room for it. It is tried again with each change. Send or copy the message before you leave this page.'}
      </output>
      <button
        type="button"
        class="request-quiet"
        onClick={() => setSaid(onEmpty() ? 'emptied' : 'nothing')}
      >
        Empty the form
      </button>
      <output tabIndex={-1} ref={taker}>
        {said === 'emptied' && 'The form is back to what the site knows by itself.'}
        {said === 'nothing' && 'There was nothing to empty.'}
        {said === 'back' && 'Everything is back.'}
      </output>
      {said === 'emptied' && (
        <button
          type="button"
          class="request-quiet"
          onClick={press(() => {
            onPutBack();
            setSaid('back');
          })}
        >
          Undo
        </button>
      )}
    </div>
  );
}
