import { isMail, linkSchema, written } from '@domain/link.ts';
import { expect, test } from 'vitest';
import { complaintsOf } from './complaints.ts';

const to = (href: string) => ({ id: 'example', label: 'Example', href });

test.each(['https://app.codat.io', 'https://docs.codat.io/a?b=c#d', 'mailto:solutions@codat.io'])(
  'a link may lead to %s',
  (href) => {
    expect(complaintsOf(linkSchema, to(href))).toEqual([]);
  },
);

test.each([
  'http://app.codat.io',
  'app.codat.io',
  'javascript:alert(1)',
  'https://app codat.io',
  'mailto:solutions',
  'mailto:a@codat.io,b@codat.io',
  'mailto:a@codat.io?subject=Hello',
  'mailto:a@codat.io&cc=b@codat.io',
])('a link may not lead to %s, and the writer is told what a link may be', (href) => {
  expect(complaintsOf(linkSchema, to(href))).toEqual([
    'Expected an https address, or "mailto:" and one e-mail address.',
  ]);
});

test('a link to an e-mail address writes an e-mail, and a link to a page does not', () => {
  expect(isMail(to('mailto:solutions@codat.io'))).toBe(true);
  expect(isMail(to('https://codat.io/mailto:'))).toBe(false);
});

test('on paper an address has neither its scheme nor a closing slash', () => {
  expect(written(to('https://docs.codat.io/updates/'))).toBe('docs.codat.io/updates');
  expect(written(to('mailto:solutions@codat.io'))).toBe('solutions@codat.io');
});
