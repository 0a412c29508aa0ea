/** What wakes up on every page. */
import { startContents } from '@browser/contents.ts';
import { keepForOffline } from '@browser/offline.ts';
import { hasWork, whenIdle } from '@browser/page.ts';
import { offerRelease } from '@browser/release.ts';
import { startSearch } from '@browser/search-dialog.ts';
import { startThemeChoice } from '@browser/theme.ts';
import { trustWorkers } from '@browser/trust.ts';
import { at } from '@site';

trustWorkers([at('/pagefind/pagefind-worker.js'), at('/sw.js')]);
startThemeChoice();
startSearch(() => import('../search/results.tsx'));
startContents();

// How far the phases are matters only to who has begun, or may begin on this page.
if (hasWork()) whenIdle(() => import('./progress.ts'));

if (import.meta.env.PROD) keepForOffline(at('/sw.js'), offerRelease);
