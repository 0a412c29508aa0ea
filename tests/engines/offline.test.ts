/** The site without its host, in every engine. */
import type { Reader } from './reader.ts';
import { expect, test } from './test.ts';
import { tickAndComeBack } from './ticking.ts';

// A WebKitGTK that has opened a hundred origins was seen to start no worker any more.
test.use({ sharedBy: 'tests of use offline' });

/** The state of the worker in use. */
const workerIn = (reader: Reader): Promise<string> =>
  reader.run(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return registration?.active?.state ?? 'none';
  }, undefined);

test('once visited, the site opens and is used although its host is gone', async ({ visit }) => {
  test.setTimeout(240_000);
  const { reader, host } = await visit({ offline: true });
  await reader.open('/guides/access/');
  await expect.poll(() => workerIn(reader), { timeout: 180_000 }).toBe('activated');
  await host.end();

  await tickAndComeBack(reader);
});

test('where the host is lost while the site is being fetched for later, nothing answers by half, and the next visit fetches the rest', async ({
  visit,
}) => {
  test.setTimeout(240_000);
  const { reader, host } = await visit({
    offline: true,
    answers: [{ to: /^\/plan\.json$/, with: 'held back' }],
  });
  await reader.open('/guides/access/');
  const begun = () => reader.run(async () => (await caches.keys()).length, undefined);
  await expect.poll(begun, { timeout: 60_000 }).toBe(1);
  host.lose();
  const waits = () =>
    reader.run(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.installing != null;
    }, undefined);
  await expect.poll(waits, { timeout: 60_000 }).toBe(false);
  expect(await workerIn(reader)).toBe('none');

  host.relent();
  await reader.open('/guides/access/');
  await expect.poll(() => workerIn(reader), { timeout: 180_000 }).toBe('activated');
});
