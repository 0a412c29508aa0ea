import { copy } from '@browser/clipboard.ts';
import { save } from '@browser/download.ts';
import { emlOf } from '@domain/request/eml.ts';
import { fitsMailApp, mailtoOf } from '@domain/request/mailto.ts';
import { asText } from '@domain/request/as-text.ts';
import type { Message } from '@domain/request/message.ts';
import { webmailOf } from '@domain/request/webmail.ts';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly id: string;
  readonly message: Message;
  /** Whom the message is about; names the file. */
  readonly name: string;
  /** Whether the message may leave; where not, what is missing is shown. */
  readonly mayGo: () => boolean;
  readonly onUsed: () => void;
}

/** What became of a press: a sentence, and the text itself where the browser would not take it. */
interface Happened {
  readonly say: string;
  readonly text?: string;
}

/** All ways to send a message, the surest first. Each says beforehand what it does. */
export function Ladder({ id, message, name, mayGo, onUsed }: Props) {
  const [happened, setHappened] = useState<Happened>();
  const href = mailtoOf(message);
  // What was copied is not what stands there now.
  useEffect(() => setHappened(undefined), [href]);

  const open = (say: string) => (event: Event) => {
    if (!mayGo()) {
      event.preventDefault();
      return;
    }
    setHappened({ say });
    onUsed();
  };
  const copyIt = (what: string, text: string) => async () => {
    if (!mayGo()) return;
    const isCopied = (await copy(text)) === 'copied';
    setHappened(
      isCopied
        ? { say: `The ${what} is copied. Paste it where you write the e-mail.` }
        : {
            say: `Your browser did not let the ${what} be copied. Select it here and copy it yourself.`,
            text,
          },
    );
    onUsed();
  };
  const download = () => {
    if (!mayGo()) return;
    const file = fileNameOf(name);
    const text = emlOf(message);
    setHappened(
      save(text, file, 'message/rfc822') === 'saved'
        ? { say: `Saved as ${file}, where your browser puts downloads. Open it, look, and send.` }
        : {
            say: 'Your browser did not let a file be saved. Select the message here and copy it yourself.',
            text: asText(message),
          },
    );
    onUsed();
  };

  const app = (
    <li key="app">
      <a href={href} aria-describedby={`${id}-app`} onClick={open(opened('your mail app'))}>
        Open in your mail app
      </a>
      <p id={`${id}-app`}>
        A draft in the program that this device uses for e-mail. If nothing opens, there is none:
        take another way.
      </p>
    </li>
  );
  const copying = (
    <li key="copy">
      <button
        type="button"
        aria-describedby={`${id}-copy`}
        onClick={() => void copyIt('message', asText(message))()}
      >
        Copy message
      </button>
      <p id={`${id}-copy`}>Recipient, subject and text in one, to be pasted anywhere.</p>
    </li>
  );

  return (
    <div class="ladder">
      <ul>
        {fitsMailApp(href) ? [app, copying] : [copying, app]}
        <li class="ladder-parts">
          <button type="button" onClick={() => void copyIt('recipient', message.to)()}>
            Copy recipient
          </button>
          <button type="button" onClick={() => void copyIt('subject', message.subject)()}>
            Copy subject
          </button>
          <button type="button" onClick={() => void copyIt('body', message.body)()}>
            Copy body
          </button>
          <p>One part at a time, for the three boxes of a mail form.</p>
        </li>
        <li>
          <a
            href={webmailOf('gmail', message)}
            target="_blank"
            rel="noopener noreferrer"
            aria-describedby={`${id}-gmail`}
            onClick={open(opened('Gmail, in a new tab'))}
          >
            Open in Gmail
          </a>
          <p id={`${id}-gmail`}>A new tab with a draft. The text goes to Google on the way.</p>
        </li>
        <li class="ladder-parts">
          <a
            href={webmailOf('outlook-work', message)}
            target="_blank"
            rel="noopener noreferrer"
            aria-describedby={`${id}-outlook`}
            onClick={open(opened('Outlook, in a new tab'))}
          >
            Open in Outlook (work)
          </a>
          <a
            href={webmailOf('outlook-personal', message)}
            target="_blank"
            rel="noopener noreferrer"
            aria-describedby={`${id}-outlook`}
            onClick={open(opened('Outlook, in a new tab'))}
          >
            Open in Outlook (personal)
          </a>
          <p id={`${id}-outlook`}>
            A new tab with a draft. The text goes to Microsoft on the way. Sign in first: signing in
            on the way may put plus signs between the words.
          </p>
        </li>
        <li>
          <button type="button" aria-describedby={`${id}-eml`} onClick={download}>
            Download .eml
          </button>
          <p id={`${id}-eml`}>A file that Outlook and other mail programs open as a draft.</p>
        </li>
      </ul>
      <output>{happened?.say}</output>
      {happened?.text !== undefined && (
        <label class="ladder-text">
          To be copied by hand
          <textarea
            readOnly
            rows={8}
            value={happened.text}
            onFocus={({ currentTarget }) => currentTarget.select()}
          />
        </label>
      )}
      <p class="ladder-address">
        Or write to <strong>{message.to}</strong> from wherever you like.
      </p>
    </div>
  );
}

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
