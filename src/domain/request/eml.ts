import { base64Of, sizeOf } from './base64.ts';
import { type Message, tidied } from './message.ts';

/**
 * A message as the text of an .eml file: a draft, which Outlook and others open for sending because of "X-Unsent: 1". It has no
 * sender and no date; the mail program knows both. The file is plain ASCII, with CRLF between lines. The body is in base64, in
 * which no mail program changes a byte.
 */
export function emlOf(message: Message): string {
  const { to, subject, body } = tidied(message);
  return [
    'X-Unsent: 1',
    `To: ${to}`,
    ...(subject ? [`Subject: ${encodedHeader(subject)}`] : []),
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...(base64Of(body.replaceAll('\n', '\r\n')).match(/.{1,76}/g) ?? []),
    '',
  ].join('\r\n');
}

/** Text that a header can carry: as it is where it is short ASCII, else in encoded words (RFC 2047) on lines of their own. */
function encodedHeader(text: string): string {
  const isPlain = /^[\x20-\x7e]{1,60}$/.test(text) && !text.includes('=?');
  return isPlain ? text : pieces(text, 39).map(encodedWord).join('\r\n ');
}

/** Twelve characters of its own, and the base64 of 39 bytes: with "Subject: " they stay under the 76 that a line may have. */
const encodedWord = (text: string): string => `=?UTF-8?B?${base64Of(text)}?=`;

/** A text in pieces of at most a number of bytes, cut between whole characters. */
function pieces(text: string, most: number): string[] {
  const cut = [''];
  let size = 0;
  for (const character of text) {
    const more = sizeOf(character);
    if (size + more > most) {
      cut.push('');
      size = 0;
    }
    size += more;
    cut[cut.length - 1] += character;
  }
  return cut;
}
