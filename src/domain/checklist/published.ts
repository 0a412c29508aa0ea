import { z } from 'astro/zod';
import { type CalendarDate, isCalendarDate } from '../calendar-date.ts';
import { identifier } from '../identifier.ts';
import type { Checklist, ItemId } from './checklist.ts';

const retirement = z.union([
  /** The item that takes over what readers have said about this one. */
  z.strictObject({ successor: identifier }),
  /** Why there is none. */
  z.strictObject({ reason: z.string().min(1) }),
]);

/** Every item id ever published, in the order of publishing. Only ever grows. */
export const publishedSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      id: identifier,
      since: z
        .string('Write the day between quotes, like "2026-11-23".')
        .refine(isCalendarDate, 'Expected a day that exists, like "2026-11-23".'),
      retired: retirement.optional(),
    }),
  ),
});

export type Published = z.infer<typeof publishedSchema>['items'];

const file = 'src/content/published.yaml';

/** What does not fit between the items there are and those ever published: a sentence for each, or none. */
export function problemsOfPublishing(
  published: Published,
  checklists: readonly Checklist[],
): string[] {
  const present = new Set(checklists.flatMap(({ items }) => items.map(({ id }) => id)));
  const listed = new Map(published.map((item) => [item.id, item]));
  const repeated = published.filter((item, index) =>
    published.slice(0, index).some(({ id }) => id === item.id),
  );
  return [
    ...repeated.map(({ id }) => `${file} lists the item "${id}" twice. Remove the later line.`),
    ...[...present]
      .filter((id) => !listed.has(id))
      .map(
        (id) =>
          `The item "${id}" is new. Add it at the end of ${file} with today's date, so that readers ` +
          'see that it is new, and its progress can be kept from now on.',
      ),
    ...[...listed.values()]
      .filter(({ id, retired }) => !retired && !present.has(id))
      .map(
        ({ id }) =>
          `The item "${id}" was published and is gone, with the progress that readers keep under it. Put it ` +
          `back, or retire it in ${file}: "retired: { successor: … }" if another item takes over its tick, ` +
          'or "retired: { reason: … }".',
      ),
    ...[...listed.values()]
      .filter(({ id, retired }) => retired && present.has(id))
      .map(
        ({ id }) =>
          `The item "${id}" is retired in ${file}, but still on a checklist. Give it a new id.`,
      ),
    ...[...listed.values()].flatMap(({ id, retired }) =>
      retired && 'successor' in retired && !leadsToItem(retired.successor, listed, present)
        ? [
            `The retired item "${id}" in ${file} names the successor "${retired.successor}", which leads to no item.`,
          ]
        : [],
    ),
  ];
}

/** The retired items whose progress an item takes over, nearest first. */
export function predecessorsOf(item: ItemId, published: Published): ItemId[] {
  const before = published.filter(
    ({ id, retired }) =>
      id !== item && retired && 'successor' in retired && retired.successor === item,
  );
  return before.flatMap(({ id }) => [id, ...predecessorsOf(id, published)]);
}

/** The day on which an item was first published. */
export const sinceOf = (item: ItemId, published: Published): CalendarDate | undefined =>
  published.find(({ id }) => id === item)?.since;

function leadsToItem(
  id: ItemId,
  listed: ReadonlyMap<ItemId, Published[number]>,
  present: ReadonlySet<ItemId>,
): boolean {
  const seen = new Set<ItemId>();
  let at: ItemId | undefined = id;
  while (at !== undefined && !present.has(at) && !seen.has(at)) {
    seen.add(at);
    const retired: Published[number]['retired'] = listed.get(at)?.retired;
    at = retired && 'successor' in retired ? retired.successor : undefined;
  }
  return at !== undefined && present.has(at);
}
