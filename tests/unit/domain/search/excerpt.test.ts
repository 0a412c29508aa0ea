import { piecesOf } from '@domain/search/excerpt.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
const text = fc.oneof(fc.string(), fc.constantFrom('<mark>', '&lt;', '&amp;gt;', '</mark>', '\n'));
const piece = fc.record({ text, hit: fc.boolean() });

test('what the reader searched for is told from what stands around it', () => {
  expect(piecesOf('Upload the <mark>logo</mark> first')).toEqual([
    { text: 'Upload the ', hit: false },
    { text: 'logo', hit: true },
    { text: ' first', hit: false },
  ]);
});

test('an excerpt of nothing has no pieces', () => {
  expect(piecesOf('')).toEqual([]);
});

test('a hit may run over the end of a line', () => {
  expect(piecesOf('<mark>logo\nsize</mark>')).toEqual([{ text: 'logo\nsize', hit: true }]);
});

test('what looks like markup is text, and stays text', () => {
  expect(piecesOf('<img src=x onerror=alert(1)>')).toEqual([
    { text: '<img src=x onerror=alert(1)>', hit: false },
  ]);
});

test('escaped characters are read as themselves', () => {
  expect(piecesOf('&lt;Link&gt; &amp; &quot;it&#39;s&quot;')).toEqual([
    { text: '<Link> & "it\'s"', hit: false },
  ]);
});

test('text that was escaped twice is read once', () => {
  expect(piecesOf('&amp;lt;')).toEqual([{ text: '&lt;', hit: false }]);
});

test('every excerpt is read back in full, with every hit in it', () => {
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const excerpt = pieces
        .map(({ text, hit }) => (hit ? `<mark>${escaped(text)}</mark>` : escaped(text)))
        .join('');
      const read = piecesOf(excerpt);
      const textOf = (some: typeof read) => some.map(({ text }) => text);
      expect(textOf(read).join('')).toBe(textOf(pieces).join(''));
      expect(textOf(read.filter(({ hit }) => hit))).toEqual(
        textOf(pieces.filter(({ hit }) => hit)),
      );
    }),
  );
});

test('marks that do not pair up lose no text', () => {
  const scrap = fc.constantFrom('<mark>', '</mark>', 'logo', ' & ', '<b>', '\n');
  const bare = (excerpt: string) => excerpt.replaceAll(/<\/?mark>/g, '');
  fc.assert(
    fc.property(fc.array(scrap), (scraps) => {
      const excerpt = scraps.join('');
      const read = piecesOf(excerpt)
        .map(({ text }) => text)
        .join('');
      expect(bare(read)).toBe(bare(excerpt));
    }),
  );
});
