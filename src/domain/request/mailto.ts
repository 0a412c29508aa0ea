import { isAddress } from './address.ts';
import { type Message, tidied } from './message.ts';

/**
 * How long an encoded link may be for "Open in your mail app" to lead. Windows hands mail links to mail programs cut off near
 * 2,046 characters, in silence; the rest is a margin for what browsers and programs add.
 */
export const mailAppLimit = 1900;

/** What the link of an ordinary request stays under, so that there is room for a long name or a few more Admins. */
export const ordinaryLength = 1600;

/**
 * A message as a link that opens a mail program (RFC 6068): UTF-8 in percent-encoding, spaces as %20, since "+" would stay a
 * plus sign, line breaks as %0D%0A, no empty headers, one address.
 */
export function mailtoOf(message: Message): string {
  const { to, subject, body } = tidied(message);
  const headers = [
    ['subject', subject],
    ['body', body.replaceAll('\n', '\r\n')],
  ] as const;
  const query = headers
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`)
    .join('&');
  return `mailto:${encodeAddress(to)}${query && `?${query}`}`;
}

/** Whether a link is short enough for every mail program to get all of it. */
export const fitsMailApp = (href: string): boolean => href.length <= mailAppLimit;

/**
 * The message in a mail link, as a mail program reads it; nothing where the link names other than one address, or a header
 * that is not subject or body, or one of these twice.
 */
export function decodeMailto(href: string): Message | undefined {
  const [, to = '', query = ''] = /^mailto:([^?#]*)(?:\?([^#]*))?$/.exec(href) ?? [];
  const headers = new Map<string, string>();
  for (const header of query.split('&').filter(Boolean)) {
    const [name = '', ...text] = header.split('=');
    if (headers.has(name) || !['subject', 'body'].includes(name)) return undefined;
    headers.set(name, decoded(text.join('=')));
  }
  if (!isAddress(decoded(to))) return undefined;
  return {
    to: decoded(to),
    subject: headers.get('subject') ?? '',
    body: (headers.get('body') ?? '').replaceAll('\r\n', '\n'),
  };
}

/** The @ sign stays; whatever could end the address or add another does not. */
const encodeAddress = (address: string): string =>
  address.split('@').map(encodeURIComponent).join('@');

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
