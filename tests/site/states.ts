/**
 * The states that pages get into by what readers do, or by what their browsers refuse. Each is looked at by the tests of
 * barriers, of forced colours and of motion.
 */
import { checklistOn, checklists } from './content.ts';
import { type Client, daysAgo, keepClients } from './kept.ts';
import { wakeIslands } from './patience.ts';
import {
  refuseClipboard,
  refuseDownloads,
  refusePrint,
  refuseRoom,
  refuseStorage,
} from './refusals.ts';
import { fillIn, open as openRequest, rung, sending } from './request-form.ts';
import { open as openSeveral, prepareTwo, box as rowsBox } from './several-clients.ts';
import { expect, type Locator, type Page } from './test.ts';

export interface State {
  /** Goes on from "in": "a request with mistakes". */
  readonly name: string;
  readonly arrive: (page: Page) => Promise<unknown>;
}

interface Item {
  readonly id: string;
  readonly action: string;
}
const branding = checklistOn('Branding');
const [first, second, third] = branding.items as unknown as readonly [Item, Item, Item];
const everyItem = checklists.flatMap(({ items }) => items as unknown as readonly Item[]);

const acme = 'c-000000000001';
const later = '{"v":9,"said":"otherwise"}';
const addressOf = (item: Item) => `codat-onboarding/${acme}/item/${item.id}`;

/** Two clients, one of whom has every item done, or every second one. All of it is old enough to remind of a back-up. */
const clientsWith = (share: 1 | 2): readonly Client[] => [
  {
    ...{ id: acme, name: 'Acme Ltd', at: daysAgo(9) },
    items: Object.fromEntries(
      everyItem
        .filter((_, place) => place % share === 0)
        .map(({ id }) => [
          id,
          { state: 'done', note: 'Seen', assignee: 'Jane', due: '2026-12-01' },
        ]),
    ),
    answers: { 'whose-instance': 'own' },
  },
  { id: 'c-000000000002', name: 'Beta & Sons', at: daysAgo(10) },
];

const main = (page: Page): Locator => page.getByRole('main');
const button = (page: Page, name: string): Locator =>
  page.getByRole('button', { name, exact: true });
const list = (page: Page): Locator => page.getByRole('group', { name: 'Branding', exact: true });

/** Opens a page and wakes all of it. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await wakeIslands(page);
}

/** Opens a page in a browser in which the plan of a client is done, in whole or by half. */
async function openWith(page: Page, share: 1 | 2, address: string): Promise<void> {
  await keepClients(page, clientsWith(share));
  await open(page, address);
}

const decisions: readonly State[] = [
  ...['/ownership/', '/scope/'].map((address) => ({
    name: `a question on ${address} that was not answered`,
    arrive: async (page: Page) => {
      await open(page, address);
      await expect(page).toHaveTitle(/ \| /);
      await button(page, 'Continue').click();
      await expect(page.getByRole('alert')).toBeFocused();
    },
  })),
  {
    name: 'an outcome of the decision that is used, with all there is to open, and its link to be copied by hand',
    arrive: async (page) => {
      await refuseClipboard(page, 'denied');
      await refusePrint(page, 'absent');
      await open(
        page,
        '/ownership/?whose-instance=client&technical-lead=yes&platform-contracts=yes&daily-access=client',
      );
      await button(page, 'Use this for My organisation').click();
      await expect(page.getByText('Decided for My organisation.')).toBeVisible();
      await button(page, 'Copy a link to this outcome').click();
      await expect(page.getByLabel('Link to this outcome')).toBeVisible();
      await button(page, 'Print this outcome').click();
      await expect(main(page)).toContainText('This browser does not print from a page.');
      for (const name of ['All questions and outcomes', 'Table', 'Diagram']) {
        await page.getByRole('heading', { name, exact: true }).click();
      }
    },
  },
  {
    name: 'a preview of what another outcome would change',
    arrive: async (page) => {
      await keepClients(page, [
        {
          ...{ id: acme, name: 'Acme Ltd' },
          answers: {
            ...{ 'whose-instance': 'client', 'technical-lead': 'yes' },
            ...{ 'platform-contracts': 'yes', 'daily-access': 'client' },
          },
        },
      ]);
      await open(
        page,
        '/ownership/?whose-instance=client&technical-lead=no&daily-access=distributor&key-policy=no',
      );
      await button(page, 'Use this for Acme Ltd').click();
      const preview = page.getByRole('region', { name: 'What would change for Acme Ltd' });
      await preview.getByText(/items change hands$/).click();
    },
  },
];

