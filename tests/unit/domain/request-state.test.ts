import {
  readRequest,
  type RequestEntry,
  requestStates,
  saidOf,
  sentAt,
  writeRequest,
} from '@domain/request-state.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const anyState = fc.constantFrom(...requestStates);

test('the day of sending stays while a request moves on, and goes when it was not sent after all', () => {
  const asked = saidOf('asked', undefined, 10);
  const confirmed = saidOf('confirmed', asked, 20);
  const handedOver = saidOf('handed-over', confirmed, 30);
  expect([asked, confirmed, handedOver].map(sentAt)).toEqual([10, 10, 10]);
  expect(sentAt(saidOf('not-asked', handedOver, 40))).toBeUndefined();
  expect(sentAt(undefined)).toBeUndefined();
});

test('whatever is said of a request is newer than what was said before, also where the clock was set back', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ state: anyState, now: fc.nat(100) }), { minLength: 2 }),
      (said) => {
        const entries: RequestEntry[] = [];
        for (const { state, now } of said) entries.push(saidOf(state, entries.at(-1), now));
        const times = entries.map(({ at }) => at);
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b));
        for (const entry of entries) expect(sentAt(entry) ?? 0).toBeLessThanOrEqual(entry.at);
      },
    ),
  );
});

test('a request comes back as it was kept, and an odd day of sending is left out', () => {
  const entry: RequestEntry = { state: 'confirmed', at: 20, sent: 10 };
  expect(readRequest(writeRequest(entry))).toEqual({ kind: 'value', value: entry });
  expect(readRequest('{"v":1,"state":"asked","at":5,"sent":"<b>"}')).toEqual({
    ...{ kind: 'value', value: { state: 'asked', at: 5 } },
  });
  expect(readRequest('{"v":1,"state":"dreamt","at":5}').kind).toBe('damaged');
});
