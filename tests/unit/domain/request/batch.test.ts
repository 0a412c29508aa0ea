import { messagesFor, summaryFor } from '@domain/request/batch.ts';
import { compose } from '@domain/request/fill.ts';
import { mailAppLimit, mailtoOf } from '@domain/request/mailto.ts';
import type { Values } from '@domain/request/request.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addAdmin, hostileText, links, newInstances } from './examples.ts';

const client = (index: number): Values => ({
  company: `Client number ${index} Ltd`,
  instances: 'uat,production',
  admins: `lead${index}@client${index}.example, second${index}@client${index}.example`,
});
const clients = (count: number) => Array.from({ length: count }, (_, index) => client(index + 1));
const summary = (given: readonly Values[], shared: Values = {}) =>
  summaryFor(newInstances, given, shared, links);

test('each client gets a message of its own', () => {
  const [first, second] = messagesFor(newInstances, clients(2), { sender: 'Sam' }, links);
  expect(first).toEqual({
    message: compose(newInstances, { ...client(1), sender: 'Sam' }, links),
    clients: [client(1)],
  });
  expect(second?.message.subject).toBe('New instance request: Client number 2 Ltd');
});

test('what a client has of its own goes before what all share', () => {
  const own = [{ ...client(1), ownership: 'Client owned', sender: '' }];
  const [part] = messagesFor(newInstances, own, { ownership: 'Other', sender: 'Sam' }, links);
  expect(part?.message.body).toContain('Ownership: Client owned\nRequested by: Sam');
});

test('a summary asks for all clients in one message, and says once what they share', () => {
  const shared = { sender: 'Sam', ownership: 'Distributor owned' };
  expect(summary(clients(2), shared)).toEqual([
    {
      message: {
        to: 'solutions@codat.io',
        subject: 'New instance requests: 2 clients',
        body: [
          'Hello Solutions, please create the following for each of these clients.',
          '',
          'Company Name: Client number 1 Ltd',
          'Instances: UAT and Production',
          'Admin Email(s): lead1@client1.example, second1@client1.example',
          'Ownership: Distributor owned',
          '',
          'Company Name: Client number 2 Ltd',
          'Instances: UAT and Production',
          'Admin Email(s): lead2@client2.example, second2@client2.example',
          'Ownership: Distributor owned',
          '',
          'Requested by: Sam',
        ].join('\n'),
      },
      clients: clients(2),
    },
  ]);
});

test('a summary of twenty clients comes in parts that mail programs can open', () => {
  const parts = summary(clients(20));
  expect(parts.map(({ message }) => message.subject)).toEqual([
    'New instance requests: 20 clients, part 1 of 3',
    'New instance requests: 20 clients, part 2 of 3',
    'New instance requests: 20 clients, part 3 of 3',
  ]);
  expect(parts.flatMap((part) => part.clients)).toEqual(clients(20));
});

test('a summary of one client is an ordinary request; of none, nothing', () => {
  expect(summary([client(1)])).toEqual(messagesFor(newInstances, [client(1)], {}, links));
  expect(summary([])).toEqual([]);
});

test('a client called like a placeholder is not filled in', () => {
  const [part] = summary([{ ...client(1), company: '{clients} {count}' }, client(2)]);
  expect(part?.message.body).toContain('Company Name: {clients} {count}\n');
});

test('a request without words for several clients cannot be summed up', () => {
  expect(() => summaryFor(addAdmin, clients(2), {}, links)).toThrow(
    'The request "add-admin" has no words for several clients.',
  );
});

test('the numbers of many parts take no part over the limit', () => {
  for (let limit = 560; limit < 620; limit += 1) {
    const parts = summaryFor(newInstances, clients(120), {}, links, limit);
    expect(parts.length).toBeGreaterThan(10);
    for (const { message, clients: own } of parts) {
      if (own.length > 1) expect(mailtoOf(message).length).toBeLessThanOrEqual(limit);
    }
  }
});

test('no part is over the limit, unless a client alone is; no client is lost or split', () => {
  const aClient: fc.Arbitrary<Values> = fc.record({
    company: fc.oneof(fc.constantFrom('Acme', 'Ω'.repeat(150), 'A'.repeat(190)), hostileText),
    instances: fc.constantFrom('uat', 'production', 'uat,production'),
    admins: fc
      .nat({ max: 60 })
      .map((count) => Array.from({ length: count }, (_, i) => `p${i}@example.com`).join()),
  });
  const shared = fc.record({ message: hostileText, ownership: hostileText });
  fc.assert(
    fc.property(fc.array(aClient, { maxLength: 25 }), shared, (given, said) => {
      const parts = summary(given, said);
      expect(parts.flatMap((part) => part.clients)).toEqual(given);
      for (const { message, clients: own } of parts) {
        expect(own.length).toBeGreaterThan(0);
        if (own.length > 1) expect(mailtoOf(message).length).toBeLessThanOrEqual(mailAppLimit);
        for (const { admins } of own) {
          expect(message.body).toContain(admins?.split(',').join(', ') ?? '');
        }
      }
    }),
  );
});
