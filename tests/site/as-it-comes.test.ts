/** A page that comes slowly: what is on screen already does not move while the rest arrives. */
import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { recordShifts, shiftsOf } from './shifts.ts';
import { expect, test } from './test.ts';

const guide = 'guides/access/';

/** Serves a guide up to some place, and the rest when it is asked for. */
async function serveInTwo(splitAt: (html: string) => number) {
  const html = readFileSync(`dist/${guide}index.html`, 'utf8');
  const place = splitAt(html);
  let waiting: ServerResponse | undefined;
  const server = createServer(({ url }, response) => {
    if (url !== `/${guide}`) {
      response.writeHead(404).end();
      return;
    }
    waiting = response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(html.slice(0, place));
  });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/${guide}`,
    comeOn: () => waiting?.end(html.slice(place)),
    close: () => server.close(),
  };
}

test('a table whose rows still come is seen once it is whole, and moves nothing', async ({
  page,
}) => {
  const afterOneRow = (html: string) => html.indexOf('</tr>', html.indexOf('<tbody>'));
  const { address, comeOn, close } = await serveInTwo(afterOneRow);
  await recordShifts(page);
  await page.goto(address, { waitUntil: 'commit' });
  const table = page.locator('main table').first();
  await expect(table.locator('th').first()).toBeAttached();
  await expect(table).toBeHidden();
  comeOn();
  await expect(table).toBeVisible();
  await page.waitForLoadState('load');
  expect(await shiftsOf(page)).toEqual([]);
  close();
});

for (const { address, title } of [
  { address: '/guides/access/', title: 'Access' },
  { address: '/request/', title: 'Ask for instances' },
  { address: '/pack/', title: 'Hand-over pack' },
  { address: '/', title: 'From first call to linked customers' },
]) {
  test(`the title of ${address} is drawn before any style that it asks for has come, and stays where it is`, async ({
    page,
  }) => {
    let comeOn = () => {};
    const waiting = new Promise<void>((come) => {
      comeOn = come;
    });
    await recordShifts(page);
    await page.route('**/*.css', async (route) => {
      await waiting;
      await route.continue();
    });
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint').length > 0,
    );
    const heading = page.getByRole('heading', { level: 1, name: title });
    await expect(heading).toBeVisible();
    const before = await heading.boundingBox();
    comeOn();
    await page.waitForLoadState('load');
    expect(await heading.boundingBox()).toEqual(before);
    expect(await shiftsOf(page)).toEqual([]);
  });
}
