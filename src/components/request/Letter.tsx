import type { Problem } from '@domain/request/check.ts';
import type { EditedText } from '@domain/request/draft.ts';
import type { Message } from '@domain/request/message.ts';

interface Props {
  readonly id: string;
  readonly message: Message;
  readonly isEdited: boolean;
  readonly problems: readonly Problem[];
  readonly onEdit: (text: EditedText) => void;
  readonly onBack: () => void;
}

/** The e-mail exactly as it leaves, to be read and changed. */
export function Letter({ id, message, isEdited, problems, onEdit, onBack }: Props) {
  const { to, subject, body } = message;
  return (
    <section class="request-letter" aria-labelledby={`${id}-letter`}>
      <h2 id={`${id}-letter`}>The e-mail</h2>
      <dl>
        <dt>To</dt>
        <dd>{to}</dd>
      </dl>
      <label for={`${id}-subject-text`}>Subject</label>
      <input
        id={`${id}-subject-text`}
        value={subject}
        autocomplete="off"
        dir="auto"
        onInput={({ currentTarget }) => onEdit({ subject: currentTarget.value, body })}
      />
      <label for={`${id}-message-text`}>Message</label>
      {problems.map(({ say }) => (
        <p class="request-wrong" key={say} id={`${id}-message-wrong`}>
          {say}
        </p>
      ))}
      <textarea
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
        <output>
          {isEdited
            ? 'You changed this text, so the form no longer changes it.'
            : 'The form writes this text. You can change it here.'}
        </output>
        {isEdited && (
          <button type="button" class="request-quiet" onClick={onBack}>
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
