/** What stands in a form before its script is there: what a reader typed counts, and what a browser puts back does not. */
import { type Reader, wake } from './reader.ts';
import { expect, test } from './test.ts';

const company = { role: 'textbox', name: 'Company name' };
const form = { role: 'form', name: 'New instances' };
const uat = { role: 'checkbox', name: /^UAT/, within: form };
const mailLink = { role: 'link', name: 'Open in your mail app' };
const draftKey = 'codat-onboarding/my-organisation/request/draft-new-instances';

test('what is typed and ticked before the script of the form comes is kept', async ({ visit }) => {
  const held = { to: /RequestIsland/, with: 'held back' } as const;
  const { reader, host, complaints } = await visit({ answers: [held] });
  // Where the form lies further down, the page is there before its script is asked for.
  await reader.open('/partners/new-client/');
  await reader.click(company);
  await reader.type('Acme Ltd');
  await reader.click(uat);
  expect(await reader.texts(mailLink)).toEqual([]);

  host.relent();
  await wake(reader);
  await expect
    .poll(() => reader.attributes(mailLink, 'href'))
    .toEqual([expect.stringMatching(/Acme%20Ltd.*UAT/)]);
  expect(await companyIn(reader)).toBe('Acme Ltd');
  expect(await reader.checked(uat)).toEqual([true]);
  expect(await keptOf(reader)).toMatchObject({ company: 'Acme Ltd', instances: 'uat' });
  expect(await complaints()).toEqual([]);
});

test('the box for a date becomes one once the form is awake, but not under whoever is in it', async ({
  visit,
}) => {
  const held = { to: /RequestIsland/, with: 'held back' } as const;
  const { reader, host, complaints } = await visit({ answers: [held] });
  await reader.open('/partners/new-client/');
  await reader.run(() => {
    const more = document.querySelector('.request-more');
    if (more instanceof HTMLDetailsElement) more.open = true;
  }, undefined);
  await reader.click({ role: 'textbox', name: 'Preferred date' });
  const kind = () =>
    reader.run(
      () => document.querySelector('#new-instances-date')?.getAttribute('type'),
      undefined,
    );

  host.relent();
  await wake(reader);
  await reader.type('2999-12-01');
  await expect
    .poll(() => reader.attributes(mailLink, 'href'))
    .toEqual([expect.stringContaining('1%20December%202999')]);
  expect(await kind()).toBe('text');
  await reader.click(company);
  await expect.poll(kind).toBe('date');
  expect(await complaints()).toEqual([]);
});

test('a reload shows what was written since, and not what the browser remembers of the form', async ({
  visit,
}) => {
  const { reader } = await visit();
  await reader.open('/request/');
  await wake(reader);
  await reader.click(company);
  await reader.type('First');
  await reader.click(uat);
  await expect.poll(() => keptOf(reader)).toMatchObject({ company: 'First', instances: 'uat' });
  // As another tab would.
  await reader.run(([key, text]) => localStorage.setItem(key, text), [
    draftKey,
    JSON.stringify({ v: 1, values: { company: 'Second' }, at: 5 }),
  ] as const);

  await reader.reload();
  await wake(reader);
  await expect.poll(() => companyIn(reader)).toBe('Second');
  expect(await reader.checked(uat)).toEqual([false]);
  expect(await keptOf(reader)).toEqual({ company: 'Second' });
});

const companyIn = (reader: Reader): Promise<string> =>
  reader.run(
    () => document.querySelector<HTMLInputElement>('#new-instances-company')?.value ?? '',
    undefined,
  );

/** What is kept of the fields. */
const keptOf = (reader: Reader): Promise<Record<string, string>> =>
  reader.run((key) => JSON.parse(localStorage.getItem(key) ?? '{}').values ?? {}, draftKey);
