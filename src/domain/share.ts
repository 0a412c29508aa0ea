/**
 * The fragment of a link that shows a plan to somebody else: how each item stands and the answers about ownership, by id or
 * place, and nothing that a reader wrote. Like `1.YAAB.who-hosts=client.k3Qx`: the form it is in; the states, two to a character,
 * by the items' places in the list of everything ever published, as far as the last that is not "to do"; the answers; and
 * four characters that only fit the whole, so that a link that was cut off is not taken for a plan with less done.
 */
import type { ItemId } from './checklist/checklist.ts';
import type { State } from './checklist/entry.ts';
import { type Entries, stateOf } from './checklist/progress.ts';

/** What a fragment turned out to hold: how items stand, where that is not "to do", and answers by question; or nothing. */
export type ShareReading =
  | {
      readonly kind: 'shared';
      readonly states: Record<ItemId, State>;
      readonly answers: Record<string, string>;
    }
  | { readonly kind: 'refused'; readonly say: string };

const version = 1;

/** The longest fragment that is read, in characters. */
const longestShare = 8000;

/** The states by their numbers in a link. Links live long: this order never changes. */
const numbered: readonly State[] = ['to-do', 'in-progress', 'waiting', 'done', 'not-applicable'];

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** How items stand, and answers given, as the fragment of a link. Answers are ids; whatever else is left out. */
export function writeShare(
  published: readonly ItemId[],
  entries: Entries,
  answers: Readonly<Record<string, string>> = {},
): string {
  const numbers = published.map((id) => numbered.indexOf(stateOf(entries, id)));
  const pairs = Object.entries(answers).filter((pair) => pair.every(isIdentifier));
  const said = [version, packed(numbers), pairs.map((pair) => pair.join('=')).join('&')].join('.');
  return `${said}.${checkOf(said)}`;
}

/** Whatever stands in the fragment of a link, with or without its "#". Items that a later release added are ignored. */
export function readShare(published: readonly ItemId[], text: string): ShareReading {
  if (text.length > longestShare) return refused.damaged;
  const fragment = decoded(text)?.replace(/^#+/, '');
  if (fragment === '') return refused.empty;
  const [form = '', states = '', answers = '', check, ...rest] = fragment?.split('.') ?? [];
  if (/^\d{1,4}$/.test(form) && Number(form) > version) return refused.later;
  const numbers = unpacked(states);
  const pairs = pairsIn(answers);
  const isWhole = rest.length === 0 && check === checkOf([form, states, answers].join('.'));
  if (form !== String(version) || !numbers || !pairs || !isWhole) return refused.damaged;
  return {
    kind: 'shared',
    states: recordOf(statesOf(published, numbers)),
    answers: recordOf(pairs),
  };
}

const refuse = (say: string) => ({ kind: 'refused', say }) as const;

const refused = {
  empty: refuse('This link carries no plan. Ask whoever sent it to copy it again.'),
  damaged: refuse(
    'This link is damaged: a part of it is missing or was changed on its way. Ask whoever sent it to copy it again.',
  ),
  later: refuse(
    'This link was made by a newer release of this site. Reload the page to get that release.',
  ),
} as const;

/** Four characters that depend on each of a text: the lowest 24 bits of its FNV-1a hash. */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return [18, 12, 6, 0].map((bits) => letters.charAt((hash >>> bits) & 63)).join('');
}

/** Numbers of three bits, two to a character of base64url. The zeros at the end are left out. */
function packed(numbers: readonly number[]): string {
  let text = '';
  for (let place = 0; place < numbers.length; place += 2) {
    text += letters.charAt((numbers[place] ?? 0) * 8 + (numbers[place + 1] ?? 0));
  }
  return text.replace(/A+$/, '');
}

function unpacked(text: string): number[] | undefined {
  const numbers = [...text].flatMap((letter) => {
    const both = letters.indexOf(letter);
    return [Math.floor(both / 8), both % 8];
  });
  return numbers.every((number) => number in numbered) ? numbers : undefined;
}

const statesOf = (published: readonly ItemId[], numbers: readonly number[]) =>
  published.flatMap((id, place) => {
    const state = numbered[numbers[place] ?? 0];
    return state && state !== 'to-do' ? [[id, state] as const] : [];
  });

function pairsIn(text: string): (readonly [string, string])[] | undefined {
  const pairs = text.split('&').filter(Boolean);
  const read = pairs.map((pair) => pair.split('='));
  const isWhole = read.every((parts) => parts.length === 2 && parts.every(isIdentifier));
  return isWhole ? read.map(([question = '', option = '']) => [question, option]) : undefined;
}

/** Without a prototype, so that a question called "constructor" that nobody answered has no answer. */
const recordOf = <Value>(pairs: readonly (readonly [string, Value])[]): Record<string, Value> =>
  Object.assign(Object.create(null), Object.fromEntries(pairs));

const isIdentifier = (text: string): boolean => /^[a-z0-9][a-z0-9-]{0,63}$/.test(text);

/** A text whose signs a mail program may have written as "%23"; nothing where that makes no sense. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.trim());
  } catch {
    return undefined;
  }
}
