import { checklistOn, wayToClientOwned } from './content.ts';
import { pages } from './pages.ts';
import { wakeIslands } from './patience.ts';
import { expect, test } from './test.ts';

test('no page asks another server for anything, or sets a cookie', async ({
  page,
  context,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    const isInside = origin === baseURL || protocol === 'data:' || protocol === 'blob:';
    if (!isInside) elsewhere.push(`${page.url()} asked for ${request.url()}`);
  });

  for (const address of pages) {
    await page.goto(address);
    await wakeIslands(page);
  }
  expect(elsewhere).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test.describe('with all that a visit brings, also what is fetched for later', () => {
  test.use({ serviceWorkers: 'allow', permissions: ['clipboard-write'] });

  test('a whole journey asks no other server, sends nothing that was entered, and sets no cookie', async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    const asked: { address: string; isSent: boolean }[] = [];
    // Those of the service worker belong to the context, and to no page.
    context.on('request', (request) => {
      const isSent = request.method() !== 'GET' || request.postData() !== null;
      asked.push({ address: request.url(), isSent });
    });
    const main = page.getByRole('main');
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
    const download = async (name: string) => {
      const saved = page.waitForEvent('download');
      await press(name);
      return (await saved).path();
    };
    const open = async (address: string) => {
      await page.goto(address);
      await wakeIslands(page);
    };

    await open('/ownership/');
    for (const { label } of wayToClientOwned) {
      await page.getByRole('radio', { name: label, exact: true }).check();
      await press('Continue');
    }
    await press('Use this for My organisation');
    await press('Copy a link to this outcome');

    await open(checklistOn('Branding').page);
    await page.getByRole('checkbox').first().check();
    await page.locator('.checklist-item summary').first().click();
    await page.getByLabel('Assigned to').fill('Secretary');
    await page.getByLabel('Note').fill('secret-note');
    await page.getByLabel('Note').blur();

    await open('/request/');
    await page.getByRole('textbox', { name: 'Company name' }).fill('Secret Ltd');
    await page.getByRole('checkbox', { name: 'UAT' }).check();
    await page.getByRole('textbox', { name: 'Admin e-mail(s)' }).fill('jane@secret.example');
    await press('Copy message');
    await press('Yes, it is sent');
    await download('Download .eml');

    await press('Search');
    await page.getByRole('searchbox').fill('secret webhook');
    await expect(page.getByRole('dialog').getByRole('status')).toContainText('answer');
    await page.keyboard.press('Escape');

    await open('/checklist/');
    await press('Copy a link to this plan');
    await open('/pack/');
    await download('Markdown');
    await page.reload();

    await open('/your-data/');
    const backup = await download('Back up to a file');
    await page.getByLabel('Back-up file').setInputFiles(backup);
    await press('Merge 1 client');
    await expect(main).toContainText('Merged: 1 client.');
    await press('Wipe everything');
    await page.getByRole('dialog').getByRole('button', { name: 'Wipe everything' }).click();
    await expect(main).toContainText('Wiped');
    await page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state);

    expect(asked.length).toBeGreaterThan(50);
    const isInside = (address: string) =>
      address.startsWith(`${baseURL}/`) || /^(data|blob):/.test(address);
    expect(asked.filter(({ address }) => !isInside(address))).toEqual([]);
    expect(asked.filter(({ isSent }) => isSent)).toEqual([]);
    expect(asked.filter(({ address }) => /secret/i.test(decodeURIComponent(address)))).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
});

test('ticking, searching and choosing a theme send nothing', async ({ page, context }) => {
  await page.goto(checklistOn('Branding').page);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData()) sent.push(request.url());
  });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(decodeURIComponent(request.url())));

  await page.getByRole('checkbox').first().check();
  await page.getByRole('combobox', { name: 'Theme' }).selectOption('Dark');
  await page.getByRole('button', { name: 'Search' }).click();
  await page.getByRole('searchbox').fill('webhook');
  await expect(page.getByRole('dialog').getByRole('status')).toContainText('answer');

  expect(sent).toEqual([]);
  expect(asked.filter((address) => address.includes('webhook'))).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});
