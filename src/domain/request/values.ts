import { isCalendarDate, longDate } from '../calendar-date.ts';
import { parseAddresses, writeAddress } from './address.ts';
import type { ChoicesField, Field, FieldId, Values } from './request.ts';
import { linesOf, lineOf } from './text.ts';

/** The longest texts that a field takes, in UTF-16 code units. */
export const longest = { line: 200, text: 2000 } as const;

/** What was entered in a field; empty where nothing was. */
export const enteredIn = (values: Values, id: FieldId): string =>
  Object.hasOwn(values, id) ? (values[id] ?? '') : '';

/** The options that are chosen, in the order in which they are offered. */
export function chosenIn(field: ChoicesField, text: string): ChoicesField['options'] {
  const ids = text.split(',');
  return field.options.filter(({ id }) => ids.includes(id));
}

/** The text that keeps some chosen options, by their ids. */
export const writeChosen = (ids: readonly string[]): string => ids.join(',');

/** What was entered in a field as it stands in a message; empty where nothing of use was. */
export function inMessage(field: Field, text: string): string {
  switch (field.kind) {
    case 'line':
      return lineOf(text);
    case 'text':
      return linesOf(text).trim();
    case 'date':
      return isCalendarDate(text) ? longDate(text) : lineOf(text);
    case 'addresses':
      return parseAddresses(text).accepted.map(writeAddress).join(', ');
    case 'choices':
      return listed(chosenIn(field, text).map(({ label }) => label));
  }
}

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${last}` : last;
}
