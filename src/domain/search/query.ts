/** Words and phrases that mean one thing here; a reader may use any, a page another. */
export type Synonyms = readonly (readonly string[])[];

/** Words that shape a question without saying what it is about. */
const small = new Set(
  'a an and are as at be can do does for from how i if in is it me my of on or our should the this to us was we what when where which who why will with you your'.split(
    ' ',
  ),
);

/** How many ways of saying one query are tried at most. */
const most = 8;

/**
 * The ways to say a query, the reader's own first: "logo size" also becomes "branding size" where logo and branding are
 * synonyms. One phrase at a time is replaced.
 */
export function waysToSay(query: string, synonyms: Synonyms): string[] {
  const said = wordsOf(query, false);
  const ways = [wordsOf(query).join(' ')];
  for (const group of synonyms) {
    for (const phrase of group) {
      const words = wordsOf(phrase, false);
      const at = positionOf(words, said);
      if (at < 0) continue;
      const before = said.slice(0, at).filter(isTelling);
      const after = said.slice(at + words.length).filter(isTelling);
      for (const other of group.filter((candidate) => candidate !== phrase)) {
        ways.push([...before, ...wordsOf(other), ...after].join(' '));
      }
    }
  }
  return [...new Set(ways)].filter(Boolean).slice(0, most);
}

/** The words of a query that carry meaning; all of its words where none does. */
export function wordsOf(query: string, dropSmall = true): string[] {
  const words = query
    .toLowerCase()
    .split(/[\s,.;:!?"()]+/)
    .filter(Boolean);
  const telling = words.filter(isTelling);
  return dropSmall && telling.length > 0 ? telling : words;
}

const isTelling = (word: string): boolean => !small.has(word);

/** Where a phrase starts among some words, taking plurals for their singulars; -1 where it does not occur. */
function positionOf(phrase: readonly string[], words: readonly string[]): number {
  return words.findIndex((_, start) =>
    phrase.every((word, offset) => singular(word) === singular(words[start + offset] ?? '')),
  );
}

const singular = (word: string): string => word.replace(/(?<=[a-z]{2})s$/, '');
