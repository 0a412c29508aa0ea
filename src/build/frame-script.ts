/**
 * The one script that wakes every page, in the place of the one that Starlight gives them for its sidebar. Ours remembers how the
 * sidebar was left as well (`src/browser/sidebar-state.ts`), and pages have one file less to ask for.
 */
import { fileURLToPath } from 'node:url';
import type { Plugin } from './plugin.ts';

/** Starlight's script, as its page names it. */
const replaced = 'components-internals/SidebarPersistState';
const own = fileURLToPath(new URL('../components/frame/wake.ts', import.meta.url));

export const frameScript: Plugin = {
  name: 'frame-script',
  enforce: 'pre',
  resolveId: (id) => (id.endsWith(replaced) ? own : undefined),
};
