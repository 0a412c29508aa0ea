/** What somebody does with a page, in any engine: things are found by role and name. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Tab } from './engine.ts';

/** A thing on a page. A text names it exactly, a pattern in part. */
export interface Thing {
  readonly role: string;
  readonly name?: string | RegExp;
  /** Where to look; else on the whole page. */
  readonly within?: Thing;
}

export interface Reader {
  readonly tab: Tab;
  open(path: string): Promise<void>;
  reload(): Promise<void>;
  /** Clicks on the first such thing. */
  click(thing: Thing): Promise<void>;
  type(text: string): Promise<void>;
  /** The texts of all such things, in the order of the page. */
  texts(thing: Thing): Promise<string[]>;
  /** Which of all such things are ticked or chosen. */
  checked(thing: Thing): Promise<boolean[]>;
  /** The values of an attribute of all such things. */
  attributes(thing: Thing, name: string): Promise<(string | null)[]>;
  /** What a function of the page gives for a value. */
  run<Given, Result>(
    work: (given: Given) => Result | Promise<Result>,
    given: Given,
  ): Promise<Awaited<Result>>;
}

/** A reader in a tab, of a site at an address without a slash at its end. */
export function readerIn(tab: Tab, site: string): Reader {
  const run: Reader['run'] = (work, given) =>
    tab.evaluate(`(${work.toString()})(${JSON.stringify(given) ?? 'undefined'})`);
  const ready = async () => {
    if (!(await tab.evaluate<boolean>("typeof TestingLibraryDom === 'object'"))) {
      await tab.evaluate(`(() => { ${finder} })()`);
    }
  };
  const look = async <Value>(thing: Thing, view: string): Promise<Value> => {
    await ready();
    return tab.evaluate<Value>(`${expressionOf(thing)}.map((found) => ${view})`);
  };
  return {
    tab,
    run,
    open: (path) => tab.open(`${site}${path}`),
    reload: () => tab.reload(),
    async click(thing) {
      // To the middle, where nothing that sticks to an edge lies above it.
      await look(thing, "found.scrollIntoView({ block: 'center', behavior: 'instant' })");
      await tab.click(`${expressionOf(thing)}[0]`);
    },
    type: (text) => tab.type(text),
    texts: (thing) => look(thing, "found.textContent.replace(/\\s+/g, ' ').trim()"),
    checked: (thing) => look(thing, 'found.checked'),
    attributes: (thing, name) => look(thing, `found.getAttribute(${JSON.stringify(name)})`),
  };
}

/** Lets every part of the page that has a script of its own come to life, but for those that sleep until there is work. */
export const wake = ({ run }: Reader): Promise<void> =>
  run(async () => {
    const asleep = () =>
      document.querySelectorAll('astro-island[ssr]:not([client=work], details:not([open]) *)');
    const drawn = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (const island of asleep()) {
      // What has nothing to say yet is not drawn, and cannot be scrolled to.
      const drawnPart = [...island.children].find((part) => part.checkVisibility());
      drawnPart?.scrollIntoView({ behavior: 'instant' });
      if (island.matches('[client=reached]')) island.dispatchEvent(new Event('pointerover'));
      await drawn();
      await drawn();
    }
    while (asleep().length > 0) await drawn();
  }, undefined);

const finder = readFileSync(
  join(
    dirname(createRequire(import.meta.url).resolve('@testing-library/dom')),
    '@testing-library/dom.umd.min.js',
  ),
  'utf8',
);

/** The expression that finds all such things in the page. */
function expressionOf({ role, name, within }: Thing): string {
  const named =
    name === undefined
      ? ''
      : `, { name: ${typeof name === 'string' ? JSON.stringify(name) : name} }`;
  const find = (place: string) =>
    `TestingLibraryDom.queryAllByRole(${place}, ${JSON.stringify(role)}${named})`;
  return within
    ? `${expressionOf(within)}.flatMap((place) => ${find('place')})`
    : find('document.body');
}
