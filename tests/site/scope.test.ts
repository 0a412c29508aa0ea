/** What applies: a few questions that take off the plan what is not needed. */
import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { keepClients } from './kept.ts';
import { expect, type Page, test } from './test.ts';

const { questions, outcomes } = load(
  readFileSync('src/content/decisions/scope.yaml', 'utf8'),
) as Decision;
const settled = outcomes[0]?.title ?? '';

/** Opens the decision, and waits until it is awake: the title then says what is asked. */
async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/scope/${query}`);
  await expect(page).toHaveTitle(/ \| What applies to you/);
}

const answer = async (page: Page, label: string) => {
  await page.getByRole('radio', { name: label, exact: true }).check();
  await page.getByRole('button', { name: 'Continue' }).click();
};

test('the questions lead to one outcome, and skip what an answer makes pointless', async ({
  page,
}) => {
  await open(page);
  await answer(page, 'Cloud platforms with a developer application');
  await answer(page, 'Only the Portal');
  await expect(
    page.getByRole('heading', { name: 'Will any Admin work in more than one instance?' }),
  ).toBeFocused();
  await answer(page, 'No, each in one');
  await answer(page, 'No, everybody sees all companies');
  await answer(page, 'Not sure yet');
  await expect(page.getByRole('heading', { name: settled, level: 2 })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Your answers' }).getByRole('term')).toHaveCount(5);
  await expect(page.getByRole('heading', { name: 'Whose e-mail to give as Admin' })).toHaveCount(0);
});

test('whoever is not sure is told what we suggest, marked as advice', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('radio', { name: 'Not sure yet' })).toHaveAccessibleDescription(
    /^We suggest .* Advice$/,
  );
});

test('other answers for a client show which items appear and disappear', async ({ page }) => {
  const others = 'integration=api&link=sdk&admin-instances=one&colleagues-view=unlimited&pilot=no';
  await keepClients(page, [{ id: 'acme', name: 'Acme Ltd' }]);
  await open(page, `?platforms=cloud&${others}`);
  await page.getByRole('button', { name: 'Use this for Acme Ltd' }).click();
  await expect(page.getByText('Decided for Acme Ltd.')).toBeVisible();

  await open(page, `?platforms=on-premise&${others}`);
  await page.getByRole('button', { name: 'Use this for Acme Ltd' }).click();
  const preview = page.getByRole('region', { name: 'What would change for Acme Ltd' });
  await expect(preview.getByText(/^\d+ items? disappears?$/)).toBeVisible();
  await expect(preview.getByText(/change hands/)).toHaveCount(0);
  await preview.getByRole('button', { name: 'Change the decision' }).click();
  await expect(page.getByText('Decided for Acme Ltd.')).toBeVisible();
});

test('the diagram marks the answer taken, also where several lead to the same', async ({
  page,
}) => {
  await open(page, '?platforms=both&integration=api&link=sdk&admin-instances=one');
  await page.getByRole('heading', { name: 'Diagram' }).click();
  await expect(page.locator('#scope-diagram tspan[data-taken]')).toHaveText([
    'Both',
    'API',
    'Link SDK',
    'No',
  ]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('every question can be read with its answers', async ({ page }) => {
    await page.goto('/scope/');
    const main = page.getByRole('main');
    for (const { text, options } of questions) {
      await expect(main.getByText(text, { exact: false }).last()).toBeVisible();
      for (const { label } of options) {
        await expect(main.getByText(label, { exact: true }).last()).toBeVisible();
      }
    }
    await expect(page.getByRole('heading', { name: `Outcome: ${settled}` })).toBeVisible();
  });
});

interface Decision {
  readonly questions: readonly { text: string; options: readonly { label: string }[] }[];
  readonly outcomes: readonly { title: string }[];
}
