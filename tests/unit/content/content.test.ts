import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Checklist } from '@domain/checklist/checklist.ts';
import type { Home } from '@domain/home.ts';
import { keyOf, readKey } from '@domain/keys.ts';
import type { Link } from '@domain/link.ts';
import type { Party, Role } from '@domain/party.ts';
import { partyIds, roleIds } from '@domain/party-ids.ts';
import type { Phase } from '@domain/phase.ts';
import { synonymsSchema } from '@domain/search/synonyms.ts';
import { z } from 'astro/zod';
import { load } from 'js-yaml';
import { describe, expect, test, vi } from 'vitest';
import { collections } from '../../../src/content.config.ts';
import { complaintsOf } from '../domain/complaints.ts';

// The real joints of files and schemas, with loaders that only read: each answers with files and the entries in them.
vi.mock('astro:content', () => ({ defineCollection: (collection: unknown) => collection }));
vi.mock('astro/loaders', () => ({
  file:
    (path: string, { parser }: { parser: (text: string) => unknown[] }) =>
    () =>
      parser(readFileSync(path, 'utf8')).map((entry) => ({ path, entry })),
  glob:
    ({ base, pattern }: { base: string; pattern: string }) =>
    () =>
      globSync(join(base, pattern)).map((path) => ({
        path,
        entry: load(readFileSync(path, 'utf8')),
      })),
}));
vi.mock('@astrojs/starlight/loaders', () => ({
  docsLoader: () => () =>
    globSync('src/content/docs/**/*.{md,mdx}').map((path) => ({
      path,
      entry: frontmatterOf(path),
    })),
}));

interface Found {
  readonly path: string;
  readonly entry: unknown;
}
interface Collection {
  readonly loader: () => Found[];
  readonly schema: z.ZodType | ((context: unknown) => z.ZodType);
}

const real = Object.entries(collections as unknown as Record<string, Collection>).map(
  ([name, { loader, schema }]) => ({
    name,
    found: loader(),
    schema: typeof schema === 'function' ? schema({ image: () => z.string() }) : schema,
  }),
);
const collectionOf = (name: keyof typeof collections) =>
  real.find((collection) => collection.name === name) as (typeof real)[0];
const entries = <Entry>(name: keyof typeof collections): Entry[] =>
  collectionOf(name).found.map(({ entry }) => entry as Entry);
const synonyms = load(readFileSync('src/content/synonyms.yaml', 'utf8')) as string[][];
const items = entries<Checklist>('checklists').flatMap((checklist) => checklist.items);

