import { earlyText, isTickedEarly } from '@browser/early-entries.ts';
import type { EditedText } from '@domain/request/draft.ts';
import type { WritableRequest, Values } from '@domain/request/request.ts';
import { writeChosen } from '@domain/request/values.ts';

/** What a reader entered before the form was awake: into its fields, and into the e-mail itself. */
export interface Early {
  readonly values: Values;
  /** Absent where neither its subject nor its body was touched. */
  readonly words?: Partial<EditedText>;
}

export const nothingEarly: Early = { values: {} };

/** What stands in the boxes of a form that nobody has read yet. */
export function earlyIn({ id, fields }: WritableRequest): Early {
  const values = fields.flatMap((field) => {
    const box = `${id}-${field.id}`;
    const text =
      field.kind === 'choices'
        ? writeChosen(
            field.options
              .map((option) => option.id)
              .filter((option) => isTickedEarly(`${box}-${option}`)),
          )
        : earlyText(box);
    return text ? [[field.id, text] as const] : [];
  });
  const [subject, body] = ['subject', 'message'].map((part) => earlyText(`${id}-${part}-text`));
  const isWritten = subject !== undefined || body !== undefined;
  if (values.length === 0 && !isWritten) return nothingEarly;
  return { values: Object.fromEntries(values), ...(isWritten && { words: { subject, body } }) };
}

/** The words of an e-mail, with those in their place that were written over them. */
export const wordsOver = (
  words: EditedText,
  { subject, body }: Partial<EditedText>,
): EditedText => ({
  subject: subject ?? words.subject,
  body: body ?? words.body,
});
