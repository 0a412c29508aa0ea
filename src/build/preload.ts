/**
 * How a script that is imported later comes together with what it imports itself, rather than after it. Vite has a way of its
 * own, which also waits for style sheets, hands on a nonce and reports what fails: 0.6 kB in every page that nothing here
 * needs, since a page links all of its style and an import that fails says so.
 */
import type { Plugin } from './plugin.ts';

/** The module that Vite makes for this, as it names it. */
const helper = '\0vite/preload-helper.js';

/** Puts a shorter module in its place, for a site that begins at `base`. */
export const preloadScripts = (base: string): Plugin => ({
  name: 'preload-scripts',
  enforce: 'pre',
  load: (id) => (id === helper ? moduleFor(base) : undefined),
});

const moduleFor = (base: string): string => `
const asked = new Set();
export const __vitePreload = (load, files = []) => {
  for (const file of files) {
    if (asked.has(file)) continue;
    asked.add(file);
    const link = document.createElement('link');
    link.rel = 'modulepreload';
    link.href = ${JSON.stringify(base)} + file;
    document.head.append(link);
  }
  return load();
};`;
