import { writeEntry } from '@domain/checklist/entry.ts';
import { timeIn } from '@domain/reading.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anEntry } from './arbitraries.ts';

test('the time of any entry can be told without reading the rest, whatever people wrote in it', () => {
  fc.assert(
    fc.property(anEntry, fc.string({ unit: 'binary' }), ({ at, ...rest }, text) => {
      const note = `${text}"at":7,\\"at":8`;
      expect(timeIn(writeEntry({ ...rest, at, note }))).toBe(at);
      expect(timeIn(writeEntry({ note, ...rest, at }))).toBe(at);
    }),
  );
});

test.each(['', 'broken', '{"v":1}', '{"at":-1}', '{"at":"soon"}', '{"at":9999999999999999}'])(
  'the text %j gives no time',
  (text) => {
    expect(timeIn(text)).toBe(0);
  },
);
