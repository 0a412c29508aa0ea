import { today } from '@browser/clock.ts';
import { check, type Problem } from '@domain/request/check.ts';
import type { Message } from '@domain/request/message.ts';
import type { FieldId, WritableRequest, Values } from '@domain/request/request.ts';
import { useState } from 'preact/hooks';

/**
 * What has to be mended, once a way of sending was pressed. What is mended goes at once; nothing new is found before the
 * next press.
 */
export function useProblems(
  form: WritableRequest,
  values: Values,
  message: Message,
  isEdited: boolean,
): { problems: readonly Problem[]; presses: number; mayGo: () => boolean } {
  const [flagged, setFlagged] = useState<ReadonlySet<FieldId>>(new Set());
  const [presses, setPresses] = useState(0);

  const find = () => (isEdited ? inText(form, message) : check(form, values, today()));
  const problems = flagged.size > 0 ? find().filter(({ field }) => flagged.has(field)) : [];

  const mayGo = () => {
    const found = find();
    setFlagged(new Set(found.map(({ field }) => field)));
    if (found.length > 0) setPresses(presses + 1);
    return found.length === 0;
  };
  return { problems, presses, mayGo };
}

/** A text that was changed by hand stands for itself: it must only be there, without the blanks of the template. */
function inText({ fields }: WritableRequest, { subject, body }: Message): Problem[] {
  if (!body.trim()) {
    return [{ field: 'message-text', say: 'Write a message, or go back to the generated text' }];
  }
  return fields.flatMap(({ id, required }) =>
    required && `${subject}\n${body}`.includes(required.blank)
      ? [
          {
            field: id,
            say: `${required.say}, and go back to the generated text, or write it into the message`,
          },
        ]
      : [],
  );
}
