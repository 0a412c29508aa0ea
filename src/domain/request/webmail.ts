import { type Message, tidied } from './message.ts';

/** The webmails that a message can be opened in. */
export type Webmail = 'gmail' | 'outlook-work' | 'outlook-personal';

/**
 * A message as a link that opens a webmail with it. Google and Microsoft describe these addresses nowhere, but mail programs and
 * browsers have long used them. Work accounts are at outlook.cloud.microsoft, which took the place of outlook.office.com.
 * Who is not signed in to Outlook may find "+" for spaces after signing in: that is Outlook's doing on the way there.
 */
export function webmailOf(webmail: Webmail, message: Message): string {
  const { to, subject, body } = tidied(message);
  const { address, names } = webmails[webmail];
  const parameters = [
    [names.to, to],
    [names.subject, subject],
    [names.body, body],
  ] as const;
  const written = parameters
    .filter(([, text]) => text !== '')
    .map(([name, text]) => `${name}=${encodeURIComponent(text)}`);
  return address + written.join('&');
}

const outlookNames = { to: 'to', subject: 'subject', body: 'body' };

const webmails: Readonly<
  Record<Webmail, { readonly address: string; readonly names: typeof outlookNames }>
> = {
  gmail: {
    address: 'https://mail.google.com/mail/?view=cm&fs=1&',
    names: { to: 'to', subject: 'su', body: 'body' },
  },
  'outlook-work': {
    address: 'https://outlook.cloud.microsoft/mail/deeplink/compose?',
    names: outlookNames,
  },
  'outlook-personal': {
    address: 'https://outlook.live.com/mail/deeplink/compose?',
    names: outlookNames,
  },
};
