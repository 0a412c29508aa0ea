import {
  domainOf,
  isAddress,
  parseAddresses,
  withoutAddress,
  writeAddress,
} from '@domain/request/address.ts';
import { piecesOf } from '@domain/request/address-pieces.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyText } from '../arbitraries.ts';

const label63 = 'a'.repeat(63);

describe('the rule of browsers for e-mail addresses', () => {
  test.each([
    'jane@example.com',
    'jane.doe@example.com',
    'jane+codat@example.com',
    "o'brien@example.com",
    'j@x',
    'jane@localhost',
    '1234567890@example.com',
    '_______@example.com',
    'jane@sub.domain.example.co.uk',
    'jane@123.123.123.123',
    'jane@example-one.com',
    'jane@xn--mnchen-3ya.example',
    'Jane.DOE@EXAMPLE.Com',
    '.jane@example.com',
    'jane.@example.com',
    'jane..doe@example.com',
    '-@example.com',
    "!#$%&'*+/=?^_`{|}~-@example.com",
    `${'a'.repeat(100)}@example.com`,
    `jane@${label63}.com`,
    `jane@${label63}.${label63}`,
    'jane@a.b.c.d.e',
    'jane@1.2',
  ])('%s is valid', (address) => {
    expect(isAddress(address)).toBe(true);
  });

  test.each([
    '',
    'jane',
    '@',
    'jane@',
    '@example.com',
    'jane@@example.com',
    'jane@joe@example.com',
    'jane example@example.com',
    'jane@exa mple.com',
    ' jane@example.com',
    'jane@example.com ',
    'jane@example.com\n',
    'jane@.example.com',
    'jane@example.com.',
    'jane@example..com',
    'jane@-example.com',
    'jane@example-.com',
    'jane@example.-com',
    'jane@exam_ple.com',
    `jane@${label63}a.com`,
    '"jane doe"@example.com',
    'jane(work)@example.com',
    'jane,joe@example.com',
    'jane;joe@example.com',
    'jane:joe@example.com',
    'jane<joe@example.com',
    'jane[1]@example.com',
    'jane\\doe@example.com',
    'jane@[127.0.0.1]',
    'jané@example.com',
    'jane@münchen.example',
    'Jane <jane@example.com>',
    'mailto:jane@example.com',
  ])('"%s" is not', (address) => {
    expect(isAddress(address)).toBe(false);
  });
});

const jane = { address: 'jane@example.com' };
const joe = { address: 'joe@example.com' };
const janeDoe = { ...jane, name: 'Jane Doe' };
const joeBloggs = { ...joe, name: 'Joe Bloggs' };

