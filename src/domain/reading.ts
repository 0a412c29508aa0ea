/**
 * What was found where something might have been saved: a value, nothing, text that a later release wrote, or text that
 * nobody can read.
 */
export type Reading<Value> =
  | { readonly kind: 'value'; readonly value: Value }
  | { readonly kind: 'none' }
  | { readonly kind: 'later' }
  | { readonly kind: 'damaged' };

/** The form in which everything is written today. A later release may write a higher number. */
export const version = 1;

/** Text for the storage, marked with the form it is in. */
export const write = (fields: object): string => JSON.stringify({ v: version, ...fields });

/** Reads what `write` wrote. `valueFrom` gives the value of well-formed fields, or nothing where they make no sense. */
export function read<Value>(
  saved: string | null,
  valueFrom: (fields: Readonly<Record<string, unknown>>) => Value | undefined,
): Reading<Value> {
  if (saved === null) return { kind: 'none' };
  const fields = fieldsIn(saved);
  if (!fields) return { kind: 'damaged' };
  if (typeof fields.v === 'number' && fields.v > version) return { kind: 'later' };
  const value = fields.v === version ? valueFrom(fields) : undefined;
  return value === undefined ? { kind: 'damaged' } : { kind: 'value', value };
}

/** The value of a reading; nothing where there was none to read. */
export const valueIn = <Value>(reading: Reading<Value>): Value | undefined =>
  reading.kind === 'value' ? reading.value : undefined;

/** The last time that a calendar can show (ECMA-262, time values), in milliseconds since 1970. */
export const lastTime = 8.64e15;

/** Whether something is a time in milliseconds since 1970. */
export const isTime = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= lastTime;

/**
 * The time of change that a text of `write` gives, without reading the rest of it; 0 where it gives none. Nothing that a reader
 * wrote looks like it: inside a text, JSON puts a stroke before each quotation mark (RFC 8259, section 7).
 */
export function timeIn(saved: string): number {
  const place = saved.indexOf('"at":');
  const time = place < 0 ? 0 : Number.parseInt(saved.slice(place + 5, place + 21), 10);
  return isTime(time) ? time : 0;
}

function fieldsIn(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const found: unknown = JSON.parse(text);
    const isObject = typeof found === 'object' && found !== null && !Array.isArray(found);
    return isObject ? (found as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
