/** What is said to somebody who does not see the page: once, and at once. */
import { checklistOn } from './content.ts';
import { pages } from './pages.ts';
import { wakeIslands } from './patience.ts';
import { expect, type Page, test } from './test.ts';

const branding = checklistOn('Branding');

test('a tick is said once, in one sentence', async ({ page }) => {
  const { page: address, items } = branding;
  await page.goto(address);
  await wakeIslands(page);
  const box = page.getByRole('checkbox', { name: items[0]?.action, exact: true });
  // With the first tick the parts of the page that show work wake up, which says nothing by itself.
  await box.check();
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  await page.getByRole('checkbox', { name: items[1]?.action, exact: true }).check();
  const said = await listen(page);
  await page.getByRole('checkbox', { name: items[2]?.action, exact: true }).check();
  // By the time the next tick is said, whatever else the one before had to say would have been heard.
  await expect.poll(said).toHaveLength(1);
  await page.getByRole('checkbox', { name: items[3]?.action, exact: true }).check();
  await expect
    .poll(said)
    .toEqual([expect.stringMatching(/^3 of \d+ done/), expect.stringMatching(/^4 of \d+ done/)]);
});

test('a mistake is said at once, as an alert that has the focus', async ({ page }) => {
  await page.goto('/request/');
  await wakeIslands(page);
  await page.getByRole('button', { name: 'Copy message' }).click();
  const alert = page.getByRole('alert');
  await expect(alert).toBeFocused();
  await expect(alert).toMatchAriaSnapshot(`
    - alert:
      - heading
      - list:
        - listitem:
          - link
        - listitem:
          - link
        - listitem:
          - link
  `);
});

test('an unanswered question is said at once, as an alert that has the focus', async ({ page }) => {
  await page.goto('/ownership/');
  await expect(page).toHaveTitle(/ \| Decide who owns it/);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
});

test('how many pages answer a search is said as a status', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('webhook');
  await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/^\d+ pages answer/);
});

test('what will be said has its place from the start, where a screen reader can listen', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const missing: string[] = [];
  for (const address of pages) {
    await page.goto(address);
    await wakeIslands(page);
    const hidden = await page.evaluate(() =>
      [...document.querySelectorAll('output:empty, [role=status]:empty')]
        .filter((place) => place.parentElement?.checkVisibility() && !place.checkVisibility())
        .map((place) => `${place.className} in ${place.parentElement?.className}`),
    );
    for (const place of hidden) missing.push(`${address}: ${place}`);
  }
  expect(missing).toEqual([]);
});

for (const address of [branding.page, '/checklist/']) {
  test(`in the accessibility tree of ${address} a tick changes what one polite region says, and that is the progress`, async ({
    page,
  }) => {
    const box = (place: number) =>
      page.getByRole('checkbox', { name: branding.items[place]?.action, exact: true });
    await page.goto(address);
    await wakeIslands(page);
    await box(0).check();
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    const group = page.getByRole('group', { name: 'Branding', exact: true });
    await expect(group.getByRole('status').first()).toHaveText(/^1 of \d+ done/);
    const before = await saidIn(page);
    await box(1).check();
    await expect(group.getByRole('status').first()).toHaveText(/^2 of \d+ done/);
    const after = await saidIn(page);
    const news = newsIn(before, after);
    expect(news).toEqual([
      expect.objectContaining({
        ...{ role: 'status', live: 'polite' },
        text: expect.stringMatching(/^2 of \d+ done/),
      }),
    ]);
  });
}

test('in the accessibility tree a mistake is an alert with the focus, and its field is invalid and says why', async ({
  page,
}) => {
  await page.goto('/request/');
  await wakeIslands(page);
  await page.getByRole('button', { name: 'Copy message' }).click();
  await expect(page.getByRole('alert')).toBeFocused();
  const nodes = await treeOf(page);
  const alert = nodes.find(({ role }) => role?.value === 'alert');
  expect(propertyOf(alert, 'live')).toBe('assertive');
  expect(propertyOf(alert, 'focused')).toBe(true);
  const told = nodes
    .filter((node) => propertyOf(node, 'invalid') === 'true' || node.role?.value === 'group')
    .map(({ role, name, description }) => `${role?.value} ${name?.value}: ${description?.value}`);
  for (const said of [
    /^textbox Company name: .*Enter the company name/,
    /^group Instances: .*Select UAT, Production or both/,
    /^textbox Admin e-mail\(s\): .*Enter at least one Admin e-mail/,
  ]) {
    expect(told).toContainEqual(expect.stringMatching(said));
  }
});

test('in the accessibility tree what a press led to stands in one polite region', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-write']);
  await page.goto('/request/?company=Acme&instances=uat&admins=jane@acme.example');
  await wakeIslands(page);
  const before = await saidIn(page);
  await page.getByRole('button', { name: 'Copy message' }).click();
  await expect(page.getByText('The message is copied.')).toBeVisible();
  const news = newsIn(before, await saidIn(page));
  expect(news).toEqual([
    expect.objectContaining({
      ...{ role: 'status', live: 'polite' },
      text: expect.stringContaining('The message is copied.'),
    }),
  ]);
});

/** A part of what a browser tells assistive technology, as far as it is asked for here. */
interface Node {
  readonly nodeId: string;
  readonly backendDOMNodeId?: number;
  readonly childIds?: readonly string[];
  readonly role?: { readonly value?: unknown };
  readonly name?: { readonly value?: unknown };
  readonly description?: { readonly value?: unknown };
  readonly properties?: readonly {
    readonly name: string;
    readonly value: { readonly value?: unknown };
  }[];
}

/** What a browser tells assistive technology of a page. */
async function treeOf(page: Page): Promise<readonly Node[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes;
}

const propertyOf = (node: Node | undefined, name: string): unknown =>
  node?.properties?.find((property) => property.name === name)?.value.value;

/** What each region of a page says that is read out when it changes. */
async function saidIn(page: Page) {
  const nodes = await treeOf(page);
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const textOf = ({ role, name, childIds = [] }: Node): string =>
    role?.value === 'StaticText'
      ? String(name?.value ?? '')
      : childIds
          .flatMap((id) => byId.get(id) ?? [])
          .map(textOf)
          .join('');
  return nodes
    .filter((node) => ['polite', 'assertive'].includes(String(propertyOf(node, 'live'))))
    .map((node) => ({
      id: node.backendDOMNodeId,
      role: node.role?.value as string,
      live: propertyOf(node, 'live'),
      text: textOf(node),
    }));
}

type Said = Awaited<ReturnType<typeof saidIn>>;

/** What is read out after a change: regions that were there and say something else. One that comes with its words is mute. */
const newsIn = (before: Said, after: Said): Said =>
  after.filter(({ id, text }) => before.some((one) => one.id === id && one.text !== text));

/** Hears what changes in the parts of a page that are read out, from now on. */
async function listen(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    const spoken = 'output, [role=status], [role=alert], [aria-live]:not([aria-live=off])';
    new MutationObserver((changes) => {
      const places = changes.map(({ target }) =>
        (target instanceof Element ? target : target.parentElement)?.closest(spoken),
      );
      for (const place of new Set(places)) {
        if (place) heard.push(place.textContent?.replace(/\s+/g, ' ').trim() ?? '');
      }
    }).observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}
