/** What is kept in a browser: put there as if it had been entered, and read as a whole. */
import type { Page } from '@playwright/test';

const day = 24 * 60 * 60 * 1000;

/** A time some days before now. */
export const daysAgo = (days: number): number => Date.now() - days * day;

/** What a browser keeps of a client: what it is called, and what was said about its items. */
export interface Client {
  readonly id: string;
  readonly name: string;
  readonly items?: Readonly<Record<string, { readonly state: string } & Record<string, unknown>>>;
  readonly answers?: Readonly<Record<string, string>>;
  /** When all of it was entered. */
  readonly at?: number;
}

/** Lets a browser keep some clients, and perhaps other texts by key, as if all had been entered in it before. */
export async function keepClients(
  page: Page,
  clients: readonly Client[],
  others: Readonly<Record<string, string>> = {},
): Promise<void> {
  const texts: Record<string, string> = { ...others };
  for (const { id, name, items = {}, answers = {}, at = daysAgo(1) } of clients) {
    const start = `codat-onboarding/${id}`;
    texts[`${start}/about/workspace`] = JSON.stringify({
      ...{ v: 1, name, created: at, at, archived: false },
    });
    for (const [item, { state, ...said }] of Object.entries(items)) {
      texts[`${start}/item/${item}`] = JSON.stringify({ v: 1, state, at, ...said });
    }
    for (const [question, option] of Object.entries(answers)) {
      texts[`${start}/answer/${question}`] = JSON.stringify({ v: 1, option, at });
    }
  }
  // The smallest file of the site: storage belongs to an origin, not to a page.
  await page.goto('/favicon.svg');
  await page.evaluate((all) => {
    for (const [key, text] of Object.entries(all)) localStorage.setItem(key, text);
  }, texts);
}

/** Everything that a browser keeps of what was entered, by key. */
export const everythingKept = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.entries(localStorage)
        .filter(([key]) => /^codat-onboarding(-aside)?\//.test(key))
        .sort(),
    ),
  );
