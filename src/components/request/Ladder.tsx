import { copy } from '@browser/clipboard.ts';
import { save } from '@browser/download.ts';
import { emlOf } from '@domain/request/eml.ts';
import { fitsMailApp, mailtoOf } from '@domain/request/mailto.ts';
import { asText } from '@domain/request/as-text.ts';
import type { Message } from '@domain/request/message.ts';
import { webmailOf } from '@domain/request/webmail.ts';
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useAwake } from '../use-awake.ts';

interface Props {
  readonly id: string;
  readonly message: Message;
  /** Whom the message is about; names the file. */
  readonly name: string;
  /** Whether the message may leave; where not, what is missing is shown. */
  readonly mayGo: () => boolean;
  /** Whether nobody said yet that the message is sent. */
  readonly isUnsent: boolean;
  /** Whether saying so ticks items of the plan. */
  readonly ticks: boolean;
  readonly onUsed?: () => void;
  readonly onSent: () => void;
}

/** What became of a press: where, a sentence, and the text itself where the browser would not take it. */
interface Happened {
  readonly way: Way;
  readonly say: string;
  readonly text?: string;
}

type Way = 'app' | 'copy' | 'parts' | 'gmail' | 'outlook' | 'eml';

/**
 * All ways to send a message, the surest first. Each says beforehand what it does. What became of a press, and the question
 * whether it is sent, stand right under what was pressed.
 */