describe('a list of addresses', () => {
  test.each([
    ['alone', 'jane@example.com', [jane]],
    ['with commas', 'jane@example.com,joe@example.com', [jane, joe]],
    ['with semicolons', 'jane@example.com; joe@example.com;', [jane, joe]],
    ['on lines', 'jane@example.com\r\n\r\njoe@example.com\n', [jane, joe]],
    ['with tabs', 'jane@example.com\tjoe@example.com', [jane, joe]],
    ['with spaces', 'jane@example.com joe@example.com', [jane, joe]],
    ['with "and"', 'jane@example.com and joe@example.com.', [jane, joe]],
    ['with Chinese commas', 'jane@example.com，joe@example.com；', [jane, joe]],
    ['in quotes', '"jane@example.com", \'joe@example.com\'', [jane, joe]],
    ['in quotes as a whole', '"jane@example.com, joe@example.com"', [jane, joe]],
    ['in typographic quotes', '“jane@example.com” ‘joe@example.com’', [jane, joe]],
    ['in brackets', '<jane@example.com> (joe@example.com)', [jane, joe]],
    ['in brackets as a whole', '[jane@example.com, joe@example.com]', [jane, joe]],
    ['as links', 'mailto:jane@example.com?subject=Hi <MAILTO:joe@example.com>', [jane, joe]],
    ['as bullets', '- jane@example.com\n• joe@example.com', [jane, joe]],
    ['with numbers', '1. jane@example.com\n2) joe@example.com', [jane, joe]],
    ['with labels', 'E-mail: jane@example.com\nTo: joe@example.com', [jane, joe]],
    [
      'with marks nobody sees',
      '\u200bjane@example.com\u200b\n\ufeff\u200e\njoe@example.com',
      [jane, joe],
    ],
    [
      'with names',
      'Jane Doe <jane@example.com>, Joe Bloggs <joe@example.com>',
      [janeDoe, joeBloggs],
    ],
    [
      'with names and no separators',
      'Jane Doe <jane@example.com>Joe Bloggs <joe@example.com>',
      [janeDoe, joeBloggs],
    ],
    [
      'with names in quotes',
      '"Jane Doe" <jane@example.com>; "Joe Bloggs"<joe@example.com>',
      [janeDoe, joeBloggs],
    ],
    [
      'with names without brackets',
      'Jane Doe jane@example.com\njoe@example.com Joe Bloggs',
      [janeDoe, joeBloggs],
    ],
    [
      'from a spreadsheet',
      'Jane\tDoe\tjane@example.com\nJoe Bloggs\tjoe@example.com',
      [janeDoe, joeBloggs],
    ],
    [
      'with the name last in first',
      '"Doe, Jane" <jane@example.com>, joe@example.com',
      [{ ...jane, name: 'Doe, Jane' }, joe],
    ],
    [
      'from Outlook',
      'Doe, Jane <jane@example.com>; Bloggs, Joe <joe@example.com>',
      [
        { ...jane, name: 'Doe, Jane' },
        { ...joe, name: 'Bloggs, Joe' },
      ],
    ],
    ['with the address as its name', '"jane@example.com" <jane@example.com>', [jane]],
    ['with a bracket left open', 'Jane Doe <jane@example.com', [janeDoe]],
    [
      'with a name in another script',
      '山田太郎 <jane@example.com>',
      [{ ...jane, name: '山田太郎' }],
    ],
    ['with an apostrophe', "o'brien@example.com", [{ address: "o'brien@example.com" }]],
    ['that is blank', ' \n,;\t ', []],
  ])('%s is read', (_, text, accepted) => {
    expect(parseAddresses(text)).toEqual({ accepted, refused: [], folded: [] });
  });

  test.each([
    ['jane.example.com', '"jane.example.com" has no @ sign, so it is not an e-mail address'],
    ['Jane Doe', '"Jane Doe" has no @ sign, so it is not an e-mail address'],
    ['jane @ example.com', '"jane @ example.com" has a space inside the e-mail address'],
    ['jane@@example.com', '"jane@@example.com" has more than one @ sign'],
    ['a@b@example.com', '"a@b@example.com" has more than one @ sign'],
    ['@example.com', '"@example.com" has nothing before the @ sign'],
    ['jane@', '"jane@" has nothing after the @ sign'],
    ['jané@example.com', '"jané@example.com" cannot have "é" before the @ sign'],
    ['jane@exam_ple.com', '"jane@exam_ple.com" cannot have "_" after the @ sign'],
    ['ja\u0007ne@example.com', '"jane@example.com" cannot have U+0007 before the @ sign'],
    ['jane@example..com', '"jane@example..com" has a dot too many after the @ sign'],
    ['jane@.example.com', '"jane@.example.com" has a dot too many after the @ sign'],
    [
      'jane@example-.com',
      '"jane@example-.com" has a hyphen next to a dot, or at an end, after the @ sign',
    ],
    [
      `jane@${label63}a.com`,
      `"jane@${'a'.repeat(52)}..." has more than 63 characters between two dots after the @ sign`,
    ],
    ['com>', '"com>" has no @ sign, so it is not an e-mail address'],
  ])('"%s" is refused, with its reason', (text, say) => {
    const { refused } = parseAddresses(text);
    expect(refused[0]?.say).toBe(say);
  });

  test('what is no address does not take others down with it', () => {
    expect(
      parseAddresses('jane@example.com, joe.example.com; (later)\nJoe Bloggs <joe@example.com>'),
    ).toEqual({
      accepted: [jane, joeBloggs],
      refused: [
        {
          text: 'joe.example.com',
          say: '"joe.example.com" has no @ sign, so it is not an e-mail address',
        },
        { text: '(later)', say: '"(later)" has no @ sign, so it is not an e-mail address' },
      ],
      folded: [],
    });
  });

  test('an address given twice is folded, whatever the case of its domain', () => {
    expect(
      parseAddresses('jane@example.com, Jane Doe <jane@EXAMPLE.com>, JANE@example.com'),
    ).toEqual({
      accepted: [janeDoe, { address: 'JANE@example.com' }],
      refused: [],
      folded: ['jane@EXAMPLE.com'],
    });
  });

  test('an address is written as it can be read again, in quotes where its name needs them', () => {
    const named = [janeDoe, joe, { address: 'kim@example.com', name: 'Lee; "Kim" <K>' }];
    expect(named.map(writeAddress)).toEqual([
      'Jane Doe <jane@example.com>',
      'joe@example.com',
      '"Lee; Kim K" <kim@example.com>',
    ]);
  });

  test('an address is taken out of a list wherever it stands, and nothing else is', () => {
    const text = 'Jane Doe <jane@example.com>, joe@example.com; nobody\njane@EXAMPLE.com';
    expect(withoutAddress(text, 'jane@example.com')).toBe('joe@example.com\nnobody');
  });

  test('the domain of an address is given in lower case', () => {
    expect(domainOf('Jane@Example.COM')).toBe('example.com');
  });
});

