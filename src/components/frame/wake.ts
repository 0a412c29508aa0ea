/** What wakes up on every page. */
import { startContents } from '@browser/contents.ts';
import { hasWork, whenIdle } from '@browser/page.ts';
import { startSearch } from '@browser/search-dialog.ts';
import { startThemeChoice } from '@browser/theme.ts';
import { trustWorkers } from '@browser/trust.ts';
import { at } from '@site';

trustWorkers([at('/pagefind/pagefind-worker.js')]);
startThemeChoice();
startSearch(() => import('../search/results.tsx'));
startContents();

// How far the phases are matters only to who has begun, or may begin on this page.
if (hasWork()) whenIdle(() => import('./progress.ts'));
