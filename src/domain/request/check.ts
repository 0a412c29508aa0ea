import { type CalendarDate, isCalendarDate } from '../calendar-date.ts';
import { inThousands } from '../numbers.ts';
import { parseAddresses } from './address.ts';
import type { Field, FieldId, RequestForm, Values } from './request.ts';
import { inMessage, longest, enteredIn } from './values.ts';

/** What has to be mended before a request can be sent: where, and what to do, as a sentence without a full stop. */
export interface Problem {
  readonly field: FieldId;
  readonly say: string;
}

/** What is missing or wrong in a request, field by field in their order. With a day, dates before it are wrong. */
export const check = (
  { fields }: Pick<RequestForm, 'fields'>,
  values: Values,
  today?: CalendarDate,
): Problem[] =>
  fields.flatMap((field) =>
    wrongIn(field, enteredIn(values, field.id), today).map((say) => ({ field: field.id, say })),
  );

function wrongIn(field: Field, text: string, today: CalendarDate | undefined): string[] {
  const { kind, label, required } = field;
  if (kind === 'addresses') {
    const { refused } = parseAddresses(text);
    if (refused.length > 0) return refused.map(({ say }) => say);
  }
  const written = inMessage(field, text);
  if (!written) return required ? [required.say] : [];
  if ((kind === 'line' || kind === 'text') && written.length > longest[kind]) {
    return [`${label} must be ${inThousands(longest[kind])} characters or fewer`];
  }
  if (kind === 'date' && !isCalendarDate(text)) {
    return [`${label} must be a real date, like 2026-12-01`];
  }
  if (kind === 'date' && today && text < today) return [`${label} must be today or in the future`];
  return [];
}
