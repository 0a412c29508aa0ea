import { alphabetically } from '@domain/alphabet.ts';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';

test('names are ordered by their letters, and by their numbers as they count', () => {
  const names = [
    'Client 10',
    'acme',
    'Client 2',
    'Éclair',
    'Acme',
    'A&B',
    'A B',
    'Zenith',
    'Ørsted',
  ];
  expect(names.sort(alphabetically)).toEqual([
    ...['A B', 'A&B', 'acme', 'Acme', 'Client 2', 'Client 10', 'Éclair', 'Ørsted', 'Zenith'],
  ]);
});

test('any names are ordered as a browser orders them that knows English', () => {
  const english = new Intl.Collator('en-GB', { numeric: true });
  const sign = fc.oneof(
    fc.constantFrom(...'aAbBzZ0012 _-,.()/&', "'"),
    fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
    fc.constantFrom(...'éßØ'),
  );
  const name = fc.string({ unit: sign, maxLength: 12 });
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(Math.sign(alphabetically(a, b))).toBe(Math.sign(english.compare(a, b)));
    }),
    { numRuns: 20_000 },
  );
});

test('names in plain letters are ordered without a look at languages', async () => {
  vi.resetModules();
  const looks = vi.spyOn(Intl, 'Collator');
  const { alphabetically } = await import('@domain/alphabet.ts');
  const sorted = (...names: string[]) => names.sort(alphabetically);
  expect(sorted("O'Neill & Co. (UK)", 'Client 10', 'Client 2')[0]).toBe('Client 2');
  expect(looks).not.toHaveBeenCalled();
  expect(sorted('Zenith', 'Ørsted')[0]).toBe('Ørsted');
  expect(looks).toHaveBeenCalled();
});
