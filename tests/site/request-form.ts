/** The request for instances, as a reader finds what is on it. */
import { expect, type Locator, type Page } from './test.ts';

/** Opens the request for instances, and waits until its form is awake. */
export async function open(page: Page, query = ''): Promise<void> {
  await page.goto(`/request/${query}`);
  await expect(page.locator('.request > astro-island[ssr]')).toHaveCount(0);
}

/** Fills in everything that has to be. */
export async function fillIn(page: Page): Promise<void> {
  await open(page);
  await company(page).fill('Müller & Söhne 100% #1? 🙂');
  await page.getByRole('checkbox', { name: 'UAT' }).check();
  await page.getByRole('checkbox', { name: 'Production' }).check();
  await admins(page).fill('Jane Doe <jane@example.com>; joe@example.com');
}

export const company = (page: Page): Locator => page.getByRole('textbox', { name: 'Company name' });
export const admins = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Admin e-mail(s)' });
export const letter = (page: Page): Locator => page.getByRole('region', { name: 'The e-mail' });
/** The ways to send. */
export const sending = (page: Page): Locator =>
  page.getByRole('region', { name: 'Send it', exact: true });
/** What is said of the ways to send. */
export const saidOfSending = (page: Page): Locator =>
  sending(page).getByRole('status').filter({ hasText: /./ });
export const rung = (page: Page, name: string): Locator =>
  sending(page)
    .getByRole('link', { name, exact: true })
    .or(sending(page).getByRole('button', { name, exact: true }));
