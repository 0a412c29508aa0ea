import { fitsMailApp, mailtoOf } from '@domain/request/mailto.ts';
import { tidied } from '@domain/request/message.ts';
import { compose, type Links, recipientOf } from '@domain/request/fill.ts';
import { readKey } from '@domain/keys.ts';
import type { RequestForm } from '@domain/request/request.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { useStore } from '@nanostores/preact';
import { $refused, $unsaved } from '@stores/keeping.ts';
import { sayStage } from '@stores/request-stage.ts';
import { useRequestStanding } from '@stores/use-request-standing.ts';
import { ensureActive } from '@stores/workspaces.ts';
import { at } from '@site';
import { useEffect, useState } from 'preact/hooks';
import { Advice } from '../decision/Advice.tsx';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FieldEntry } from './FieldEntry.tsx';
import { Ladder } from './Ladder.tsx';
import { Letter } from './Letter.tsx';
import { LinkBanner } from './LinkBanner.tsx';
import { Sent } from './Sent.tsx';
import { useProblems } from './use-problems.ts';
import { useValues } from './use-values.ts';

interface Props {
  readonly form: RequestForm;
  readonly links: Links;
}

/** The form, the e-mail that it makes, the ways to send it, and what became of it. */
export default function RequestIsland({ form, links }: Props) {
  const work = useValues(form);
  const { values, edited } = work;
  const generated = compose(form, values, links);
  const message = edited ? tidied({ to: recipientOf(form, links), ...edited }) : generated;
  const { problems, presses, mayGo } = useProblems(form, values, message, edited !== undefined);
  const sent = useRequestStanding(form.id);
  const [wasUsed, setUsed] = useState(false);
  useEffect(() => setUsed(false), [work.workspace]);

  const more = form.fields.filter(({ required }) => !required);
  const isMoreWanted = more.some(
    ({ id }) => work.touched.has(id) || problems.some(({ field }) => field === id),
  );
  const entry = (field: RequestForm['fields'][number]) => (
    <FieldEntry
      key={`${work.workspace} ${field.id}`}
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
      <ErrorSummary form={form} problems={problems} presses={presses} />
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
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            mayGo();
          }}
        >
          {form.fields.filter(({ required }) => required).map(entry)}
          <More open={isMoreWanted} names={more.map(({ label }) => label)}>
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
          message={message}
          isEdited={edited !== undefined}
          problems={problems.filter(({ field }) => field === 'message-text')}
          onEdit={work.edit}
          onBack={work.backToGenerated}
        />
      </div>
      <section class="request-send" aria-labelledby={`${form.id}-send`}>
        <h2 id={`${form.id}-send`}>Send it</h2>
        <p>
          This site sends nothing. Each of these hands the message over to you or to your mail, and
          you send it from there.
        </p>
        {!fitsMailApp(mailtoOf(message)) && (
          <p class="request-long" id={`${form.id}-long`}>
            This message is long: as a link it has{' '}
            {mailtoOf(message).length.toLocaleString('en-GB')} characters. Windows cuts mail links
            near 2,046, in silence, so copying is the safe way.
          </p>
        )}
        <Ladder
          id={form.id}
          message={message}
          name={values.company ?? ''}
          mayGo={mayGo}
          onUsed={() => setUsed(true)}
        />
      </section>
      <Sent
        id={form.id}
        form={form}
        standing={sent}
        asks={wasUsed}
        onSay={(stage) => {
          sayStage(ensureActive(), form, stage);
          if (stage === 'not-asked') setUsed(false);
        }}
        onNotYet={() => setUsed(false)}
      />
    </>
  );
}

/** Whose e-mail to give as Admin, after what was decided about the ownership, and why. */
function AdminFrom({ name, decided }: Pick<ReturnType<typeof useValues>, 'name' | 'decided'>) {
  if (!decided?.admin) return null;
  const { text, why, rests } = decided.admin;
  return (
    <>
      <strong>{text}.</strong> {why} {rests === 'advice' && <Advice />} {name} has decided:{' '}
      <a href={at('/ownership/')}>{decided.title}</a>.
    </>
  );
}

interface MoreProps {
  readonly open: boolean;
  readonly names: readonly string[];
  readonly children: preact.ComponentChildren;
}

/** The fields that may be left empty. Opens by itself where there is something to see, and then stays as it is left. */
function More({ open, names, children }: MoreProps) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (open) setOpen(true);
  }, [open]);
  return (
    <details
      class="request-more"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        More <span>{names.join(', ')}. All may be left empty.</span>
      </summary>
      {children}
    </details>
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
      <output>
        {said === 'emptied' && 'The form is back to what the site knows by itself.'}
        {said === 'nothing' && 'There was nothing to empty.'}
        {said === 'back' && 'Everything is back.'}
      </output>
      {said === 'emptied' && (
        <button
          type="button"
          class="request-quiet"
          onClick={() => {
            onPutBack();
            setSaid('back');
          }}
        >
          Undo
        </button>
      )}
    </div>
  );
}