/** Any valid address, straight from the rule. */
const anAddress = fc.stringMatching(
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]{1,20}@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,9}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,9}[a-zA-Z0-9])?){0,3}$/,
);
/** What looks like neither an address nor a name. */
const aRefusal = fc.stringMatching(/^[a-z]{1,8}[0-9.]{1,4}[a-z]{1,8}$/);
const aSeparator = fc.constantFrom(
  ',',
  ';',
  '\n',
  '\r\n',
  '\t',
  ', ',
  '; ',
  ' ,\n',
  ',,',
  '\n\n\n',
);
const aListText = fc.oneof(
  anyText,
  fc
    .array(
      fc.oneof(
        fc.constantFrom(',', ';', '\n', '\t', ' ', '<', '>', '"', "'", '(', ')', '@', '.', ':'),
        fc.constantFrom('Jane', 'Doe', 'mailto:', 'jane@example.com', 'joe@example.com', '\u200b'),
        fc.constantFrom('and', 'É', '山', '\ud83d', '“', '”', '<jane@example.com>', '"Doe, J" <'),
      ),
      { maxLength: 30 },
    )
    .map((parts) => parts.join('')),
);

const outcomes = (text: string) => {
  const { accepted, refused, folded } = parseAddresses(text);
  return accepted.length + refused.length + folded.length;
};

describe('any list', () => {
  test('every valid address alone is accepted as it is', () => {
    fc.assert(
      fc.property(anAddress, (address) => {
        expect(parseAddresses(address)).toEqual({
          accepted: [{ address }],
          refused: [],
          folded: [],
        });
      }),
    );
  });

  test('addresses and what is none are each named once, in their order, however they are parted', () => {
    const piece = fc.oneof(
      anAddress.map((text) => ({ text, valid: true })),
      aRefusal.map((text) => ({ text, valid: false })),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, aSeparator)), (pieces) => {
        const text = pieces.map(([{ text: part }, separator]) => part + separator).join('');
        const { accepted, refused, folded } = parseAddresses(text);
        const valid = pieces.filter(([part]) => part.valid).map(([part]) => part.text);
        const invalid = pieces.filter(([part]) => !part.valid).map(([part]) => part.text);
        expect(refused.map((one) => one.text)).toEqual(invalid);
        expect(accepted.length + folded.length).toBe(valid.length);
        for (const { address } of accepted) expect(valid).toContain(address);
      }),
    );
  });

  test('every non-blank piece is named exactly once: accepted, refused or folded', () => {
    fc.assert(
      fc.property(aListText, (text) => {
        expect(outcomes(text)).toBe(piecesOf(text).length);
      }),
      { numRuns: 1000 },
    );
  });

  test('all that one can see is in the pieces, in its order', () => {
    const seen = (text: string) => text.replace(/[\s,;，；、\p{Cc}\p{Cf}]/gu, '');
    fc.assert(
      fc.property(aListText, (text) => {
        const pieces = piecesOf(text).map((piece) => piece.text);
        expect(seen(pieces.join(''))).toBe(seen(text));
      }),
      { numRuns: 1000 },
    );
  });

  test('what is accepted is valid and there once; what is refused has a reason', () => {
    fc.assert(
      fc.property(aListText, (text) => {
        const { accepted, refused } = parseAddresses(text);
        expect(accepted.every(({ address }) => isAddress(address))).toBe(true);
        const keys = accepted.map(({ address }) => address.split('@')[0] + domainOf(address));
        expect(new Set(keys).size).toBe(accepted.length);
        for (const { say } of refused) {
          expect(say).toMatch(/^".*" (has|cannot have) .*[^.]$/u);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('what was read is the same after it was written and read again', () => {
    fc.assert(
      fc.property(aListText, (text) => {
        const { accepted } = parseAddresses(text);
        const again = parseAddresses(accepted.map(writeAddress).join(', '));
        expect(again).toEqual({ accepted, refused: [], folded: [] });
      }),
      { numRuns: 1000 },
    );
  });

  test('without one of its addresses, all others and all refusals stay', () => {
    fc.assert(
      fc.property(aListText, (text) => {
        const { accepted, refused } = parseAddresses(text);
        const [first, ...others] = accepted;
        if (!first) return;
        const after = parseAddresses(withoutAddress(text, first.address));
        expect(after.accepted).toEqual(others);
        expect(after.refused).toEqual(refused);
      }),
      { numRuns: 1000 },
    );
  });

  test('a very long list is read at once', () => {
    const text = Array.from({ length: 20_000 }, (_, index) => `p${index}@example.com`).join(' ');
    expect(parseAddresses(text).accepted).toHaveLength(20_000);
    expect(parseAddresses(`${')'.repeat(100_000)}x${'"'.repeat(100_000)}`).refused).toHaveLength(1);
  });
});
