import { isAddress } from './address.ts';
import { linesOf, lineOf } from './text.ts';

/** An e-mail as it is shown, copied and handed to mail programs. Line breaks of the body are "\n". */
export interface Message {
  /** A single address. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/**
 * A message in the one form that all ways of sending carry, byte for byte: a subject on one line, whole characters, no control
 * characters. Whatever a reader edited goes through here; so does every message on its way out.
 */
export function tidied({ to, subject, body }: Message): Message {
  if (!isAddress(to)) throw new Error(`Expected one e-mail address to write to, found "${to}".`);
  return { to, subject: lineOf(subject), body: linesOf(body) };
}
