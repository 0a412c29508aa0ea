import { sizeInWords } from '@domain/size.ts';
import { expect, test } from 'vitest';

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [1000, '1 kB'],
  [12_540, '12.5 kB'],
  [999_949, '999.9 kB'],
  [999_950, '1 MB'],
  [5_000_000, '5 MB'],
])('%i bytes are said as "%s"', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words);
});
