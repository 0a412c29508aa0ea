/** The board with more clients than a screen shows, in every engine: what browsers tell of rows off screen differs. */
import { wake } from './reader.ts';
import { expect, test } from './test.ts';

const clients = 30;

test('how far a request is can be chosen of every client one comes to', async ({ visit }) => {
  const { reader, complaints } = await visit();
  await reader.open('/clients/');
  await reader.run((clients) => {
    for (let number = 1; number <= clients; number += 1) {
      const about = { v: 1, name: `Client ${number}`, created: 1, at: number, archived: false };
      localStorage.setItem(`codat-onboarding/c-${number}/about/workspace`, JSON.stringify(about));
    }
  }, clients);
  await reader.reload();
  await wake(reader);
  const lastOne = { role: 'link', name: 'Client 1' };
  await expect.poll(async () => (await reader.texts(lastOne)).length).toBe(1);
  await reader.run(() => document.querySelector('#client-c-1')?.scrollIntoView(), undefined);
  await expect
    .poll(
      async () => (await reader.texts({ role: 'combobox', name: 'Request of Client 1' })).length,
    )
    .toBe(1);
  expect(await complaints()).toEqual([]);
});
