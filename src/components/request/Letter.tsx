import type { Problem } from '@domain/request/check.ts';
import type { EditedText } from '@domain/request/draft.ts';
import type { Message } from '@domain/request/message.ts';
import { lineOf } from '@domain/request/text.ts';
import { useState } from 'preact/hooks';
import { TextBox } from './TextBox.tsx';
import { usePress } from './use-press.ts';

interface Props {
  readonly id: string;
  readonly heading: 'h2' | 'h3';
  readonly message: Message;
  readonly isEdited: boolean;
  readonly problems: readonly Problem[];
  readonly onEdit: (text: EditedText) => void;
  readonly onBack: () => void;
}

/** The e-mail exactly as it leaves, to be read and changed. */
export function Letter(props: Props) {
  const { id, heading: Heading, message, isEdited, problems, onEdit, onBack } = props;
  const { to, subject, body } = message;
  // A subject ends without spaces, but whoever is writing one has to get over the end of a word.
  const [typed, setTyped] = useState('');
  const { taker, press } = usePress<HTMLOutputElement>();
  return (
    <section class="request-letter" aria-labelledby={`${id}-letter`}>
      <Heading id={`${id}-letter`}>The e-mail</Heading>
      <dl>
        <dt>To</dt>
        <dd>{to}</dd>
      </dl>
      <label for={`${id}-subject-text`}>Subject</label>
      <TextBox
        class="request-subject"
        id={`${id}-subject-text`}
        value={lineOf(typed) === subject ? typed : subject}
        rows={Math.max(1, Math.ceil(subject.length / 40))}
        autocomplete="off"
        dir="auto"
        onInput={({ currentTarget }) => {
          const text = currentTarget.value.replace(/\n/g, ' ');
          setTyped(text);
          onEdit({ subject: text, body });
        }}
        onBlur={() => setTyped('')}
      />
      <label for={`${id}-message-text`}>Message</label>
      {problems.map(({ say }) => (
        <p class="request-wrong" key={say} id={`${id}-message-wrong`}>
          {say}
        </p>
      ))}
      <TextBox
        id={`${id}-message-text`}
        value={body}
        rows={Math.min(30, Math.max(10, linesIn(body) + 1))}
        autocomplete="off"
        dir="auto"
        aria-invalid={problems.length > 0}
        aria-describedby={problems.length > 0 ? `${id}-message-wrong` : undefined}
        onInput={({ currentTarget }) => onEdit({ subject, body: currentTarget.value })}
      />
      <div class="request-edited">
        <output tabIndex={-1} ref={taker}>
          {isEdited
            ? 'You changed this text, so the form no longer changes it.'
            : 'The form writes this text. You can change it here.'}
        </output>
        {isEdited && (
          <button type="button" class="request-quiet" onClick={press(onBack)}>
            Back to the generated text
          </button>
        )}
      </div>
    </section>
  );
}

/** About how many lines a text takes, with some of them wrapped. */
const linesIn = (text: string): number =>
  text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 48), 0);
