import { whenIdle } from './page.ts';
import { onceVisited } from './visit.ts';

/**
 * Lets the site be used offline from the next page on: its files are fetched once this page has nothing else to do, and not
 * where the reader saves data. When a new release waits behind the one that this page is of, `offer` is called with it; once
 * all is kept, `kept` is.
 *
 * Refused or unknown service workers leave the site as it is, online. `worker` is the address of the worker's script.
 */
export function keepForOffline(
  worker: string,
  offer: (waiting: ServiceWorker) => void,
  kept: () => void,
): void {
  const start = () =>
    whenIdle(async () => {
      try {
        const { serviceWorker, connection } = window.navigator as Partial<Navigator> & SavesData;
        // Who has begun to save data keeps what there is, and may still be offered what was fetched before.
        const registration = await (connection?.saveData
          ? serviceWorker?.getRegistration()
          : serviceWorker?.register(worker, { updateViaCache: 'none' }));
        if (!registration) return;
        watchReleases(registration, offer);
        await serviceWorker?.ready;
        kept();
      } catch {
        // Refused, as in private windows and sandboxed frames: the site works as long as there is a network.
      }
    });
  const onceLoaded = () => {
    if (document.readyState === 'complete') start();
    else window.addEventListener('load', start, { once: true });
  };
  onceVisited(onceLoaded);
}

function watchReleases(
  registration: ServiceWorkerRegistration,
  offer: (waiting: ServiceWorker) => void,
): void {
  const offered = (waiting: ServiceWorker | null) => {
    // Without a controller this is the first release here, and there is nothing to update.
    if (waiting?.state === 'installed' && window.navigator.serviceWorker.controller) offer(waiting);
  };
  offered(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => offered(installing));
  });
}

/** What browsers on phones tell of their connection; the others do not. */
interface SavesData {
  connection?: { saveData?: boolean };
}