const pages = globSync('src/content/docs/**/*.{md,mdx}').map((path) => ({
  path,
  address:
    `/${path.replace(/^src\/content\/docs\//, '').replace(/(\bindex)?\.mdx?$/, '')}/`.replace(
      /\/+$/,
      '/',
    ),
  text: readFileSync(path, 'utf8'),
  frontmatter: frontmatterOf(path),
}));
const guides = pages.filter(({ address }) => /^\/(guides|partners)\//.test(address));

function frontmatterOf(path: string): { readonly seed?: readonly string[] } {
  const [, frontmatter = ''] = readFileSync(path, 'utf8').split(/^---$/m);
  return load(frontmatter) as { seed?: string[] };
}

/** A text without its code, which may show what prose may not say. */
const withoutCode = (text: string): string =>
  text.replace(/^```.*?^```$/gms, '').replace(/`[^`\n]*`/g, '');

const headingsOf = (text: string, level: RegExp): string[] =>
  [...withoutCode(text).matchAll(level)].map(([, heading = '']) => heading.trim());

/** A value once for each object within it, that object having one more key than it should. */
function withStrayKeys(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  const within = Object.entries(value).flatMap(([key, inner]) =>
    withStrayKeys(inner).map((stray) =>
      Array.isArray(value) ? value.with(Number(key), stray) : { ...value, [key]: stray },
    ),
  );
  return Array.isArray(value) ? within : [{ ...value, 'mis-spelt': 'Something' }, ...within];
}

describe('the form of the content', () => {
  test.each(real)('every entry among the $name says what it should', ({ found, schema }) => {
    expect(found).not.toEqual([]);
    for (const { path, entry } of found) expect(complaintsOf(schema, entry), path).toEqual([]);
  });

  test.each(real.filter(({ name }) => name !== 'docs'))(
    'a misspelt key anywhere among the $name is refused',
    ({ found, schema }) => {
      for (const stray of found.flatMap(({ entry }) => withStrayKeys(entry))) {
        expect(complaintsOf(schema, stray), JSON.stringify(stray)).not.toEqual([]);
      }
    },
  );

  test('a misspelt key in the frontmatter of a page is refused', () => {
    const { schema } = collectionOf('docs');
    expect(complaintsOf(schema, { title: 'Access', sources: [] })).toEqual([]);
    expect(complaintsOf(schema, { title: 'Access', surces: [] })).toEqual([
      'Unrecognized key: "surces"',
    ]);
  });

  test('every synonym is written as search needs it', () => {
    expect(complaintsOf(synonymsSchema, synonyms)).toEqual([]);
  });

  test('no word or phrase is in two groups of synonyms', () => {
    const phrases = synonyms.flat();
    expect(phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index)).toEqual([]);
  });

  test('every file in the content is read by somebody', () => {
    const read = new Set(real.flatMap(({ found }) => found.map(({ path }) => path)));
    read.add('src/content/synonyms.yaml');
    expect(globSync('src/content/**/*.*').filter((path) => !read.has(path))).toEqual([]);
  });
});

describe('the checklists', () => {
  test('there are 96 items, each with an id of its own', () => {
    expect(items).toHaveLength(96);
    expect(new Set(items.map(({ id }) => id)).size).toBe(96);
  });

  test('what a reader says about an item can be found again, by its id', () => {
    const keyed = items.map(({ id }) => ({ workspace: 'acme', kind: 'item', id }) as const);
    expect(keyed.map((entry) => readKey(keyOf(entry)))).toEqual(keyed);
  });

  test('the home page gives the right number of items', () => {
    const told = entries<Home>('home').flatMap(({ tools }) =>
      tools.flatMap(({ text }) => /(\d+) items/.exec(text)?.[1] ?? []),
    );
    expect(told).toEqual([String(items.length)]);
  });

  test('every checklist stands on the page that it names', () => {
    const absent = collectionOf('checklists').found.filter(({ path, entry }) => {
      const id = basename(path, '.yaml');
      const page = pages.find(({ address }) => address === (entry as Checklist).page);
      return !page?.text.includes(`<Checklist id="${id}" />`);
    });
    expect(absent.map(({ path }) => path)).toEqual([]);
  });

  test('every role that an item can be assigned to is explained', () => {
    expect(
      entries<Role>('roles')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...roleIds].sort());
  });

  test('every party that takes part is explained', () => {
    expect(
      entries<Party>('parties')
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...partyIds].sort());
  });
});

describe('the onboarding document', () => {
  test('every statement from S1 to S82 is carried by a page', () => {
    const carried = new Set(pages.flatMap(({ frontmatter }) => frontmatter.seed ?? []));
    const all = Array.from({ length: 82 }, (_, index) => `S${index + 1}`);
    expect(all.filter((statement) => !carried.has(statement))).toEqual([]);
  });

  test('the phases are Introduction, Access, Solutions, Implementation, Testing and Launch', () => {
    const phases = entries<Phase>('phases').sort((a, b) => a.number - b.number);
    expect(phases.map(({ number, title }) => `${number} ${title}`)).toEqual([
      '1 Introduction',
      '2 Access',
      '3 Solutions',
      '4 Implementation',
      '5 Testing',
      '6 Launch',
    ]);
  });

  test('three phases have an owner, by the name that the document gives', () => {
    const owners = entries<Phase>('phases').flatMap((phase) =>
      'owner' in phase ? [[phase.id, phase.owner.party, phase.owner.name]] : [],
    );
    expect(owners).toEqual([
      ['access', 'codat', 'Codat (Solutions)'],
      ['implementation', 'client', 'Client – Technical Lead'],
      ['testing', 'client', 'Client'],
    ]);
  });

  test('instances are requested from solutions@codat.io', () => {
    const solutions = entries<Link>('links').find(({ id }) => id === 'solutions');
    expect(solutions?.label).toBe('solutions@codat.io');
    expect(solutions?.href).toBe('mailto:solutions@codat.io');
  });
});

describe('the pages', () => {
  const parts = [
    'Before you start',
    'Steps',
    'What good looks like',
    'Checklist',
    'What happens next',
  ];

  test('there are guides to hold to their promises', () => {
    expect(guides.length).toBeGreaterThan(0);
  });

  test.each(guides)('the guide $address has its five parts, in order', ({ text }) => {
    const headings = headingsOf(text, /^## (.+)$/gm);
    expect(headings.filter((heading) => parts.includes(heading))).toEqual(parts);
  });

  test('a guide whose steps send the request leads there to what writes it', () => {
    const steps = guides.flatMap(({ text }) =>
      text.split('\n').filter((line) => /^\d+\. /.test(line)),
    );
    const sending = steps.filter((step) => step.includes('**Send the request'));
    expect(sending).toHaveLength(2);
    expect(sending.filter((step) => !step.includes('](/request/)'))).toEqual([]);
  });

  test('no page uses the tabs of Starlight, whose script writes to the storage unguarded', () => {
    const users = globSync('src/**/*.{astro,md,mdx,tsx}').filter((path) =>
      [...readFileSync(path, 'utf8').matchAll(/import\s+(.+?)\s+from\s+['"](.+?)['"]/gs)].some(
        ([, names = '', from = '']) => /\bTabs\b/.test(names + from) && from.includes('starlight'),
      ),
    );
    expect(users).toEqual([]);
  });

  test('no page writes out an outside address: pages name links by their keys', () => {
    const writers = pages.filter(({ text }) => /https?:\/\/|mailto:/.test(withoutCode(text)));
    expect(writers.map(({ path }) => path)).toEqual([]);
  });

  test('every door, tool and short cut of the home page leads to a heading or a page that exists', () => {
    const anchor = (heading: string) =>
      heading
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/\s/g, '-');
    const ways = entries<Home>('home').flatMap(({ doors, tools, often }) => [
      ...doors,
      ...tools,
      ...often,
    ]);
    const lost = ways.filter(({ page }) => {
      const [address, heading] = page.split('#');
      const text = pages.find((candidate) => candidate.address === address)?.text;
      if (text === undefined) return true;
      return (
        heading &&
        !headingsOf(text, /^##+ (.+)$/gm)
          .map(anchor)
          .includes(heading)
      );
    });
    expect(lost).toEqual([]);
  });
});
