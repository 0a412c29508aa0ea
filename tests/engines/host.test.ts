/** That nothing goes wrong is only worth saying where it would have been heard. */
import { expect, test } from './test.ts';

const wrong = `addEventListener('DOMContentLoaded', () => {
  console.error('called an error');
  setTimeout(() => { throw new Error('caught by nobody'); });
  Promise.reject(new Error('refused to nobody'));
  new Image().src = 'https://elsewhere.invalid/';
});`;

test('what a page throws, rejects, calls an error or is refused by the policy is heard', async ({
  visit,
}) => {
  const { reader, complaints } = await visit({ before: wrong });
  await reader.open('/guides/access/');
  for (const heard of [
    'called an error',
    'caught by nobody',
    'refused to nobody',
    'img-src refused https://elsewhere.invalid',
  ]) {
    await expect.poll(complaints).toContainEqual(expect.stringContaining(heard));
  }
});
