import { emlOf } from '@domain/request/eml.ts';
import { compose } from '@domain/request/fill.ts';
import {
  decodeMailto,
  fitsMailApp,
  mailAppLimit,
  mailtoOf,
  ordinaryLength,
} from '@domain/request/mailto.ts';
import { type Message, tidied } from '@domain/request/message.ts';
import { type Webmail, webmailOf } from '@domain/request/webmail.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyValues, hostileText, links, newInstances, ordinary } from './examples.ts';

const to = 'solutions@codat.io';
const said = (subject: string, body: string): Message => ({ to, subject, body });

/** What a request may become, and what a reader may make of it by editing. */
const aMessage = fc.oneof(
  anyValues.map((values) => compose(newInstances, values, links)),
  fc.tuple(hostileText, hostileText).map(([subject, body]) => said(subject, body)),
);

/** A mail link as the browser's own parser of addresses takes it apart, and nothing of ours. */
function takenApart(href: string) {
  const { protocol, pathname, search, hash } = new URL(href);
  const headers = search
    .slice(1)
    .split('&')
    .filter(Boolean)
    .map((header) => header.split('=').map(decodeURIComponent));
  return { protocol, to: decodeURIComponent(pathname), hash, headers };
}

describe('a mail link', () => {
  test('is written as RFC 6068 has it', () => {
    expect(mailtoOf(said('A & B + 50% #1?', 'Über "x"\n\nEnd = 👋'))).toBe(
      'mailto:solutions@codat.io?subject=A%20%26%20B%20%2B%2050%25%20%231%3F&' +
        'body=%C3%9Cber%20%22x%22%0D%0A%0D%0AEnd%20%3D%20%F0%9F%91%8B',
    );
  });

  test('has no empty headers', () => {
    expect(mailtoOf(said('', 'Body'))).toBe('mailto:solutions@codat.io?body=Body');
    expect(mailtoOf(said('Subject', ''))).toBe('mailto:solutions@codat.io?subject=Subject');
    expect(mailtoOf(said('', ''))).toBe('mailto:solutions@codat.io');
  });

  test('encodes what could end an address or add another', () => {
    const message = { to: "o'brien+a/b?c=d&e#%@example.com", subject: '', body: '' };
    expect(mailtoOf(message)).toBe("mailto:o'brien%2Ba%2Fb%3Fc%3Dd%26e%23%25@example.com");
    expect(decodeMailto(mailtoOf(message))?.to).toBe(message.to);
  });

  test.each([
    '',
    'a@example.com,b@example.com',
    'a@example.com\r\nBcc: b@example.com',
    'Solutions',
  ])('cannot be written to "%s"', (nobody) => {
    const message = { to: nobody, subject: 'S', body: 'B' };
    const sentence = `Expected one e-mail address to write to, found "${nobody}".`;
    expect(() => mailtoOf(message)).toThrow(sentence);
    expect(() => emlOf(message)).toThrow(sentence);
    expect(() => webmailOf('gmail', message)).toThrow(sentence);
  });

  test('carries subject and body exactly, whatever they are', () => {
    fc.assert(
      fc.property(aMessage, (message) => {
        expect(decodeMailto(mailtoOf(message))).toEqual(tidied(message));
      }),
      { numRuns: 500 },
    );
  });

  test('never has another recipient or header than those composed', () => {
    fc.assert(
      fc.property(aMessage, (message) => {
        const { subject, body } = tidied(message);
        const expected = [
          ['subject', subject],
          ['body', body.replaceAll('\n', '\r\n')],
        ].filter(([, text]) => text);
        expect(takenApart(mailtoOf(message))).toEqual({
          protocol: 'mailto:',
          to,
          hash: '',
          headers: expected,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('holds nothing but what RFC 6068 lets stand, and never a plus sign', () => {
    fc.assert(
      fc.property(aMessage, (message) => {
        const href = mailtoOf(message);
        expect(href).toMatch(
          /^mailto:solutions@codat\.io(\?(subject|body)=([\w.~!'()*-]|%[\dA-F]{2})+(&body=([\w.~!'()*-]|%[\dA-F]{2})+)?)?$/,
        );
        expect(href).not.toMatch(/(?<!%0D)%0A|%0D(?!%0A)/);
      }),
    );
  });

  test.each([
    'mailto:',
    'mailto:?subject=S',
    'mailto:a@example.com,b@example.com?subject=S',
    'mailto:a@example.com?subject=S&bcc=b@example.com',
    'mailto:a@example.com?subject=S&subject=T',
    'https://example.com/?subject=S',
  ])('%s is none of ours', (href) => {
    expect(decodeMailto(href)).toBeUndefined();
  });

  test('of an ordinary request stays under 1,600 characters, with every optional field filled', () => {
    const href = mailtoOf(compose(newInstances, ordinary, links));
    expect(ordinaryLength).toBe(1600);
    expect(href.length).toBeLessThan(ordinaryLength);
  });

  test('leads up to 1,900 characters, and no longer beyond', () => {
    const start = mailtoOf(said('S', 'B')).length - 1;
    expect(mailAppLimit).toBe(1900);
    expect(fitsMailApp(mailtoOf(said('S', 'B'.repeat(1900 - start))))).toBe(true);
    expect(fitsMailApp(mailtoOf(said('S', 'B'.repeat(1901 - start))))).toBe(false);
  });
});

describe('a webmail link', () => {
  const names = { gmail: 'su', 'outlook-work': 'subject', 'outlook-personal': 'subject' } as const;
  const webmails = Object.keys(names) as Webmail[];

  test.each([
    [
      'gmail',
      'https://mail.google.com/mail/?view=cm&fs=1&to=solutions%40codat.io&su=A%20B&body=C%0AD',
    ],
    [
      'outlook-work',
      'https://outlook.cloud.microsoft/mail/deeplink/compose?to=solutions%40codat.io&subject=A%20B&body=C%0AD',
    ],
    [
      'outlook-personal',
      'https://outlook.live.com/mail/deeplink/compose?to=solutions%40codat.io&subject=A%20B&body=C%0AD',
    ],
  ] as const)('to %s carries the message', (webmail, href) => {
    expect(webmailOf(webmail, said('A B', 'C\nD'))).toBe(href);
  });

  test.each(webmails)('to %s carries subject and body exactly, and nothing else', (webmail) => {
    fc.assert(
      fc.property(aMessage, (message) => {
        const { subject, body } = tidied(message);
        const { searchParams, hash } = new URL(webmailOf(webmail, message));
        expect(searchParams.getAll('to')).toEqual([to]);
        expect(searchParams.getAll(names[webmail])).toEqual(subject ? [subject] : []);
        expect(searchParams.getAll('body')).toEqual(body ? [body] : []);
        const known = ['view', 'fs', 'to', names[webmail], 'body'];
        expect([...searchParams.keys()].filter((name) => !known.includes(name))).toEqual([]);
        expect(hash).toBe('');
      }),
    );
  });
});

/** A small mail parser: headers unfolded, encoded words (RFC 2047) and a base64 body decoded. Strict about what it reads. */
function parsedEml(eml: string) {
  expect(eml).toMatch(/^([\x20-\x7e]*\r\n)*$/);
  const [head = '', ...rest] = eml.split('\r\n\r\n');
  const headers = head
    .replaceAll('\r\n ', ' ')
    .split('\r\n')
    .map((line): [string, string] => {
      const [, name, value] = /^([A-Za-z-]+): (.*)$/.exec(line) ?? [];
      if (name === undefined || value === undefined) throw new Error(`This is no header: ${line}`);
      return [name, value];
    });
  const words = (value: string) =>
    value
      .replace(/\?= +=\?/g, '?==?')
      .replace(/=\?UTF-8\?B\?([A-Za-z0-9+/=]*)\?=/g, (_, data: string) => decodedBase64(data));
  const lines = rest.join('\r\n\r\n').split('\r\n');
  expect(lines.every((line) => line.length <= 76)).toBe(true);
  return {
    names: headers.map(([name]) => name),
    headers: Object.fromEntries(headers.map(([name, value]) => [name, words(value)])),
    body: decodedBase64(lines.join('')),
  };
}

function decodedBase64(data: string): string {
  const bytes = Buffer.from(data, 'base64');
  expect(bytes.toString('base64')).toBe(data);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}

describe('an .eml draft', () => {
  test('is written as mail programs expect it', () => {
    expect(emlOf(said('New instance request: Acme Ltd', 'Hello\nÜ'))).toBe(
      [
        'X-Unsent: 1',
        'To: solutions@codat.io',
        'Subject: New instance request: Acme Ltd',
        'MIME-Version: 1.0',
        'Content-Type: text/plain; charset=utf-8',
        'Content-Transfer-Encoding: base64',
        '',
        'SGVsbG8NCsOc',
        '',
      ].join('\r\n'),
    );
  });

  test('has a subject in encoded words where it is not ASCII', () => {
    expect(emlOf(said('Société Générale', ''))).toContain(
      '\r\nSubject: =?UTF-8?B?U29jacOpdMOpIEfDqW7DqXJhbGU=?=\r\n',
    );
  });

  test('keeps a subject that looks like an encoded word from being read as one', () => {
    const subject = '=?UTF-8?B?SGk=?=';
    expect(emlOf(said(subject, ''))).not.toContain(`Subject: ${subject}`);
    expect(parsedEml(emlOf(said(subject, ''))).headers.Subject).toBe(subject);
  });

  test('has no subject where there is none', () => {
    expect(emlOf(said('', 'B'))).not.toContain('Subject');
  });

  test('keeps the lines of its head within 76 characters', () => {
    const eml = emlOf(said('Zürich 👩‍💻 '.repeat(30), 'B'));
    const [head = ''] = eml.split('\r\n\r\n');
    for (const line of head.split('\r\n')) expect(line.length).toBeLessThanOrEqual(76);
  });

  test('is decoded to the same subject and body, whatever they are', () => {
    fc.assert(
      fc.property(aMessage, (message) => {
        const { subject, body } = tidied(message);
        const { headers, body: decoded } = parsedEml(emlOf(message));
        expect(headers.Subject ?? '').toBe(subject);
        expect(decoded).toBe(body.replaceAll('\n', '\r\n'));
      }),
      { numRuns: 500 },
    );
  });

  test('never has another header or recipient, and neither sender nor date', () => {
    fc.assert(
      fc.property(aMessage, (message) => {
        const { names, headers } = parsedEml(emlOf(message));
        expect(names.filter((name) => name !== 'Subject')).toEqual([
          'X-Unsent',
          'To',
          'MIME-Version',
          'Content-Type',
          'Content-Transfer-Encoding',
        ]);
        expect(names.filter((name) => name === 'Subject').length).toBeLessThanOrEqual(1);
        expect(headers.To).toBe(to);
      }),
      { numRuns: 500 },
    );
  });
});
