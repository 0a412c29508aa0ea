/** Published in place of the service worker to be rid of it: it removes what was kept for use offline, and then itself. */
const worker = self as unknown as ServiceWorkerGlobalScope;

worker.addEventListener('install', () => worker.skipWaiting());
worker.addEventListener('activate', (event) =>
  event.waitUntil(
    (async () => {
      const ours = (await caches.keys()).filter((name) => name.startsWith('codat-onboarding-'));
      await Promise.all(ours.map((name) => caches.delete(name)));
      await worker.registration.unregister();
    })(),
  ),
);
