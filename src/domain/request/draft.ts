import { isTime, type Reading, read, write } from '../reading.ts';
import type { Values } from './request.ts';

/** A request that is being written. It stays in the browser that it was written in. */
export interface Draft {
  /** What was entered, field by field; absent where nothing was touched. */
  readonly values: Values;
  /** The words of the message, once a reader changed them by hand. */
  readonly edited?: EditedText;
  /** Whether it was prepared together with those of other clients. */
  readonly together?: boolean;
  /** When any of it last changed, in milliseconds since 1970. */
  readonly at: number;
}

/** The subject and the body of a message that were changed by hand. */
export interface EditedText {
  readonly subject: string;
  readonly body: string;
}

/** The id under which the draft of a request is kept in a workspace. */
export const draftIdOf = (request: string): string => `draft-${request}`;

/** The id of the request whose draft is kept under an id; nothing where it is no draft's. */
export const requestOfDraft = (id: string): string | undefined =>
  isDraftId(id) ? id.slice(draftIdOf('').length) : undefined;

/** Whether what is kept under an id in a workspace is a draft, and not how far a request is. */
export const isDraftId = (id: string): boolean => id.startsWith(draftIdOf(''));

/** A draft as text, for the storage. */
export const writeDraft = ({ values, edited, together, at }: Draft): string =>
  write({ values, ...(edited && { edited }), ...(together && { together }), at });

/** Whatever stands in the storage under a draft's key. */
export const readDraft = (saved: string | null): Reading<Draft> => read(saved, draftOf);

/** The draft that some fields describe, or nothing where they make no sense. */
export function draftOf(fields: Readonly<Record<string, unknown>>): Draft | undefined {
  const { values, edited, together, at } = fields;
  if (!isRecord(values) || !isTime(at)) return undefined;
  const texts = Object.entries(values).flatMap(([id, text]) =>
    typeof text === 'string' && /^[a-z0-9][a-z0-9-]{0,63}$/.test(id)
      ? [[id, text.slice(0, longestKept)] as const]
      : [],
  );
  const text = editedOf(edited);
  return {
    values: Object.fromEntries(texts),
    ...(text && { edited: text }),
    ...(together === true && { together }),
    at,
  };
}

/** No field is longer than this, also where somebody pasted a book. */
const longestKept = 20_000;

function editedOf(found: unknown): EditedText | undefined {
  if (!isRecord(found)) return undefined;
  const { subject, body } = found;
  if (typeof subject !== 'string' || typeof body !== 'string') return undefined;
  return { subject: subject.slice(0, longestKept), body: body.slice(0, longestKept) };
}

const isRecord = (found: unknown): found is Readonly<Record<string, unknown>> =>
  typeof found === 'object' && found !== null && !Array.isArray(found);
