import { checklistOn } from './content.ts';
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
