import type { Checklist, Item } from './checklist/checklist.ts';
import type { Condition } from './condition.ts';
import type { Decision } from './decision/decision.ts';
import { problemsOfDecisions } from './decision/proof.ts';
import type { Term } from './glossary.ts';
import type { Link } from './link.ts';
import type { Note } from './note.ts';
import type { Party, Role } from './party.ts';
import { phaseIds } from './phase-ids.ts';
import type { Phase } from './phase.ts';
import type { Platform } from './platform.ts';

/** Everything the writers keep as data, read from src/content. */
export interface Catalogue {
  readonly phases: readonly Phase[];
  readonly parties: readonly Party[];
  readonly roles: readonly Role[];
  readonly links: readonly Link[];
  readonly terms: readonly Term[];
  readonly notes: readonly Note[];
  readonly conditions: readonly Condition[];
  readonly checklists: readonly Checklist[];
  readonly platforms: readonly Platform[];
  readonly decisions: readonly Decision[];
  /** Pages by the address within the site that leads to them, like `/guides/access/`, with the links they rest on. */
  readonly pages: readonly Page[];
}

export interface Page {
  readonly address: string;
  readonly title: string;
  readonly file: string;
  readonly sources: readonly string[];
}

/** The collections whose entries others name by id, with the file in which a missing one would be added. */
export const files = {
  link: 'src/content/links.yaml',
  term: 'src/content/glossary.yaml',
  note: 'src/content/todays.yaml',
  condition: 'src/content/conditions.yaml',
  checklist: 'src/content/checklists',
  phase: 'src/content/phases.yaml',
  role: 'src/content/roles.yaml',
  item: 'src/content/checklists',
  decision: 'src/content/decisions',
  page: 'src/content/docs',
} as const;

/** What stands where, and does not fit together: a sentence for each mistake, or none. */
export function problemsIn(catalogue: Catalogue): string[] {
  return [
    ...problemsOfPhases(catalogue.phases),
    ...problemsOfItemIds(catalogue.checklists),
    ...problemsOfOrder(catalogue.checklists),
    ...problemsOfNames(catalogue),
    ...problemsOfDecisions(
      catalogue.decisions,
      catalogue.conditions,
      catalogue.pages.map(({ address }) => address),
    ),
  ];
}

/** A name that leads nowhere, said to whoever wrote it. */
export const unknown = (what: keyof typeof files, id: string, where: string): string =>
  `${where} names the ${what} "${id}", but there is none with that id. ` +
  `Add it to ${files[what]}, or correct the name.`;

function problemsOfPhases(phases: readonly Phase[]): string[] {
  const missing = phaseIds.filter((id) => !phases.some((phase) => phase.id === id));
  const misplaced = phases.filter(({ id, number }) => phaseIds[number - 1] !== id);
  return [
    ...missing.map((id) => `The phase "${id}" is missing. Add it to ${files.phase}.`),
    ...misplaced.map(
      ({ id, number }) =>
        `The phase "${id}" has the number ${number}, but it is number ${phaseIds.indexOf(id) + 1} of ` +
        `${phaseIds.length}. Correct it in ${files.phase}.`,
    ),
  ];
}

function problemsOfItemIds(checklists: readonly Checklist[]): string[] {
  const homes = new Map<string, string[]>();
  for (const { id: checklist, items } of checklists) {
    for (const { id } of items) homes.set(id, [...(homes.get(id) ?? []), checklist]);
  }
  return [...homes]
    .filter(([, lists]) => lists.length > 1)
    .map(
      ([id, lists]) =>
        `The item id "${id}" is used ${lists.length} times: in ${lists.map(fileOf).join(' and ')}. ` +
        'Progress is kept by item id, so give each item its own.',
    );
}

function problemsOfOrder(checklists: readonly Checklist[]): string[] {
  return checklists.flatMap((checklist, index) =>
    checklists
      .slice(0, index)
      .filter(({ phase, order }) => phase === checklist.phase && order === checklist.order)
      .map(
        (earlier) =>
          `${fileOf(earlier.id)} and ${fileOf(checklist.id)} both have the order ${checklist.order} in the ` +
          `phase "${checklist.phase}". Give them different numbers.`,
      ),
  );
}

/** Every name of another entry, looked up. */
function problemsOfNames(catalogue: Catalogue): string[] {
  const links = idsOf(catalogue.links);
  const conditions = idsOf(catalogue.conditions);
  const pages = new Set(catalogue.pages.map(({ address }) => address));

  const link = (id: string | undefined, where: string) =>
    id === undefined || links.has(id) ? [] : [unknown('link', id, where)];
  const page = (path: string | undefined, where: string) => {
    const address = path?.split('#')[0];
    return address === undefined || pages.has(address) ? [] : [unknown('page', address, where)];
  };
  const ofItem = (item: Item, where: string) => [
    ...link(item.link, where),
    ...page(item.page, where),
    ...(item.appliesWhen ?? [])
      .filter((id) => !conditions.has(id))
      .map((id) => unknown('condition', id, where)),
  ];

  return [
    ...catalogue.checklists.flatMap((checklist) => [
      ...page(checklist.page, fileOf(checklist.id)),
      ...checklist.items.flatMap((item) =>
        ofItem(item, `The item "${item.id}" in ${fileOf(checklist.id)}`),
      ),
    ]),
    ...catalogue.phases.flatMap(({ id, page: path }) =>
      page(path, `The phase "${id}" in ${files.phase}`),
    ),
    ...catalogue.terms.flatMap(({ id, page: path }) =>
      page(path, `The term "${id}" in ${files.term}`),
    ),
    ...catalogue.notes.flatMap(({ id, page: path, sources }) => {
      const where = `The note "${id}" in ${files.note}`;
      return [...page(path, where), ...sources.flatMap((source) => link(source, where))];
    }),
    ...catalogue.platforms.flatMap(({ id, doc, register }) => {
      const where = `The platform "${id}" in src/content/platforms.yaml`;
      return [...link(doc, where), ...link(register?.link, where)];
    }),
    ...catalogue.pages.flatMap(({ file, sources }) =>
      sources.flatMap((source) => link(source, `The frontmatter of ${file}`)),
    ),
  ];
}

const idsOf = (entries: readonly { id: string }[]): Set<string> =>
  new Set(entries.map(({ id }) => id));

const fileOf = (checklist: string): string => `${files.checklist}/${checklist}.yaml`;
