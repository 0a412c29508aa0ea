import { type Piece, piecesOf } from './address-pieces.ts';
import { lineOf } from './text.ts';

/** An address, and the person's name where one stood beside it. */
export interface NamedAddress {
  readonly address: string;
  readonly name?: string;
}

/** What a list of addresses turned out to hold. Every piece of it is in exactly one of the three. */
export interface ParsedAddresses {
  readonly accepted: readonly NamedAddress[];
  /** What is no address, as it was written, and why, as a sentence without a full stop. */
  readonly refused: readonly { readonly text: string; readonly say: string }[];
  /** Addresses that were there before, as they were written. */
  readonly folded: readonly string[];
}

/**
 * A valid e-mail address as browsers judge it in `<input type=email>`: HTML Standard, 4.10.5.1.5 "Email state (type=email)",
 * which gives this very expression:
 *
 *     /^[a-zA-Z0-9.!#$%&'*+\/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/
 *
 * It is a wilful violation of RFC 5322: no quoted names, no comments; and "jane@localhost" is valid.
 */
export const isAddress = (text: string): boolean => rule.test(text);

const rule =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/** Reads a list of addresses in whatever habit it was written: commas, semicolons, lines, tabs, names, quotes, brackets. */
export function parseAddresses(text: string): ParsedAddresses {
  const accepted = new Map<string, NamedAddress>();
  const refused: { text: string; say: string }[] = [];
  const folded: string[] = [];
  for (const piece of piecesOf(text)) {
    const address = addressIn(piece);
    const key = keyOf(address);
    const before = accepted.get(key);
    if (!isAddress(address)) {
      refused.push({ text: piece.text, say: whyRefused(piece.text, address) });
    } else if (before) {
      folded.push(address);
      accepted.set(key, named(before.address, before.name ?? piece.name));
    } else {
      accepted.set(key, named(address, piece.name));
    }
  }
  return { accepted: [...accepted.values()], refused, folded };
}

/** A list without an address, wherever it stood in it. The rest is kept as it was written, one to a line. */
export const withoutAddress = (text: string, address: string): string =>
  piecesOf(text)
    .filter((piece) => keyOf(addressIn(piece)) !== keyOf(address))
    .map((piece) => piece.text)
    .join('\n');

/** An address as it stands in a list: `jane@example.com`, `Jane Doe <jane@example.com>`, `"Doe, Jane" <jane@example.com>`. */
export function writeAddress({ address, name = '' }: NamedAddress): string {
  const plain = name.replace(/["<>]/g, '').trim();
  if (!plain) return address;
  return `${/^[\p{L}\p{M}\p{N} '’.-]+$/u.test(plain) ? plain : `"${plain}"`} <${address}>`;
}

/** The part of an address after the @ sign, in lower case. */
export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();

// Only the domain is known to ignore case: "Jane@" and "jane@" may be two people.
const keyOf = (address: string): string =>
  address.slice(0, address.lastIndexOf('@') + 1) + domainOf(address);

const named = (address: string, name: string | undefined): NamedAddress =>
  name && name !== address ? { address, name } : { address };

/**
 * The address that a piece means. What stands around addresses in lists is taken off, but no more of it than makes it valid:
 * "'" and "{" may begin an address.
 */
function addressIn({ address }: Piece): string {
  if (isAddress(address) || address.length > 1000) return address;
  // Copying from some programs brings marks along that nobody sees.
  const seen = address.replace(/\p{Cf}/gu, '');
  const within = seen.replace(/^<\s*|\s*>$/g, '');
  if (isAddress(within)) return within;
  const bare = withoutEdges(seen);
  return /^mailto:/i.test(bare) ? withoutEdges(bare.slice(7).replace(/\?.*$/s, '')) : bare;
}

const withoutEdges = (text: string): string =>
  text.replace(/^[\s"'“”„‘’«»<([{]+/, '').replace(/[\s"'“”‘’«»>)\]}.:!]+$/, '');

function whyRefused(text: string, address: string): string {
  const written = `"${shortened(lineOf(text))}"`;
  const [before = '', after = '', ...more] = address.split('@');
  const labels = after.split('.');
  if (!address.includes('@')) return `${written} has no @ sign, so it is not an e-mail address`;
  if (/\s/.test(address)) return `${written} has a space inside the e-mail address`;
  if (more.length > 0) return `${written} has more than one @ sign`;
  if (!before) return `${written} has nothing before the @ sign`;
  if (!after) return `${written} has nothing after the @ sign`;
  const strange = /[^a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]/u.exec(before);
  if (strange) return `${written} cannot have ${visible(strange[0])} before the @ sign`;
  const foreign = /[^a-zA-Z0-9.-]/u.exec(after);
  if (foreign) return `${written} cannot have ${visible(foreign[0])} after the @ sign`;
  if (labels.includes('')) return `${written} has a dot too many after the @ sign`;
  if (labels.some((label) => label.length > 63)) {
    return `${written} has more than 63 characters between two dots after the @ sign`;
  }
  return `${written} has a hyphen next to a dot, or at an end, after the @ sign`;
}

const shortened = (text: string): string =>
  text.length > 60 ? `${[...text].slice(0, 57).join('')}...` : text;

/** A character as one can name it: "é", or U+0007 where one would see nothing. */
const visible = (character: string): string =>
  /[\p{C}\p{Z}]/u.test(character)
    ? `U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`
    : `"${character}"`;
