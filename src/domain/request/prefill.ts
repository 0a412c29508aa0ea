import { isCalendarDate } from '../calendar-date.ts';
import type { Field, FieldId, RequestForm, Values } from './request.ts';
import { lineOf } from './text.ts';
import { longest, writeChosen } from './values.ts';

/** What a link filled in. */
export interface Prefilled {
  readonly values: Values;
  /** The fields that the link filled, in their order; a reader should look at each. */
  readonly filled: readonly FieldId[];
}

/**
 * What a link says about fields, like `?company=Acme&instances=uat,production&admins=jane@example.com`. Anyone can have made
 * it, so that only fields of the form are read, texts are cut, and each stays on one line: a line break could start a line that
 * looks like another field of the message. Characters that turn the direction of what follows are taken out.
 */
export function prefill(
  { fields }: Pick<RequestForm, 'fields'>,
  parameters: Pick<URLSearchParams, 'getAll'>,
): Prefilled {
  const read = fields.flatMap((field) => {
    const text = textFor(field, parameters.getAll(field.id).slice(0, 50).map(tame));
    return text ? [[field.id, text] as const] : [];
  });
  return { values: Object.fromEntries(read), filled: read.map(([id]) => id) };
}

function textFor(field: Field, given: readonly string[]): string {
  switch (field.kind) {
    case 'line':
    case 'text':
      return cut(given[0] ?? '', longest[field.kind]);
    case 'date':
      return given.find(isCalendarDate) ?? '';
    case 'addresses':
      return piecewise(given.join(', '));
    case 'choices': {
      const asked = given.flatMap((text) => text.toLowerCase().split(/[\s,;+]+/));
      return writeChosen(field.options.map(({ id }) => id).filter((id) => asked.includes(id)));
    }
  }
}

/** A list of addresses, cut where it is too long. What is no address stays in it, to be told to the reader. */
function piecewise(text: string): string {
  if (text.length <= longest.text) return text;
  const kept = cut(text, longest.text);
  // The last one may have been cut in half, and still look like an address.
  return kept.slice(0, Math.max(0, kept.search(/[,;][^,;]*$/)));
}

const tame = (text: string): string =>
  lineOf(text.slice(0, 2 * longest.text).replace(/[\u202A-\u202E\u2066-\u2069]/g, ''));

/** The beginning of a text, without half a character at its end. */
const cut = (text: string, most: number): string =>
  text
    .slice(0, most)
    .replace(/\p{Cs}$/u, '')
    .trim();