const requests: readonly State[] = [
  {
    name: 'a request with mistakes',
    arrive: async (page) => {
      await openRequest(page);
      await page.getByRole('textbox', { name: 'Admin e-mail(s)' }).fill('jane@acme.example, odd');
      await rung(page, 'Copy message').click();
      await expect(page.getByRole('alert')).toBeFocused();
      await page.getByText('All may be left empty').click();
    },
  },
  {
    name: 'a request for another Admin with mistakes',
    arrive: async (page) => {
      await open(page, '/request/add-admin/');
      await rung(page, 'Copy message').click();
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'a request that was filled from a link, and sent',
    arrive: async (page) => {
      await page.context().grantPermissions(['clipboard-write']);
      await openRequest(page, '?company=Acme%20Ltd&admins=jane@acme.example');
      await page.getByRole('checkbox', { name: 'UAT' }).check();
      await rung(page, 'Copy message').click();
      await button(page, 'Yes, it is sent').click();
      await expect(page.getByRole('radio', { name: 'Sent' })).toBeChecked();
    },
  },
  {
    name: 'a request that is neither saved nor copied',
    arrive: async (page) => {
      await refuseRoom(page);
      await refuseClipboard(page, 'denied');
      await fillIn(page);
      await expect(main(page)).toContainText('Not saved yet: the browser has no room for it.');
      await rung(page, 'Copy message').click();
      await expect(sending(page).getByLabel('To be copied by hand')).toBeVisible();
    },
  },
  {
    name: 'rows of clients with mistakes',
    arrive: async (page) => {
      await openSeveral(page);
      await rowsBox(page).fill('Beta\tProduction\tjoe@example.com\nAcme\tTest\tnonsense');
      await button(page, 'Read the rows').click();
      await button(page, 'Prepare the messages').click();
      await expect(page.getByRole('alert')).toBeFocused();
    },
  },
  {
    name: 'messages to several clients',
    arrive: async (page) => {
      await prepareTwo(page);
      await button(page, 'Next unsent').click();
      await expect(page.getByText('Company Name: Acme')).toBeVisible();
    },
  },
];

const plans: readonly State[] = [
  {
    name: 'a checklist with ticks and opened items',
    arrive: async (page) => {
      await page.goto(branding.page);
      for (const summary of await list(page).locator('summary').all()) await summary.click();
      await list(page).getByRole('checkbox').first().check();
      await expect(list(page).getByText('Done when').last()).toBeVisible();
    },
  },
  {
    name: 'a checklist that cannot be kept',
    arrive: async (page) => {
      await refuseStorage(page);
      await page.goto(branding.page);
      await list(page).getByRole('checkbox').first().check();
      await expect(page.getByText('does not let the site keep')).toBeVisible();
    },
  },
  {
    name: 'a tick that there is no room for',
    arrive: async (page) => {
      await refuseRoom(page);
      await page.goto(branding.page);
      await list(page).getByRole('checkbox').first().check();
      await expect(list(page).getByText('Not saved yet')).toBeVisible();
    },
  },
  {
    name: 'an item that a newer release has written about',
    arrive: async (page) => {
      await keepClients(page, [{ id: acme, name: 'Acme Ltd' }], { [addressOf(first)]: later });
      await page.goto(`${branding.page}#item-${first.id}`);
      const box = list(page).getByRole('checkbox', { name: first.action, exact: true });
      await expect(list(page)).toContainText('A newer release of this site has written');
      await box.check();
      await expect(list(page)).toContainText('Not saved: a newer release');
    },
  },
  {
    name: 'a part of the plan that nothing fits',
    arrive: async (page) => {
      await open(page, '/checklist/?state=done');
      await expect(main(page)).toContainText('Nothing in the plan fits these choices.');
    },
  },
  ...([2, 1] as const).flatMap((share) =>
    ['/', '/checklist/', '/clients/', '/pack/', '/guides/implementation/', branding.page].map(
      (address): State => ({
        name: `${address} where the plan is ${share === 1 ? 'done' : 'half done'}`,
        arrive: async (page) => {
          await openWith(page, share, address);
          await expect(page.locator('html')).toHaveAttribute('data-work', 'here');
          await expect(page.locator('astro-island[ssr][client=work]')).toHaveCount(0);
          await expect(page.locator('body')).toContainText(
            /Acme Ltd[\s\S]*(?<![\d/])[1-9]\d* (of \d+ )?done/,
          );
          const reminds = ['/checklist/', '/clients/'].includes(address);
          await expect(button(page, 'Back up now')).toHaveCount(reminds ? 1 : 0);
        },
      }),
    ),
  ),
  {
    name: 'a pack that is neither printed, copied nor saved',
    arrive: async (page) => {
      await refusePrint(page, 'throws');
      await refuseClipboard(page, 'absent');
      await openWith(page, 2, '/pack/');
      await button(page, 'Print or save as PDF').click();
      await expect(main(page)).toContainText('This browser does not print from a page.');
      await button(page, 'Copy as Markdown').click();
      await expect(page.getByLabel('The text, to be copied by hand')).toBeVisible();
    },
  },
  {
    name: 'a board with names that will not do, what was archived, and a menu open',
    arrive: async (page) => {
      await openWith(page, 2, '/clients/');
      const row = (name: string) =>
        main(page)
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading', { name, exact: true }) });
      await row('Beta & Sons').locator('summary').click();
      await row('Beta & Sons').getByRole('button', { name: 'Archive', exact: true }).click();
      await page.getByRole('checkbox', { name: 'Show archived' }).check();
      await row('Acme Ltd').locator('summary').click();
      await row('Acme Ltd').getByRole('button', { name: 'Rename', exact: true }).click();
      const renamed = page.getByRole('textbox', { name: /^New name of/ });
      await renamed.fill('Beta & Sons');
      await renamed.press('Enter');
      await expect(main(page)).toContainText('There is a client named "Beta & Sons" already');
      await button(page, 'Add').click();
      await expect(main(page)).toContainText('Enter a name');
      await row('Beta & Sons').locator('summary').click();
    },
  },
];

const ownData: readonly State[] = [
  {
    name: 'a back-up that is refused',
    arrive: async (page) => {
      await open(page, '/your-data/');
      await chooseFile(page, '{');
      await expect(main(page)).toContainText('back-up.json');
    },
  },
  {
    name: 'a preview of a back-up, beside damaged entries and those of a newer release',
    arrive: async (page) => {
      await keepClients(page, clientsWith(2), {
        [addressOf(second)]: '{oops',
        [addressOf(third)]: later,
      });
      await open(page, '/your-data/');
      await chooseFile(page, JSON.stringify(backup));
      await expect(page.getByRole('region', { name: 'What would change' })).toContainText('Gamma');
    },
  },
  {
    name: 'a back-up that was merged and can be taken back, and a file that is not saved',
    arrive: async (page) => {
      await refuseDownloads(page, 'throws');
      await openWith(page, 2, '/your-data/');
      await chooseFile(page, JSON.stringify(backup));
      await button(page, 'Merge 1 client').click();
      await expect(button(page, 'Undo')).toBeVisible();
      await button(page, 'Back up to a file').click();
      await expect(main(page)).toContainText('Your browser did not let the file be saved.');
    },
  },
  {
    name: 'the question whether to wipe everything',
    arrive: async (page) => {
      await openWith(page, 2, '/your-data/');
      await button(page, 'Wipe everything').click();
      await expect(page.getByRole('dialog', { name: 'Wipe everything?' })).toBeVisible();
    },
  },
  {
    name: 'your data where the browser keeps nothing',
    arrive: async (page) => {
      await refuseStorage(page);
      await open(page, '/your-data/');
      await expect(main(page)).toContainText('does not let the site keep anything');
    },
  },
];

const shared: readonly State[] = [
  {
    name: 'a shared plan that a mended link led to, with all one may do with it',
    arrive: async (page) => {
      await keepClients(page, [{ id: acme, name: 'Acme Ltd' }]);
      await page.goto('/shared/%231.gBgY..zoHj');
      await expect(page.getByRole('heading', { name: 'Keep it' })).toBeVisible();
      for (const phase of await main(page).locator('.shared-phase').all()) {
        if (!(await phase.getByRole('list').isVisible())) await phase.locator('summary').click();
      }
      await page.getByRole('combobox', { name: 'Client' }).selectOption('Acme Ltd');
      await main(page).getByText('What would change', { exact: true }).click();
      await page.getByLabel('Name').fill('');
      await button(page, 'Keep it as a new client').click();
      await expect(main(page)).toContainText('Enter a name');
    },
  },
  {
    name: 'a link to a plan that is damaged',
    arrive: async (page) => {
      await page.goto('/shared/#1.YA%');
      await expect(main(page)).toContainText('This link is damaged');
    },
  },
  {
    name: 'a shared plan whose words cannot be fetched',
    arrive: async (page) => {
      await page.route('**/plan.json', (route) => route.abort());
      await page.goto('/shared/#1.AY..ct1-');
      await expect(button(page, 'Try again')).toBeVisible();
    },
  },
  {
    name: 'a plan whose link is to be copied by hand',
    arrive: async (page) => {
      await refuseClipboard(page, 'denied');
      await openWith(page, 2, '/checklist/');
      await button(page, 'Copy a link to this plan').click();
      await expect(page.getByLabel('Link to this plan')).toBeVisible();
    },
  },
];

const frame: readonly State[] = [
  ...(
    [
      ['a search with answers', 'webhook'],
      ['a search without an answer', 'hippopotamus'],
    ] as const
  ).map(([name, query]) => ({
    name,
    arrive: async (page: Page) => {
      await page.goto('/');
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill(query);
      await expect(page.getByRole('dialog').getByRole('status')).toHaveText(/answer|Nothing found/);
    },
  })),
  {
    name: 'a search that cannot be loaded',
    arrive: async (page) => {
      await page.route('**/pagefind/**', (route) => route.abort());
      await page.goto('/');
      await page.keyboard.press('/');
      await page.getByRole('searchbox').fill('webhook');
      await expect(page.getByRole('dialog')).toContainText('could not be loaded');
    },
  },
  {
    name: 'the menu of a phone, opened where something is done',
    arrive: async (page) => {
      await page.setViewportSize({ width: 320, height: 800 });
      await openWith(page, 2, '/guides/access/');
      await button(page, 'Menu').click();
      const menu = page.getByRole('navigation', { name: 'Main' });
      await expect(menu.getByRole('link', { name: 'The whole plan' })).toBeVisible();
    },
  },
  {
    name: 'a table of platforms that is filtered and opened',
    arrive: async (page) => {
      await page.goto('/reference/platforms/?country=uk');
      const platforms = page.getByRole('rowgroup');
      const summaries = platforms.locator('summary').filter({ visible: true });
      for (const summary of await summaries.all()) await summary.click();
      const facts = platforms.getByText('Partner programme', { exact: true });
      await expect(facts.filter({ visible: true })).toHaveCount(await summaries.count());
    },
  },
];

export const states: readonly State[] = [
  ...decisions,
  ...requests,
  ...plans,
  ...ownData,
  ...shared,
  ...frame,
];

const backup = {
  ...{ format: 'codat-onboarding', version: 1, exported: Date.UTC(2026, 10, 20, 9) },
  workspaces: [
    {
      ...{ id: 'c-000000000003', name: 'Gamma', created: 1, at: 1, archived: false },
      items: { [first.id]: { state: 'done', at: 1 }, 'no such item': { state: 'done', at: 1 } },
      answers: {},
    },
  ],
};

const chooseFile = (page: Page, text: string): Promise<void> =>
  page.getByLabel('Back-up file').setInputFiles({
    name: 'back-up.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
