/** What a browser will not do for a page: copy, print, save a file, keep something in a frame, or reach its host. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { chromiumArguments, installedBrowser } from '../../scripts/browser.ts';
import { type Host, hostFolder } from '../../scripts/host.ts';
import { checklistOn } from './content.ts';
import { daysAgo, keepClients } from './kept.ts';
import { complaintsOf, wakeIslands } from './patience.ts';
import { refuseClipboard, refuseDownloads, refusePrint } from './refusals.ts';
import { expect, type Locator, type Page, test } from './test.ts';

const main = (page: Page): Locator => page.getByRole('main');
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await wakeIslands(page);
}

const ready = '/request/?company=Acme&instances=uat&admins=jane@acme.example';

for (const manner of ['absent', 'denied'] as const) {
  for (const { what, address, press, field, holds } of [
    {
      what: 'a link to an outcome',
      address: '/ownership/?whose-instance=own',
      press: 'Copy a link to this outcome',
      field: 'Link to this outcome',
      holds: /\/ownership\/\?whose-instance=own$/,
    },
    {
      what: 'a link to the plan',
      address: '/checklist/',
      press: 'Copy a link to this plan',
      field: 'Link to this plan',
      holds: /\/shared\/#1\./,
    },
    {
      what: 'the plan',
      address: '/pack/',
      press: 'Copy as Markdown',
      field: 'The text, to be copied by hand',
      holds: /^- \[ \] /m,
    },
    {
      what: 'a message',
      address: ready,
      press: 'Copy message',
      field: 'To be copied by hand',
      holds: /Company Name: Acme/,
    },
    {
      what: 'a part of a message',
      address: ready,
      press: 'Copy recipient',
      field: 'To be copied by hand',
      holds: /^solutions@codat\.io$/,
    },
  ]) {
    test(`where the clipboard is ${manner}, ${what} stands in a field, is selected there, and is not called copied`, async ({
      page,
    }) => {
      const complaints = complaintsOf(page);
      await refuseClipboard(page, manner);
      await open(page, address);
      await button(page, press).click();
      const text = main(page).getByLabel(field, { exact: true });
      await expect(text).toHaveValue(holds);
      await text.focus();
      const selected = await text.evaluate((element) => {
        const { value, selectionStart, selectionEnd } = element as HTMLTextAreaElement;
        return value.slice(selectionStart ?? 0, selectionEnd ?? 0) === value;
      });
      expect(selected).toBe(true);
      await expect(
        main(page)
          .getByRole('status')
          .filter({ hasText: /is copied|^Copied/ }),
      ).toHaveCount(0);
      expect(complaints).toEqual([]);
    });
  }
}

for (const manner of ['absent', 'throws'] as const) {
  test(`where printing ${manner === 'absent' ? 'is unknown' : 'throws'}, each button for it says where else to print`, async ({
    page,
  }) => {
    const complaints = complaintsOf(page);
    await refusePrint(page, manner);
    for (const [address, press] of [
      ['/pack/', 'Print or save as PDF'],
      ['/ownership/?whose-instance=own', 'Print this outcome'],
      ['/ownership/comparison/', 'Print or save as PDF'],
    ] as const) {
      await open(page, address);
      await main(page).getByRole('button', { name: press }).click();
      await expect(main(page)).toContainText('Use the print entry of its own menu.');
    }
    expect(complaints).toEqual([]);
  });
}

for (const { manner, what, says } of [
  {
    manner: 'throws',
    what: 'no file can be made, each button for one says so, with the text where there is one',
    says: {
      plan: 'Your browser does not let the site save a file.',
      message: 'Your browser did not let a file be saved.',
      backup: 'Your browser did not let the file be saved.',
    },
  },
  {
    manner: 'silent',
    what: 'downloads are blocked without a word, nothing is called saved, and what to do stands there',
    says: {
      plan: 'If there is none, it blocks them: copy the plan as Markdown instead.',
      message: 'If there is none, it blocks them: take another way.',
      backup: 'See that the file is there',
    },
  },
] as const) {
  test(`where ${what}`, async ({ page }) => {
    const complaints = complaintsOf(page);
    await refuseDownloads(page, manner);
    await keepClients(page, [
      {
        ...{ id: 'c-acme', name: 'Acme', at: daysAgo(9) },
        items: { 'upload-logo': { state: 'waiting', due: '2027-01-31' } },
      },
    ]);
    const downloads: string[] = [];
    page.on('download', (download) => downloads.push(download.suggestedFilename()));

    const notCalledSaved = () =>
      expect(
        main(page)
          .getByRole('status')
          .filter({ hasText: /\bis saved\b|^Saved/ }),
      ).toHaveCount(0);

    await open(page, '/pack/');
    for (const name of ['Markdown', 'Spreadsheet (CSV)', 'Calendar (.ics)']) {
      await button(page, name).click();
      await expect(main(page)).toContainText(says.plan);
      await notCalledSaved();
    }
    const text = page.getByLabel('The text, to be copied by hand');
    await expect(text).toHaveCount(manner === 'throws' ? 1 : 0);

    await open(page, ready);
    await button(page, 'Download .eml').click();
    await expect(main(page)).toContainText(says.message);
    await notCalledSaved();

    await open(page, '/checklist/');
    await button(page, 'Back up now').click();
    await expect(main(page)).toContainText(says.backup);
    await notCalledSaved();
    // Whoever surely got no file may press again.
    await expect(button(page, 'Back up now')).toHaveCount(manner === 'throws' ? 1 : 0);

    await open(page, '/your-data/');
    await button(page, 'Back up to a file').click();
    await expect(main(page)).toContainText(says.backup);
    await notCalledSaved();
    expect(downloads).toEqual([]);
    expect(complaints).toEqual([]);
  });
}

test('in a frame of another site, in a browser that blocks the cookies of others, a page works and says that it keeps nothing', async () => {
  // A host like GitHub Pages, which cannot forbid framing.
  const host = await hostFolder('dist', '/');
  const embedding = await hostEmbedding(`${host.address}${checklistOn('Branding').page.slice(1)}`);
  const profile = mkdtempSync(join(tmpdir(), 'blocks-cookies-'));
  mkdirSync(join(profile, 'Default'));
  writeFileSync(
    join(profile, 'Default/Preferences'),
    JSON.stringify({ profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } }),
  );
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: installedBrowser(),
    args: chromiumArguments,
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(embedding.address);
  const frame = page.frameLocator('iframe');
  await expect(frame.getByRole('heading', { level: 1 })).toHaveText('Branding');
  const denied = await frame.locator('html').evaluate(() => {
    try {
      return !window.localStorage;
    } catch {
      return true;
    }
  });
  expect(denied).toBe(true);
  const list = frame.getByRole('group', { name: 'Branding', exact: true });
  await list.getByRole('checkbox').first().check();
  await expect(list.getByRole('status').first()).toHaveText(/^1 of \d+ done/);
  await expect(
    frame.getByRole('status').filter({ hasText: 'does not let the site keep' }),
  ).toBeVisible();
  await context.close();
  await embedding.end();
  await host.end();
  rmSync(profile, { recursive: true });
  expect(complaints).toEqual([]);
});

test('where the host is lost in mid-flow, what is open goes on, what must be fetched says so, and what was entered is there once it is back', async ({
  page,
  context,
}) => {
  const complaints = complaintsOf(page);
  const { page: address, items } = checklistOn('Branding');
  await open(page, address);
  const box = page.getByRole('checkbox', { name: items[0]?.action, exact: true });
  await context.setOffline(true);
  await box.check();
  await expect(
    page.getByRole('group', { name: 'Branding', exact: true }).getByRole('status').first(),
  ).toHaveText(/^1 of \d+ done/);
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toContainText('could not be loaded');
  await expect(page.goto('/pack/')).rejects.toThrow('ERR_INTERNET_DISCONNECTED');

  await context.setOffline(false);
  await open(page, '/pack/');
  await expect(page.getByText('As of')).toBeVisible();
  await context.setOffline(true);
  await button(page, 'Markdown').click();
  await expect(main(page)).toContainText(/The plan could not be fetched|Your browser saves it as/);
  await context.setOffline(false);
  await open(page, address);
  await expect(box).toBeChecked();
  expect(complaints).toEqual([]);
});

/** Another site on this machine, by its name instead of its number, that shows a page in a frame. */
async function hostEmbedding(shown: string): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'embedding-'));
  const frame = `<iframe title="Site" src="${shown}" width="1000" height="700"></iframe>`;
  writeFileSync(join(folder, 'index.html'), frame);
  const { address, end } = await hostFolder(folder, '/');
  return {
    address: address.replace('127.0.0.1', 'localhost'),
    async end() {
      await end();
      rmSync(folder, { recursive: true });
    },
  };
}
