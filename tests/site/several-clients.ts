/** The requests of several clients, as a reader finds what is on their page. */
import { expect, type Locator, type Page } from './test.ts';

/** Drops a file on the place for rows. */
export async function drop(page: Page, content: string, name = 'clients.csv'): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    ([text, name]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([text], name));
      return transfer;
    },
    [content, name] as const,
  );
  await box(page).dispatchEvent('drop', { dataTransfer });
}

/** Opens the page, and waits until it is awake. */
export async function open(page: Page): Promise<void> {
  await page.goto('/request/several/');
  await expect(page.locator('.request > astro-island[ssr]')).toHaveCount(0);
}

/** Prepares messages for two clients that are new. */
export async function prepareTwo(
  page: Page,
  notice = 'Until then the rows are kept nowhere.',
): Promise<void> {
  await open(page);
  await box(page).fill('Beta\tProduction\tjoe@example.com\nAcme\tUAT\tjane@example.com');
  await page.getByRole('button', { name: 'Read the rows' }).click();
  await expect(page.getByText(notice)).toBeVisible();
  await page.getByRole('button', { name: 'Prepare the messages' }).click();
  await expect(page.getByRole('heading', { name: '2 messages prepared' })).toBeFocused();
}

/** Where rows are pasted. */
export const box = (page: Page): Locator => page.getByLabel('Rows from a spreadsheet, or CSV');
export const cell = (page: Page, name: string, row: number): Locator =>
  page.getByRole('textbox', { name: `${name}, row ${row}`, exact: true });
