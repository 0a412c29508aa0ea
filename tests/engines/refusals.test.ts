/** What a browser will not do for a page, and a host that is lost, in every engine. */
import { checklistOn } from '../site/content.ts';
import { type Reader, wake } from './reader.ts';
import { expect, test } from './test.ts';

const denied = "() => Promise.reject(new DOMException('Denied.', 'NotAllowedError'))";
const given = (owner: string, name: string, value: string) =>
  `Object.defineProperty(${owner}, '${name}', { configurable: true, value: ${value} });`;

/** What stands in a field of the page, by its label. */
const enteredIn = async (reader: Reader, name: string): Promise<string[]> => {
  // What is found by role and name can be asked for its attributes; what was entered is none of them.
  expect(await reader.texts({ role: 'textbox', name })).toHaveLength(1);
  return reader.run(
    (name) =>
      [...document.querySelectorAll('label')]
        .filter((label) => label.textContent?.trim().startsWith(name))
        .map(({ control }) => (control as HTMLTextAreaElement | null)?.value ?? ''),
    name,
  );
};
const said = (reader: Reader) => reader.texts({ role: 'status' });

for (const { what, before } of [
  { what: 'there is no clipboard', before: given('Navigator.prototype', 'clipboard', 'undefined') },
  {
    what: 'the clipboard takes nothing',
    before: given('Navigator.prototype', 'clipboard', `{ write: ${denied}, writeText: ${denied} }`),
  },
]) {
  test(`where ${what}, the message stands in a field to be copied by hand`, async ({ visit }) => {
    const { reader, complaints } = await visit({ before });
    await reader.open('/request/?company=Acme&instances=uat&admins=jane@acme.example');
    await wake(reader);
    await reader.click({ role: 'button', name: 'Copy message' });
    await expect
      .poll(() => reader.texts({ role: 'textbox', name: 'To be copied by hand' }))
      .toHaveLength(1);
    expect((await enteredIn(reader, 'To be copied by hand'))[0]).toContain('Company Name: Acme');
    expect((await said(reader)).filter((text) => /is copied/.test(text))).toEqual([]);
    expect(await complaints()).toEqual([]);
  });
}

for (const { what, before } of [
  { what: 'nothing can be printed', before: given('window', 'print', 'undefined') },
  {
    what: 'printing throws',
    before: given(
      'window',
      'print',
      "() => { throw new DOMException('Denied.', 'SecurityError'); }",
    ),
  },
]) {
  test(`where ${what}, the pack says where else to print`, async ({ visit }) => {
    const { reader, complaints } = await visit({ before });
    await reader.open('/pack/');
    await wake(reader);
    await reader.click({ role: 'button', name: 'Print or save as PDF' });
    await expect
      .poll(() => said(reader))
      .toContainEqual(expect.stringContaining('Use the print entry of its own menu.'));
    expect(await complaints()).toEqual([]);
  });
}

test('where no file can be made, the message stands in a field, and nothing is called saved', async ({
  visit,
}) => {
  const before = given(
    'URL',
    'createObjectURL',
    "() => { throw new DOMException('Denied.', 'SecurityError'); }",
  );
  const { reader, complaints } = await visit({ before });
  await reader.open('/request/?company=Acme&instances=uat&admins=jane@acme.example');
  await wake(reader);
  await reader.click({ role: 'button', name: 'Download .eml' });
  await expect
    .poll(() => said(reader))
    .toContainEqual(expect.stringContaining('Your browser did not let a file be saved.'));
  expect((await enteredIn(reader, 'To be copied by hand'))[0]).toContain('Company Name: Acme');
  expect(await complaints()).toEqual([]);
});

test('where the host is lost in mid-flow, a tick is kept and there once it is back', async ({
  visit,
}) => {
  const { page, items } = checklistOn('Branding');
  const box = { role: 'checkbox', name: items[0]?.action };
  const { reader, host, complaints } = await visit();
  await reader.open(page);
  await wake(reader);
  host.lose();
  await reader.click(box);
  await expect.poll(() => reader.checked(box)).toEqual([true]);
  const kept = () => reader.run(() => Object.values({ ...localStorage }).join(), undefined);
  await expect.poll(kept).toContain('"state":"done"');
  const fromTheLost = await complaints();

  host.relent();
  await reader.open(page);
  await wake(reader);
  await expect.poll(() => reader.checked(box)).toEqual([true]);
  expect([...fromTheLost, ...(await complaints())]).toEqual([]);
});
