import { KnownKeys } from '@browser/known-keys.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

/** Keys of few parts, so that they often share what they begin with; among them odd ones, as other sites of a host leave. */
const part = fc.constantFrom('', 'a', 'b', 'ab', '-');
const key = fc.array(part, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));

test('keys are found by what they begin with, whatever came and went', () => {
  const change = fc.record({ key, isThere: fc.boolean() });
  fc.assert(
    fc.property(fc.array(change), key, (changes, start) => {
      const known = new KnownKeys();
      const plain = new Set<string>();
      for (const { key, isThere } of changes) {
        if (isThere) known.add(key);
        else known.delete(key);
        if (isThere) plain.add(key);
        else plain.delete(key);
      }
      expect(known.size).toBe(plain.size);
      expect(new Set(known.under(start))).toEqual(
        new Set([...plain].filter((key) => key.startsWith(start))),
      );
      expect(new Set(known.folders())).toEqual(
        new Set([...plain].flatMap((key) => /^[^/]*\/[^/]*\//.exec(key)?.[0] ?? [])),
      );
    }),
  );
});
