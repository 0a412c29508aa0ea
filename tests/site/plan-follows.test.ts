/** The plan follows from what was decided: roles become parties, and only what applies is shown and counted. */
import { actorsOf, checklistOn, checklists } from './content.ts';
import { everythingKept, keepClients } from './kept.ts';
import { wakeIslands } from './patience.ts';
import { expect, type Locator, type Page, test } from './test.ts';

const distributorOwned = {
  'whose-instance': 'client',
  'technical-lead': 'no',
  'daily-access': 'distributor',
  'key-policy': 'no',
};
const clientOwned = {
  'whose-instance': 'client',
  'technical-lead': 'yes',
  'platform-contracts': 'yes',
  'daily-access': 'client',
};
/** What applies, and with it the conditions that are known not to hold where the client owns. */
const scope = {
  platforms: 'on-premise',
  integration: 'api',
  link: 'sdk',
  'admin-instances': 'one',
  'colleagues-view': 'unlimited',
  pilot: 'no',
};
const ruledOut = [
  ...['distributor-owned', 'cloud', 'hosted-link', 'multi-instance-user'],
  ...['permissions-in-use', 'pilot'],
];

const branding = checklistOn('Branding');
/** What the open roles are called once somebody holds them. */
const settled = {
  client: {
    'Configuration owner': 'Client technical lead',
    'Instance manager': 'Client technical lead',
  },
  distributor: { 'Configuration owner': 'Distributor', 'Instance manager': 'Distributor' },
};

const listOf = (page: Page, title: string): Locator =>
  page.getByRole('group', { name: title, exact: true });
const boxIn = (list: Locator, action: string): Locator =>
  list.getByRole('checkbox', { name: action, exact: true });
const brandOfClient = branding.items.find(({ appliesWhen }) =>
  appliesWhen?.includes('distributor-owned'),
)?.action as string;

for (const [owner, answers] of [
  ['client', clientOwned],
  ['distributor', distributorOwned],
] as const) {
  test(`in a guide, the roles of a ${owner} owned instance become parties`, async ({ page }) => {
    await keepClients(page, [{ id: 'acme', name: 'Acme Ltd', answers }]);
    await openGuide(page);
    const list = listOf(page, branding.title);
    for (const item of branding.items) {
      if (item.action === brandOfClient && owner === 'client') continue;
      const names: Readonly<Record<string, string>> = settled[owner];
      const actors = new Set(actorsOf(item).map((name) => names[name] ?? name));
      await expect(boxIn(list, item.action)).toHaveAccessibleDescription([...actors].join(' '));
    }
    await expect(boxIn(list, brandOfClient)).toHaveCount(owner === 'client' ? 0 : 1);
  });
}

test('the checklist shows and counts only the items that apply, each with its party', async ({
  page,
}) => {
  await keepClients(page, [
    { id: 'acme', name: 'Acme Ltd', answers: { ...clientOwned, ...scope } },
  ]);
  await page.goto('/checklist/');
  await wakeIslands(page);
  for (const { title, items } of checklists) {
    const applying = items.filter(
      ({ appliesWhen = [] }) => !appliesWhen.some((condition) => ruledOut.includes(condition)),
    );
    const list = listOf(page, title);
    await expect(list.getByRole('checkbox')).toHaveCount(applying.length);
    for (const { action } of applying) await expect(boxIn(list, action)).toBeVisible();
    if (applying.length === 0) continue;
    await expect(list.getByRole('status').first()).toHaveText(`${applying.length} to do`);
  }
  const plan = page.getByRole('main');
  await expect(plan.getByText('Configuration owner', { exact: true })).toHaveCount(0);
  await expect(plan.getByText('Instance manager', { exact: true })).toHaveCount(0);
});

test('an item that stops applying keeps its tick and its note, and comes back with them', async ({
  page,
}) => {
  const note = 'Logo and colours from Priya.';
  await keepClients(page, [
    {
      ...{ id: 'acme', name: 'Acme Ltd', answers: distributorOwned },
      items: { 'use-clients-brand': { state: 'done', note } },
    },
  ]);
  const list = listOf(page, branding.title);
  const others = branding.items.length - 1;
  await openGuide(page);
  await expect(boxIn(list, brandOfClient)).toBeChecked();
  const before = (await everythingKept(page))['codat-onboarding/acme/item/use-clients-brand'];

  await decide(page, clientOwned);
  await openGuide(page);
  await expect(list.getByRole('status').first()).toHaveText(`${others} to do`);
  await expect(boxIn(list, brandOfClient)).toHaveCount(0);
  expect((await everythingKept(page))['codat-onboarding/acme/item/use-clients-brand']).toBe(before);

  await decide(page, distributorOwned);
  await openGuide(page);
  await expect(boxIn(list, brandOfClient)).toBeChecked();
  await expect(list.getByRole('status').first()).toHaveText(`1 of ${others + 1} done`);
  const row = list.getByRole('listitem').filter({ hasText: brandOfClient });
  await row.locator('summary').click();
  await expect(row.getByLabel('Note', { exact: true })).toHaveValue(note);
});

test('each client has the plan that follows from its own decision', async ({ page }) => {
  await keepClients(page, [
    { id: 'acme', name: 'Acme Ltd', answers: clientOwned },
    { id: 'beta', name: 'Beta Ltd', answers: distributorOwned },
    { id: 'gamma', name: 'Gamma Ltd' },
  ]);
  const list = listOf(page, branding.title);
  const [first] = branding.items;
  await openGuide(page, '?client=acme');
  const box = boxIn(list, first?.action ?? '');
  await expect(box).toHaveAccessibleDescription('Client technical lead');
  const client = page.getByRole('combobox', { name: 'Client' });
  await client.selectOption('Beta Ltd');
  await expect(box).toHaveAccessibleDescription('Distributor');
  await client.selectOption('Gamma Ltd');
  await expect(box).toHaveAccessibleDescription('Configuration owner');
});

/** Opens the guide, and waits until its list is awake. */
async function openGuide(page: Page, query = ''): Promise<void> {
  await page.goto(`${branding.page}${query}`);
  await wakeIslands(page);
}

/** Decides for the client one works in, in place of what it has decided. */
async function decide(page: Page, answers: Readonly<Record<string, string>>): Promise<void> {
  await page.goto(`/ownership/?${new URLSearchParams(answers)}`);
  await page.getByRole('button', { name: 'Use this for Acme Ltd' }).click();
  await page.getByRole('button', { name: 'Change the decision' }).click();
  await expect(page.getByText('Decided for Acme Ltd.')).toBeVisible();
}
