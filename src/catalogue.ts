/** The content as one whole, proven to fit together before any page is drawn from it. */
import { getCollection, getEntry } from 'astro:content';
import { AstroError } from 'astro/errors';
import { alphabetically } from '@domain/alphabet.ts';
import { type Catalogue, files, problemsIn, unknown } from '@domain/catalogue.ts';
import { inPhaseOrder } from '@domain/checklist/plan.ts';
import type { Plan } from '@domain/checklist/plan-item.ts';
import { predecessorsOf, problemsOfPublishing, sinceOf } from '@domain/checklist/published.ts';
import { actorOf } from '@domain/party.ts';
import { partyIds } from '@domain/party-ids.ts';
import { byKindAndName } from '@domain/platform.ts';
import {
  problemsOfRequests,
  type RequestForm,
  type WritableRequest,
} from '@domain/request/request.ts';
import { placed } from '@site';

/** All content. Throws one sentence for each mistake in it, which stops the build. */
export async function catalogue(): Promise<Catalogue> {
  proven = import.meta.env.DEV ? read() : (proven ?? read());
  return proven;
}

let proven: Promise<Catalogue> | undefined;

async function read(): Promise<Catalogue> {
  const checklists = await getCollection('checklists');
  const docs = await getCollection('docs');
  const whole: Catalogue = {
    phases: dataOf(await getCollection('phases')).sort((a, b) => a.number - b.number),
    parties: inOrder(dataOf(await getCollection('parties')), partyIds),
    roles: dataOf(await getCollection('roles')),
    links: dataOf(await getCollection('links')),
    terms: dataOf(await getCollection('terms')),
    notes: dataOf(await getCollection('notes')).sort((a, b) => alphabetically(a.topic, b.topic)),
    conditions: dataOf(await getCollection('conditions')),
    platforms: dataOf(await getCollection('platforms')).sort(byKindAndName),
    decisions: (await getCollection('decisions')).map(({ id, data }) => ({ ...data, id })),
    checklists: inPhaseOrder(checklists.map(({ id, data }) => ({ ...data, id }))),
    pages: docs.map(({ id, filePath, data }) => ({
      address: addressOf(id),
      title: data.title,
      file: filePath ?? id,
      sources: data.sources ?? [],
    })),
  };
  const problems = [
    ...problemsIn(whole),
    ...problemsOfPublishing((await published()).items, whole.checklists),
  ];
  if (problems.length > 0) {
    throw new AstroError(
      problems.join('\n'),
      'Mend each of these in src/content, then build again.',
    );
  }
  return placed(whole);
}

/** Collections come sorted by id; what has an order of its own is put into it. */
const inOrder = <Id, Entry extends { id: Id }>(entries: Entry[], order: readonly Id[]): Entry[] =>
  entries.sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));

const dataOf = <Data>(entries: readonly { data: Data }[]): Data[] =>
  entries.map(({ data }) => data);

/** The entry with an id, for a component that was given the id by a writer. Throws a sentence where there is none. */
export function named<Entry extends { id: string }>(
  entries: readonly Entry[],
  what: keyof typeof files,
  id: string,
  page: string,
): Entry {
  const found = entries.find((entry) => entry.id === id);
  if (!found) {
    throw new AstroError(
      unknown(what, id, `The page ${page}`),
      `Look at ${files[what]} for the ids there are.`,
    );
  }
  return found;
}

/** Who may do what in the Portal. */
export const permissions = async () =>
  present(await getEntry('permissions', 'permissions'), 'permissions').data;

/** The words of the home page. */
export const home = async () => placed(present(await getEntry('home', 'home'), 'home').data);

/** All requests, each proven to write to an address there is. */
export async function requests(): Promise<RequestForm[]> {
  const { links, checklists } = await catalogue();
  const all = (await getCollection('requests')).map(({ id, data }) => ({ ...data, id }));
  const items = checklists.flatMap((checklist) => checklist.items.map(({ id }) => id));
  const problems = problemsOfRequests(all, { links, items });
  if (problems.length > 0) {
    throw new AstroError(problems.join('\n'), 'Mend each of these in src/content/requests.');
  }
  return all;
}

/** The request that a page names, by the name of its file. Throws a sentence where there is none. */
export async function request(id: string, page: string): Promise<RequestForm> {
  const found = (await requests()).find((candidate) => candidate.id === id);
  if (!found) {
    throw new AstroError(
      `The page ${page} names the request "${id}", but there is no file ` +
        `src/content/requests/${id}.yaml. Add it, or correct the name.`,
    );
  }
  return found;
}

/** The same, as far as its form takes it, with the link that holds its recipient. */
export async function writable(id: string, page: string) {
  const { several: _, next: __, open: ___, ...form } = await request(id, page);
  const { links } = await catalogue();
  return {
    form: form satisfies WritableRequest,
    links: links
      .filter((link) => link.id === form.recipient)
      .map((link) => ({ id: link.id, href: link.href })),
  };
}

/** Every item id ever published. */
export const published = async () =>
  present(await getEntry('published', 'published'), 'published').data;

const formerlyOf = (formerly: string[]) => (formerly.length > 0 ? { formerly } : {});

/** The whole plan, as far as the tools need it in the browser. */
export async function plan(): Promise<Plan> {
  const { checklists, phases, roles } = await catalogue();
  const { items: ever } = await published();
  return {
    phases: phases.map(({ id, number, title, page }) => ({ id, number, title, page })),
    items: checklists.flatMap(({ title, phase, page, items }) =>
      items.map(({ id, action, roles: wanted, appliesWhen }) => ({
        id,
        action,
        phase,
        topic: title,
        page,
        roles: wanted,
        actors: wanted.map((role) => actorOf(named(roles, 'role', role, page))),
        since: sinceOf(id, ever) ?? '',
        ...(appliesWhen && { appliesWhen }),
        ...formerlyOf(predecessorsOf(id, ever)),
      })),
    ),
  };
}

function present<Entry>(entry: Entry | undefined, name: string): Entry {
  if (!entry) throw new AstroError(`src/content/${name}.yaml is missing. Put it back.`);
  return entry;
}

/** The address of a page within the site, by its id in the docs collection. */
export const addressOf = (id: string): string => (id === 'index' || id === '' ? '/' : `/${id}/`);
