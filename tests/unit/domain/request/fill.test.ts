import { compose } from '@domain/request/fill.ts';
import { tidied } from '@domain/request/message.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aField, aForm, addAdmin, anyValues, links, newInstances, ordinary } from './examples.ts';

const composed = (values: Parameters<typeof compose>[1]) => compose(newInstances, values, links);
const bodyOf = (body: string, values: Parameters<typeof compose>[1]) =>
  compose(aForm({ body }), values, links).body;

test('a request is an e-mail to Solutions, in which every field stands behind its label', () => {
  expect(composed(ordinary)).toEqual({
    to: 'solutions@codat.io',
    subject: 'New instance request: Northwind Business Finance Limited',
    body: [
      'Hello Solutions, please create the following.',
      '',
      'Company Name: Northwind Business Finance Limited',
      'Instances: UAT and Production',
      'Admin Email(s): Jane Doe <jane.doe@northwind.example>, joe.bloggs@northwind.example',
      'Ownership: Client owned: the client owns the configuration and manages the instances',
      'Preferred date: 1 December 2026',
      'Requested by: Sam Smith, Partner Manager at Example Distribution',
      'Message to Solutions: This is our third client this quarter.',
      'The pilot should start in January.',
    ].join('\n'),
  });
});

test('optional fields left empty leave no trace', () => {
  const { body } = composed({ company: 'Acme Ltd', instances: 'uat', admins: 'jane@example.com' });
  expect(body).toBe(
    [
      'Hello Solutions, please create the following.',
      '',
      'Company Name: Acme Ltd',
      'Instances: UAT',
      'Admin Email(s): jane@example.com',
    ].join('\n'),
  );
});

test('a request with nothing entered is the template to fill in by hand', () => {
  expect(composed({})).toMatchObject({
    subject: 'New instance request: [company name, as its customers know it]',
    body: expect.stringContaining(
      [
        'Company Name: [company name, as its customers know it]',
        'Instances: [UAT, Production, or UAT and Production]',
        'Admin Email(s): [e-mail address of each technical lead]',
      ].join('\n'),
    ),
  });
});

test('a second request is another file with the same machinery', () => {
  const values = {
    company: 'Acme Ltd',
    instances: 'uat',
    admins: 'jo@example.com',
    reason: 'Left',
  };
  expect(compose(addAdmin, values, links)).toMatchObject({
    to: 'solutions@codat.io',
    subject: 'Request for another Admin: Acme Ltd',
    body: expect.stringContaining('Reason: Left'),
  });
});

test('line breaks and tabs in a single line become spaces, control characters go', () => {
  const company = ' Acme\r\nLtd\u2028of\tYork\u0000\u0007 ';
  expect(composed({ company }).subject).toBe('New instance request: Acme Ltd of York');
});

test('lone surrogates become U+FFFD, whole characters of any script stay', () => {
  expect(composed({ company: 'A\ud83d שלום 👩‍💻 e\u0301' }).subject).toBe(
    'New instance request: A\ufffd שלום 👩‍💻 e\u0301',
  );
});

test('a message keeps its lines', () => {
  expect(composed({ message: 'One\r\nTwo\rThree\n\nFour\n' }).body).toMatch(
    /Message to Solutions: One\nTwo\nThree\n\nFour$/,
  );
});

test('only addresses that are valid, and instances that there are, get into a message', () => {
  const { body } = composed({
    instances: 'production,staging',
    admins: 'nobody, jane@example.com',
  });
  expect(body).toContain('Instances: Production\n');
  expect(body).toContain('Admin Email(s): jane@example.com');
});

test('what is entered is not read as a template', () => {
  const { body, subject } = composed({ company: '{admins} $& $1 {company}' });
  expect(subject).toBe('New instance request: {admins} $& $1 {company}');
  expect(body).toContain('Company Name: {admins} $& $1 {company}\n');
});

test('a date that is none stays as it was entered', () => {
  expect(composed({ date: '2026-02-31' }).body).toContain('Preferred date: 2026-02-31');
});

test('of blank lines that follow each other after a line was dropped, one stays', () => {
  const body = 'Company Name: {company}\n\nNote: {note}\n\nEnd\n\n';
  expect(bodyOf(body, { company: 'A' })).toBe('Company Name: A\n\nEnd');
  expect(bodyOf(body, { company: 'A', note: 'B' })).toBe('Company Name: A\n\nNote: B\n\nEnd');
});

test('a line with two fields is dropped where one of them is empty', () => {
  const form = aForm({
    body: 'By: {name}, {role}\nEnd: {company}',
    fields: [...aForm().fields, aField({ id: 'name' }), aField({ id: 'role' })],
  });
  expect(compose(form, { company: 'A', name: 'Jo' }, links).body).toBe('End: A');
  expect(compose(form, { company: 'A', name: 'Jo', role: 'CTO' }, links).body).toBe(
    'By: Jo, CTO\nEnd: A',
  );
});

test('a field called like something that every object has is a field like any other', () => {
  const form = aForm({
    body: 'A: {constructor}\nB: {company}',
    fields: [...aForm().fields, aField({ id: 'constructor' })],
  });
  expect(compose(form, { company: 'A' }, links).body).toBe('B: A');
});

test('a request to nobody stops the build', () => {
  expect(() => compose(newInstances, {}, [])).toThrow(
    'The request "new-instances" writes to "solutions", but there is no e-mail address with that id in ' +
      'src/content/links.yaml.',
  );
});

test('whatever was entered, the recipient stays and the subject is one line without control characters', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const message = composed(values);
      expect(message.to).toBe('solutions@codat.io');
      expect(message.subject).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
      expect(message.body).not.toMatch(/(?!\n|\t)[\p{Cc}\p{Cs}\u2028\u2029]/u);
    }),
  );
});

test('a message in its one form stays as it is', () => {
  fc.assert(
    fc.property(anyValues, (values) => {
      const message = composed(values);
      expect(tidied(message)).toEqual(message);
    }),
  );
});

test('every line of the ordinary request that holds a field starts with its label', () => {
  const lines = composed({ ...ordinary, message: 'One line' })
    .body.split('\n')
    .slice(2);
  expect(lines).toHaveLength(7);
  for (const line of lines) expect(line).toMatch(/^[A-Z][A-Za-z()]*( [A-Za-z()]+)*: \S/);
});
