/** What writers do to lists, and what readers said about the items. */
import { handedOn, type PlanItem } from '@domain/checklist/plan-item.ts';
import { stateOf } from '@domain/checklist/progress.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyEntries } from '../arbitraries.ts';

const ids = Array.from({ length: 12 }, (_, index) => `item-${index}`);
const someWords = fc.string({ maxLength: 20 });

const aList = fc
  .shuffledSubarray(ids, { minLength: ids.length })
  .chain((order) => fc.tuple(...order.map((id) => anItem(id))));

function anItem(id: string): fc.Arbitrary<PlanItem> {
  return fc.record({
    id: fc.constant(id),
    action: someWords,
    topic: someWords,
    phase: fc.constantFrom('introduction', 'access', 'implementation'),
    page: fc.constantFrom('/guides/access/', '/guides/implementation/'),
    roles: fc.constant([]),
    actors: fc.constant([]),
    since: fc.constant('2026-11-23' as const),
  });
}

test('reordering, rewording and moving items, and putting new ones between them, keeps every tick', () => {
  fc.assert(
    fc.property(
      anyEntries(...ids),
      aList,
      fc.array(fc.tuple(fc.nat(ids.length), fc.stringMatching(/^new-[a-z]{1,8}$/))),
      (said, edited, inserted) => {
        const items = [...edited];
        for (const [place, id] of inserted) {
          items.splice(place, 0, { ...(edited[0] as PlanItem), id });
        }
        const after = handedOn(said, items);
        for (const id of ids) expect(stateOf(after, id)).toBe(stateOf(said, id));
        for (const [, id] of inserted) expect(stateOf(after, id)).toBe('to-do');
      },
    ),
  );
});
