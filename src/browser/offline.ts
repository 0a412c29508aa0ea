import { whenIdle } from './page.ts';
import { onceVisited } from './visit.ts';

/**
 * Lets the site be used offline from the next page on: its files are fetched once this page has nothing else to do, and not
 * where the reader saves data. When a new release waits, `offer` is called with the way to use it, which tells whether it
 * can be used now: not while other pages of the site are open.
 *
 * Refused or unknown service workers leave the site as it is, online. `worker` is the address of the worker's script.
 */
export function keepForOffline(worker: string, offer: (use: () => Promise<boolean>) => void): void {
  const { serviceWorker, connection } = window.navigator as Partial<Navigator> & SavesData;
  if (!serviceWorker || connection?.saveData) return;
  const start = () =>
    whenIdle(async () => {
      try {
        const registration = await serviceWorker.register(worker, { updateViaCache: 'none' });
        watchReleases(registration, serviceWorker, offer);
      } catch {
        // Refused, as in private windows: the site works as long as there is a network.
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
  container: ServiceWorkerContainer,
  offer: (use: () => Promise<boolean>) => void,
): void {
  const offered = (waiting: ServiceWorker | null) => {
    // Without a controller this is the first release here, and there is nothing to update.
    if (waiting?.state === 'installed' && container.controller)
      offer(() => use(waiting, container));
  };
  offered(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => offered(installing));
  });
}

/** Reloads this page with a waiting release. Tells whether that can be done now. */
function use(waiting: ServiceWorker, container: ServiceWorkerContainer): Promise<boolean> {
  return new Promise((resolve) => {
    container.addEventListener('message', ({ data }) => resolve(data === 'taking over'), {
      once: true,
    });
    container.addEventListener('controllerchange', () => window.location.reload(), { once: true });
    waiting.postMessage('take over');
  });
}

/** What browsers on phones tell of their connection; the others do not. */
interface SavesData {
  connection?: { saveData?: boolean };
}
