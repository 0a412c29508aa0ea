import { hintFor, hintOfTwin } from '@domain/request/address-hint.ts';
import { expect, test } from 'vitest';

test.each([
  'jane@northwind.example',
  'jane@gmail.com',
  'jane@hotmail.co.uk',
  'jane@mail.com',
  'jane@ymail.com',
  'jane@cloud.com',
  'jane@live.com',
  'info.jane@northwind.example',
])('%s looks right', (address) => {
  expect(hintFor(address)).toBeUndefined();
});

test.each([
  ['jane@gmial.com', 'jane@gmail.com'],
  ['jane@gamil.com', 'jane@gmail.com'],
  ['jane@gmal.com', 'jane@gmail.com'],
  ['jane@gmaill.com', 'jane@gmail.com'],
  ['jane@gmail.co', 'jane@gmail.com'],
  ['jane@gmail.con', 'jane@gmail.com'],
  ['jane@GMIAL.com', 'jane@gmail.com'],
  ['jane@hotmial.com', 'jane@hotmail.com'],
  ['jane@hotmal.co.uk', 'jane@hotmail.co.uk'],
  ['jane@outlok.com', 'jane@outlook.com'],
  ['jane@yaho.com', 'jane@yahoo.com'],
  ['jane@iclould.com', 'jane@icloud.com'],
  ['jane@northwind.con', 'jane@northwind.com'],
  ['jane@northwind.ogr', 'jane@northwind.org'],
])('%s was probably meant to be %s', (address, meant) => {
  expect(hintFor(address)).toBe(`Did you mean ${meant}?`);
});

test('a domain without a dot may be incomplete', () => {
  expect(hintFor('jane@localhost')).toBe(
    'jane@localhost has no dot after the @ sign. Check that it is complete, like name@example.com.',
  );
});

test('a sign that came along with an address is pointed out', () => {
  expect(hintFor("'jane@northwind.example")).toBe(
    "'jane@northwind.example starts with '. Check whether that belongs to it.",
  );
});

test.each(['info@northwind.example', 'Support@northwind.example', 'no-reply@northwind.example'])(
  '%s looks like a mailbox that several people share',
  (address) => {
    expect(hintFor(address)).toBe(
      `${address} looks like a mailbox that several people share. Whoever signs in with Google or Microsoft ` +
        'needs the address of that account here.',
    );
  },
);

const domains = {
  clientDomains: ['northwind.example'],
  distributorDomains: ['Distribution.example'],
};

test("a client's address stands out where the distributor owns the configuration", () => {
  const hint =
    'jane@uk.northwind.example looks like an address of the client, but the distributor owns the configuration. ' +
    "Give the distributor's own technical leads as Admins.";
  expect(hintFor('jane@uk.northwind.example', { owner: 'distributor', ...domains })).toBe(hint);
  expect(hintFor('jane@uk.northwind.example', { owner: 'client', ...domains })).toBeUndefined();
  expect(hintFor('jane@uk.northwind.example', domains)).toBeUndefined();
});

test("a distributor's address stands out where the client owns the configuration", () => {
  expect(hintFor('jane@distribution.example', { owner: 'client', ...domains })).toBe(
    'jane@distribution.example looks like an address of the distributor, but the client owns the configuration. ' +
      "Give the client's technical lead as Admin.",
  );
});

test('an address that could be of either party, or of neither, does not stand out', () => {
  const same = { clientDomains: ['example.com'], distributorDomains: ['example.com'] };
  expect(hintFor('jane@example.com', { owner: 'distributor', ...same })).toBeUndefined();
  expect(hintFor('jane@else.example', { owner: 'distributor', ...domains })).toBeUndefined();
  expect(
    hintFor('jane@notnorthwind.example', { owner: 'distributor', ...domains }),
  ).toBeUndefined();
});

test('two addresses that differ in capitals alone are pointed out, and both stay', () => {
  expect(hintOfTwin('jane@x.com', ['JANE@X.COM', 'joe@x.com'])).toBe(
    'jane@x.com and JANE@X.COM differ in capitals alone. Check whether both are needed.',
  );
  expect(hintOfTwin('jane@x.com', ['jane@x.com', 'joe@x.com'])).toBeUndefined();
});
