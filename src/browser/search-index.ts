import { type Piece, piecesOf } from '@domain/search/excerpt.ts';
import { type Synonyms, waysToSay, wordsOf } from '@domain/search/query.ts';
import { merged } from '@domain/search/ranking.ts';

/** A page that answers a query, and its headings that do. */
export interface Answer {
  readonly title: string;
  readonly url: string;
  readonly section: string | undefined;
  readonly headings: readonly { title: string; url: string; excerpt: readonly Piece[] }[];
}

export interface SearchIndex {
  /** The pages that answer best, best first. What each says is fetched when it is asked for. */
  find(query: string, section: string | undefined): Promise<(() => Promise<Answer>)[]>;
}

/** How many pages, and how many headings of one page, are shown at most. */
const most = { pages: 8, headings: 3 };

/** Fetches what is needed to search. Rejects where the network refuses. */
export async function openIndex(base: string): Promise<SearchIndex> {
  const [pagefind, synonyms] = await Promise.all([openPagefind(base), fetchSynonyms(base)]);

  const ask = async (query: string, section: string | undefined) =>
    (await pagefind.search(query, section ? { filters: { section } } : {})).results;

  return {
    async find(query, section) {
      const ways = waysToSay(query, synonyms);
      let found = merged(await Promise.all(ways.map((way) => ask(way, section))));
      if (found.length === 0) {
        // No page has all the words: take the pages that have some.
        found = merged(await Promise.all(wordsOf(query).map((word) => ask(word, section))), 1);
      }
      return found.slice(0, most.pages).map((page) => async () => answerOf(await page.data()));
    },
  };
}

function answerOf(page: PagefindPage): Answer {
  const headings = page.sub_results
    .filter(({ url }) => url.includes('#') && !url.endsWith('#_top'))
    .sort((a, b) => weightOf(b) - weightOf(a))
    .slice(0, most.headings)
    .map(({ title, url, excerpt }) => ({ title, url, excerpt: piecesOf(excerpt) }));
  return {
    title: page.meta.title ?? page.url,
    url: page.url,
    section: page.filters.section?.[0],
    headings,
  };
}

/** How much of a query stands under a heading: many words, or one word that is rare or stands in the heading itself. */
const weightOf = ({ weighted_locations }: PagefindHeading): number =>
  weighted_locations.reduce((sum, { balanced_score }) => sum + balanced_score, 0);

async function openPagefind(base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 16 });
  await pagefind.init();
  return pagefind;
}

async function fetchSynonyms(base: string): Promise<Synonyms> {
  const response = await fetch(`${base}synonyms.json`);
  return (await response.json()) as Synonyms;
}

/** What is used of Pagefind's own interface, see https://pagefind.app/docs/api/. */
interface Pagefind {
  options(options: { baseUrl: string; excerptLength: number }): Promise<void>;
  init(): Promise<void>;
  search(
    query: string,
    options: { filters?: Record<string, string> },
  ): Promise<{ results: { id: string; score: number; data(): Promise<PagefindPage> }[] }>;
}

interface PagefindPage {
  readonly url: string;
  readonly meta: Record<string, string>;
  readonly filters: Record<string, string[]>;
  readonly sub_results: PagefindHeading[];
}

interface PagefindHeading {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly weighted_locations: { balanced_score: number }[];
}
