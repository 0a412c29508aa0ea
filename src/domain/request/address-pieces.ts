import { lineOf } from './text.ts';

/** A part of a list that stands for one address, or was meant to. */
export interface Piece {
  /** As it was written. */
  readonly text: string;
  /** The part of it that should be the address; all of it where no part looks like one. */
  readonly address: string;
  /** The person's name, where it says one. */
  readonly name: string | undefined;
}

/** The pieces of a list: every word of it that one can see is in exactly one. */
export const piecesOf = (list: string): Piece[] =>
  groupsIn(cellsIn(list)).map((words) => pieceOf(list, words));

interface Word {
  readonly start: number;
  readonly end: number;
  /** Whether it could be an address, right or wrong. */
  readonly isAddress: boolean;
  readonly isBracketed: boolean;
  readonly text: string;
}

/** What stands between two separators, and the separator behind it. */
interface Cell {
  readonly words: readonly Word[];
  readonly until: string;
}

const separators = String.raw`,;，；、\t\n\v\f\r\u0085\u2028\u2029`;

/** In this order: a name in quotes, which may hold a comma; an address in brackets; a separator; a word. */
const token = new RegExp(
  String.raw`(?<quoted>"[^"\r\n]*"(?=[^\S\r\n]*<))|(?<bracketed><[^<>${separators}]*>?)|` +
    String.raw`(?<separator>[${separators}])|(?<word>[^\s<${separators}]+)`,
  'g',
);

function cellsIn(list: string): Cell[] {
  const cells: Cell[] = [];
  let words: Word[] = [];
  for (const { 0: text, index: start, groups: kind } of list.matchAll(token)) {
    if (kind?.separator) {
      cells.push({ words, until: text });
      words = [];
      continue;
    }
    if (/^[\p{Cc}\p{Cf}]+$/u.test(text)) continue;
    const isBracketed = kind?.bracketed !== undefined && text.includes('@');
    const isAddress = isBracketed || (!kind?.quoted && /[^@]@[^@]/.test(text));
    words.push({ start, end: start + text.length, isAddress, isBracketed, text });
  }
  return [...cells, { words, until: '' }];
}

/** The words of each piece: an address with what stands around it, and with a name that a comma or a tab parts from it. */
function groupsIn(cells: readonly Cell[]): (readonly Word[])[] {
  const groups: (readonly Word[])[] = [];
  let names: Cell[] = [];
  const standAlone = (alone: readonly Cell[]) => groups.push(...alone.map(({ words }) => words));
  for (const cell of cells) {
    const [first, ...others] = byAddress(cell.words);
    if (first?.some(({ isAddress }) => isAddress)) {
      const own = namesBefore(names, first);
      standAlone(names.slice(0, names.length - own));
      const name = names.slice(names.length - own).flatMap(({ words }) => words);
      groups.push([...name, ...first], ...others);
      names = [];
    } else if (isName(cell)) {
      names.push(cell);
    } else {
      standAlone([...names, cell]);
      names = [];
    }
  }
  standAlone(names);
  return groups.filter(({ length }) => length > 0);
}

/** The words of a cell in groups with an address each, cut behind the addresses. */
function byAddress(words: readonly Word[]): Word[][] {
  const lastAddress = words.findLastIndex(({ isAddress }) => isAddress);
  const lastOfLetters = words.findLastIndex(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const groups: Word[][] = [[]];
  words.forEach((word, index) => {
    groups.at(-1)?.push(word);
    const isOver = index < (word.isBracketed ? lastOfLetters : lastAddress);
    if (word.isAddress && isOver) groups.push([]);
  });
  return groups;
}

/**
 * How many of the cells before an address are its person's name: as many as tabs part, since a spreadsheet gives each
 * part of a name a cell; or one before a comma, as Outlook writes it ("Doe, Jane <jane@example.com>").
 */
function namesBefore(names: readonly Cell[], address: readonly Word[]): number {
  let tabbed = 0;
  while (names.at(-1 - tabbed)?.until === '\t') tabbed += 1;
  if (tabbed > 0) return tabbed;
  return names.at(-1)?.until === ',' && address.some(({ isBracketed }) => isBracketed) ? 1 : 0;
}

/** Whether a cell reads like a name, with an address to come: words of letters, unlike "jane.example.com" without its sign. */
const isName = ({ words, until }: Cell): boolean =>
  (until === ',' || until === '\t') &&
  words.length > 0 &&
  words.every(({ text }) => /^[\p{L}\p{M}'’-]+\.?$/u.test(text));

function pieceOf(list: string, words: readonly Word[]): Piece {
  const start = words[0]?.start ?? 0;
  const end = words.at(-1)?.end ?? 0;
  const text = list.slice(start, end);
  const address = words.find(({ isAddress }) => isAddress);
  if (!address) return { text, address: text, name: undefined };
  const around = `${list.slice(start, address.start)} ${list.slice(address.end, end)}`;
  // Without brackets, what stands around an address may be anything: "and", "or ask", "E-mail:". Names have capitals.
  const isNamed =
    address.isBracketed ||
    (!around.includes(':') &&
      words.every((word) => word === address || /^[^\p{L}]*[\p{Lu}\p{Lo}]/u.test(word.text)));
  return { text, address: address.text, name: isNamed ? tidyName(around) : undefined };
}

/** A name without what parts it from the address, and without what would end it in a list; nothing where no letter is left. */
function tidyName(written: string): string | undefined {
  const name = lineOf(written.slice(0, 500))
    .replace(/^.*:/, '')
    .replace(/["“”„«»<>\\]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{M}\p{N}.]+$/u, '');
  return /\p{L}/u.test(name) ? [...name].slice(0, 80).join('') : undefined;
}
