import type { Message } from './message.ts';

/** A whole message as one text, for the clipboard: whom to write to, the subject, and the body as it is. */
export const asText = ({ to, subject, body }: Message): string =>
  `To: ${to}\nSubject: ${subject}\n\n${body}`;
