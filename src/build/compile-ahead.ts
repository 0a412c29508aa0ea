/**
 * How Chrome is told to compile all functions of a file beside the page while it comes, by its first line. Compiled one by one, as
 * each is first called, those of the request take a slow phone a tenth of a second in which it answers nothing. Other browsers
 * take it for a comment.
 */
import type { Plugin } from './plugin.ts';

const firstLine = '//# allFunctionsCalledOnLoad';

/** The tools, and what they are made with. What every page runs is small, and calls little of itself at the start. */
const isOfTools = (name: string): boolean =>
  name.endsWith('Island') || ['preact', 'work', 'known', 'snapshots'].includes(name);

export const compileAhead: Plugin = {
  name: 'compile-ahead',
  enforce: 'post',
  applyToEnvironment: ({ name }) => name === 'client',
  generateBundle: {
    // After Vite has put its own lines at the beginning.
    order: 'post',
    handler(_, bundle) {
      for (const part of Object.values(bundle)) {
        if (part.type === 'chunk' && isOfTools(part.name)) part.code = `${firstLine}\n${part.code}`;
      }
    },
  },
};
