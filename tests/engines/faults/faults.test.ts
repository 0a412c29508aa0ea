import { checklistOn } from '../../site/content.ts';
import { wake } from '../reader.ts';
import { expect, test } from '../test.ts';
import { type Fault, faults, itemKey, lateOutcome, lateScripts, outcomes } from './catalogue.ts';

const branding = checklistOn('Branding');
const list = { role: 'group', name: 'Branding' } as const;
const box = { role: 'checkbox', name: branding.items[0]?.action, within: list } as const;

for (const fault of faults) {
  test(`where ${fault.fault}, ${outcomes[fault.outcome]}`, async ({ visit }) => {
    const { reader, host, complaints } = await visit(fault);
    // The smallest file of the site: storage belongs to an origin, not to a page.
    if (fault.kept) await reader.open('/favicon.svg');
    await reader.run((kept) => {
      for (const [key, text] of Object.entries(kept)) localStorage.setItem(key, text);
    }, fault.kept ?? {});
    await reader.open(branding.page);
    await wake(reader);
    if (fault.awake) await reader.tab.evaluate(`(() => { ${fault.awake} })()`);
    if (fault.elsewhere) {
      const other = await reader.tab.another();
      await other.open(`${host.address}/favicon.svg`);
      await other.evaluate(`(() => { ${fault.elsewhere} })()`);
      await other.close();
    }

    expect(await reader.texts({ role: 'heading', name: 'Branding' })).toContain('Branding');
    expect(await reader.checked(box)).toEqual([false]);
    await reader.click(box);
    await expect.poll(() => reader.checked(box)).toEqual([true]);
    await expect
      .poll(async () => (await reader.texts({ role: 'status', within: list }))[0])
      .toMatch(/^1 of \d+ done/);
    const messages = async () =>
      (await reader.texts({ role: 'status' })).filter((text) =>
        /let the site keep|not saved/i.test(text),
      );
    await expect
      .poll(messages)
      .toEqual(said[fault.outcome].map((text) => expect.stringMatching(text)));
    if (fault.kept) {
      const texts = await reader.run(() => Object.values({ ...localStorage }), undefined);
      for (const text of Object.values(fault.kept)) expect(texts).toContain(text);
    }

    if (fault.outcome === 'kept') {
      const entry = await reader.run((key) => localStorage.getItem(key), itemKey);
      expect(JSON.parse(entry ?? '{}')).toMatchObject({ state: 'done' });
      await reader.reload();
      await wake(reader);
      await expect.poll(() => reader.checked(box)).toEqual([true]);
    }
    expect(await complaints()).toEqual([]);
  });
}

for (const { fault, with: manner } of lateScripts) {
  test(`where ${fault}, ${lateOutcome}`, async ({ visit }) => {
    const script = /\/ChecklistIsland\.[^/]*\.js$/;
    const { reader, host, complaints } = await visit({ answers: [{ to: script, with: manner }] });
    await reader.open(branding.page);
    await reader.click(box);
    const kept = () => reader.run((key) => localStorage.getItem(key) ?? '', itemKey);
    await expect.poll(kept).toContain('"state":"done"');
    expect(await reader.checked(box)).toEqual([true]);
    expect(await reader.texts({ role: 'heading', name: 'Branding' })).toContain('Branding');

    host.relent();
    if (manner === 'held back') {
      await wake(reader);
      await expect.poll(() => reader.checked(box)).toEqual([true]);
    }
    await reader.reload();
    await wake(reader);
    await expect.poll(() => reader.checked(box)).toEqual([true]);
    const others = (await complaints()).filter((said) => !/ChecklistIsland/.test(said));
    expect(others).toEqual([]);
  });
}

/** What stands on the page about what is not kept. */
const said: Record<Fault['outcome'], RegExp[]> = {
  kept: [],
  'until-left': [/lets? the site keep anything, so ticks last until you leave this page/],
  'not-saved': [/^Not saved yet/],
  newer: [/^Not saved: a newer release/],
};
