/** What wakes up on every page. */
import { markLinksAhead, markNextAhead } from '@browser/ahead.ts';
import { startContents } from '@browser/contents.ts';
import { onEarlyTick } from '@browser/early-ticks.ts';
import { keepForOffline } from '@browser/offline.ts';
import { lookForWork } from '@browser/page.ts';
import { startSearch } from '@browser/search-dialog.ts';
import { startSidebar } from '@browser/sidebar.ts';
import { startThemeChoice } from '@browser/theme.ts';
import { trustWorkers } from '@browser/trust.ts';
import { whenWork } from '@browser/when-work.ts';
import { at } from '@site';

trustWorkers([at('/pagefind/pagefind-worker.js'), at('/sw.js')]);
startThemeChoice();
startSidebar();
startSearch(() => import('../search/results.tsx'));
startContents();
markLinksAhead();
const isTickLeft = onEarlyTick(async () => (await import('./work.ts')).tick);

whenWork(() => import('./work.ts'));
lookForWork(isTickLeft);

if (import.meta.env.PROD) {
  const offer = async (waiting: ServiceWorker) => {
    const { offerRelease } = await import('@browser/release.ts');
    offerRelease(waiting);
  };
  keepForOffline(at('/sw.js'), offer, markNextAhead);
}
