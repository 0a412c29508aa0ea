import { readFileSync } from 'node:fs';
import type { Link } from '@domain/link.ts';
import type { Field, RequestForm, Values } from '@domain/request/request.ts';
import { requestSchema } from '@domain/request/request.ts';
import fc from 'fast-check';
import { load } from 'js-yaml';
import { anyText } from '../arbitraries.ts';

const formIn = (id: string): RequestForm => ({
  ...requestSchema.parse(load(readFileSync(`src/content/requests/${id}.yaml`, 'utf8'))),
  id,
});

/** The requests as they are shipped. */
export const newInstances = formIn('new-instances');
export const addAdmin = formIn('add-admin');

export const links: Link[] = [
  { id: 'portal', label: 'Portal', href: 'https://app.codat.io' },
  { id: 'solutions', label: 'solutions@codat.io', href: 'mailto:solutions@codat.io' },
];

/** An ordinary request, with every optional field filled. */
export const ordinary: Values = {
  company: 'Northwind Business Finance Limited',
  instances: 'uat,production',
  admins: 'Jane Doe <jane.doe@northwind.example>, joe.bloggs@northwind.example',
  ownership: 'Client owned: the client owns the configuration and manages the instances',
  date: '2026-12-01',
  sender: 'Sam Smith, Partner Manager at Example Distribution',
  message: 'This is our third client this quarter.\nThe pilot should start in January.',
};

/** A request with a few plain fields, beside what is given. */
export const aForm = (given: Partial<RequestForm> = {}): RequestForm => ({
  id: 'a-form',
  title: 'A form',
  recipient: 'solutions',
  subject: 'Request: {company}',
  body: 'Company Name: {company}\nNote: {note}\n',
  fields: [
    aField({ id: 'company', required: { say: 'Enter the company', blank: '[company]' } }),
    aField({ id: 'note' }),
  ],
  next: ['Wait.'],
  unsent: 'Not sent yet',
  stages: [{ id: 'asked', name: 'Sent', means: 'It is there.', since: 'Sent on {date}' }],
  ...given,
});

export const aField = (given: Partial<Omit<Extract<Field, { kind: 'line' }>, 'kind'>>): Field => ({
  id: 'note',
  kind: 'line',
  label: 'Note',
  ...given,
});

/** Text that headers, links and templates may trip over. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  anyText,
  fc
    .array(
      fc.oneof(
        fc.constantFrom('\r\n', '\n', '%0D%0A', '%', '&', '?', '#', '+', '=', ' ', '"', "'", ','),
        fc.constantFrom(
          'Bcc: eve@example.org',
          '&bcc=eve@example.org',
          '?cc=',
          'mailto:',
          '=?UTF-8?B?',
        ),
        fc.constantFrom(
          '{admins}',
          '{company}',
          '$&',
          '$1',
          '\u202e',
          '\u200d',
          '\ud83d',
          '\udc00',
        ),
        fc.constantFrom(
          '\ud83d\udc69\u200d\ud83d\udcbb',
          'ש',
          'é',
          'e\u0301',
          '\u0000',
          '\u2028',
          '\ufeff',
        ),
      ),
    )
    .map((parts) => parts.join('')),
);

/** Whatever a reader, or a stranger's link, may have put into the fields. */
export const anyValues: fc.Arbitrary<Values> = fc.record(
  {
    company: hostileText,
    instances: fc.oneof(fc.constantFrom('uat', 'production', 'uat,production'), hostileText),
    admins: fc.oneof(fc.constant('Jane <jane@example.com>, joe@example.com'), hostileText),
    ownership: hostileText,
    date: fc.oneof(fc.constant('2026-12-01'), hostileText),
    sender: hostileText,
    message: hostileText,
    reason: hostileText,
  },
  { requiredKeys: [] },
);