export function Ladder(props: Props) {
  const { id, message, name, mayGo, isUnsent, ticks, onUsed, onSent } = props;
  const [happened, setHappened] = useState<Happened>();
  const href = mailtoOf(message);
  // A link that is pressed before that would take the template along, and not what was entered.
  const isAwake = useAwake();
  const leadingTo = (where: string) => (isAwake ? where : undefined);
  // What was copied is not what stands there now.
  useEffect(() => setHappened(undefined), [href]);

  const pressed = useRef<HTMLElement>();
  const below = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (happened) below.current?.scrollIntoView({ block: 'nearest' });
  }, [happened]);

  const happen = (what: Happened) => {
    setHappened(what);
    onUsed?.();
  };
  const open = (way: Way, where: string) => (event: Event) => {
    pressed.current = event.currentTarget as HTMLElement;
    if (mayGo()) happen({ way, say: opened(where) });
    else event.preventDefault();
  };
  const copyIt = (way: Way, what: string, text: string) => async (event: Event) => {
    pressed.current = event.currentTarget as HTMLElement;
    if (!mayGo()) return;
    const isCopied = (await copy(text)) === 'copied';
    happen({
      way,
      ...(isCopied
        ? { say: `The ${what} is copied. Paste it where you write the e-mail.` }
        : {
            say: `Your browser did not let the ${what} be copied. Select it here and copy it yourself.`,
            text,
          }),
    });
  };
  const download = (event: Event) => {
    pressed.current = event.currentTarget as HTMLElement;
    if (!mayGo()) return;
    const file = fileNameOf(name);
    happen({
      way: 'eml',
      ...(save(emlOf(message), file, 'message/rfc822') === 'saved'
        ? {
            say: `Your browser saves it as ${file}, where it puts downloads. Open it, look, and send. If there is none, it blocks them: take another way.`,
          }
        : {
            say: 'Your browser did not let a file be saved. Select the message here and copy it yourself.',
            text: asText(message),
          }),
    });
  };

  const after = (way: Way) => {
    const here = happened?.way === way ? happened : undefined;
    return (
      <div class="ladder-after" ref={here && below}>
        <output>
          {here?.say}
          {here && isUnsent && <strong class="request-sent-title">Did you send it?</strong>}
        </output>
        {here?.text !== undefined && (
          <label class="ladder-text">
            To be copied by hand
            <textarea
              readOnly
              rows={5}
              value={here.text}
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
          </label>
        )}
        {here && isUnsent && (
          <>
            <p>
              This site cannot know. Say so, and the day is kept with the plan
              {ticks && ', and the items about it are ticked'}.
            </p>
            <p class="request-buttons">
              <button
                type="button"
                class="request-primary"
                onClick={() => {
                  setHappened(undefined);
                  onSent();
                }}
              >
                Yes, it is sent
              </button>
              <button
                type="button"
                class="request-quiet"
                onClick={() => {
                  setHappened(undefined);
                  pressed.current?.focus();
                }}
              >
                Not yet
              </button>
            </p>
          </>
        )}
      </div>
    );
  };

  const app = (
    <li key="app">
      <a
        href={leadingTo(href)}
        aria-describedby={`${id}-app`}
        onClick={open('app', 'your mail app')}
      >
        Open in your mail app
      </a>
      <p id={`${id}-app`}>
        A draft in the program that this device uses for e-mail. If nothing opens, there is none:
        take another way.
      </p>
      {after('app')}
    </li>
  );
  const copying = (
    <li key="copy">
      <button
        type="button"
        aria-describedby={`${id}-copy`}
        onClick={copyIt('copy', 'message', asText(message))}
      >
        Copy message
      </button>
      <p id={`${id}-copy`}>Recipient, subject and text in one, to be pasted anywhere.</p>
      {after('copy')}
    </li>
  );

  return (
    <div class="ladder">
      <ul>
        {fitsMailApp(href) ? [app, copying] : [copying, app]}
        <li class="ladder-parts">
          <button type="button" onClick={copyIt('parts', 'recipient', message.to)}>
            Copy recipient
          </button>
          <button type="button" onClick={copyIt('parts', 'subject', message.subject)}>
            Copy subject
          </button>
          <button type="button" onClick={copyIt('parts', 'body', message.body)}>
            Copy body
          </button>
          <p>One part at a time, for the three boxes of a mail form.</p>
          {after('parts')}
        </li>
        <li>
          <NewTab
            href={leadingTo(webmailOf('gmail', message))}
            describedBy={`${id}-gmail`}
            onClick={open('gmail', 'Gmail, in a new tab')}
          >
            Open in Gmail
          </NewTab>
          <p id={`${id}-gmail`}>A new tab with a draft. The text goes to Google on the way.</p>
          {after('gmail')}
        </li>
        <li class="ladder-parts">
          <NewTab
            href={leadingTo(webmailOf('outlook-work', message))}
            describedBy={`${id}-outlook`}
            onClick={open('outlook', 'Outlook, in a new tab')}
          >
            Open in Outlook (work)
          </NewTab>
          <NewTab
            href={leadingTo(webmailOf('outlook-personal', message))}
            describedBy={`${id}-outlook`}
            onClick={open('outlook', 'Outlook, in a new tab')}
          >
            Open in Outlook (personal)
          </NewTab>
          <p id={`${id}-outlook`}>
            A new tab with a draft. The text goes to Microsoft on the way. Sign in first: signing in
            on the way may put plus signs between the words.
          </p>
          {after('outlook')}
        </li>
        <li>
          <button type="button" aria-describedby={`${id}-eml`} onClick={download}>
            Download .eml
          </button>
          <p id={`${id}-eml`}>A file that Outlook and other mail programs open as a draft.</p>
          {after('eml')}
        </li>
      </ul>
      <p class="ladder-address">
        Or write to <strong>{message.to}</strong> from wherever you like.
      </p>
    </div>
  );
}

interface NewTabProps {
  readonly href: string | undefined;
  readonly describedBy: string;
  readonly onClick: (event: Event) => void;
  readonly children: ComponentChildren;
}

const NewTab = ({ href, describedBy, onClick, children }: NewTabProps) => (
  <a
    href={href}
    target="_blank"
    rel="noopener noreferrer"
    aria-describedby={describedBy}
    onClick={onClick}
  >
    {children}
  </a>
);

const opened = (where: string): string =>
  `A draft should open in ${where}. If it does not, take another way: the message is still here.`;

/** "request-acme-ltd.eml": letters and digits of any script, since every system takes them. */
function fileNameOf(name: string): string {
  const words =
    name
      .slice(0, 60)
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return `${['request', ...words].join('-')}.eml`;
}
