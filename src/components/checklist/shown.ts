import { named } from '@catalogue';
import type { Catalogue } from '@domain/catalogue.ts';
import { appliesSentence } from '@domain/checklist/applies.ts';
import type { Item } from '@domain/checklist/checklist.ts';
import type { Plan } from '@domain/checklist/plan-item.ts';
import type { ShownItem } from './Item.tsx';

/** An item with its keys turned into names and addresses, for the island to show. */
export function shown(item: Item, content: Catalogue, plan: Plan, page: string): ShownItem {
  const { id, action, actors, since, formerly, phase } = named(plan.items, 'item', item.id, page);
  const applies = appliesSentence(item, content.conditions);
  const more = moreAbout(item, content, page);
  return {
    id,
    action,
    actors,
    since,
    phase,
    ...(formerly && { formerly }),
    why: item.why,
    doneWhen: item.doneWhen,
    ...(applies && { applies }),
    ...(more && { more }),
  };
}

/** The page that says more: one of this site before one outside, and never the page one is on. */
function moreAbout(item: Item, content: Catalogue, page: string): ShownItem['more'] {
  const inside = content.pages.find(({ address }) => address === item.page?.split('#')[0]);
  if (item.page && inside && inside.address !== page) {
    return { label: inside.title, href: item.page };
  }
  if (!item.link) return undefined;
  const { label, href } = named(content.links, 'link', item.link, page);
  return { label, href };
}
