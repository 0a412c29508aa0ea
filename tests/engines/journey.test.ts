/** The main journey, in every engine: read, search, decide, tick, come back, and ask for instances. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { decodeMailto } from '../../src/domain/request/mailto.ts';
import { checklistOn, wayToClientOwned } from '../site/content.ts';
import { wake } from './reader.ts';
import { expect, test } from './test.ts';
import { tickAndComeBack } from './ticking.ts';

const { outcomes } = load(readFileSync('src/content/decisions/ownership.yaml', 'utf8')) as {
  outcomes: readonly { id: string; title: string }[];
};

test('somebody reads a guide, searches, decides, ticks, comes back and asks for instances', async ({
  visit,
}) => {
  test.setTimeout(120_000);
  const { reader, complaints } = await visit();

  await reader.open('/guides/access/');
  expect(await reader.texts({ role: 'heading', name: 'Access' })).toEqual(['Access']);

  await reader.click({ role: 'button', name: /^Search/ });
  const dialog = { role: 'dialog', name: 'Search' };
  await expect.poll(() => reader.texts(dialog)).toHaveLength(1);
  await reader.type('logo size');
  const answer = { role: 'link', name: /Branding/, within: dialog };
  await expect.poll(() => reader.attributes(answer, 'href')).not.toEqual([]);
  await reader.click(answer);
  const here = () => reader.run(() => location.pathname, undefined);
  await expect.poll(here).toBe(checklistOn('Branding').page);

  await reader.open('/ownership/');
  for (const { label } of wayToClientOwned) {
    const radio = { role: 'radio', name: label };
    await expect.poll(() => reader.checked(radio)).toEqual([false]);
    await reader.click(radio);
    await reader.click({ role: 'button', name: 'Continue' });
  }
  const title = outcomes.find(({ id }) => id === 'client-owned')?.title;
  await expect.poll(() => reader.texts({ role: 'article', name: title })).toHaveLength(1);

  await tickAndComeBack(reader);

  await reader.open('/request/');
  await wake(reader);
  await reader.click({ role: 'textbox', name: 'Company name' });
  await reader.type('Acme & Sons');
  await reader.click({ role: 'checkbox', name: /^UAT/ });
  await reader.click({ role: 'textbox', name: 'Admin e-mail(s)' });
  await reader.type('jane@example.com');
  const rung = { role: 'link', name: 'Open in your mail app' };
  const message = async () => {
    const [href] = await reader.attributes(rung, 'href');
    return decodeMailto(href ?? '');
  };
  await expect.poll(message).toMatchObject({
    to: 'solutions@codat.io',
    body: expect.stringMatching(
      /Company Name: Acme & Sons\n(.*\n)*Instances: UAT\n(.*\n)*Admin Email\(s\): jane@example\.com/,
    ),
  });
  expect(await complaints()).toEqual([]);
});
