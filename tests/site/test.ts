import { expect, test as plain } from '@playwright/test';

export { expect, type Locator, type Page } from '@playwright/test';

/** A test that also fails where the site's own security policy refused something while it ran. */
export const test = plain.extend<{ policyHolds: undefined }>({
  policyHolds: [
    async ({ context }, use, { annotations }) => {
      const refused: string[] = [];
      context.on('console', (message) => {
        const isRefusal = /content security policy|trusted ?(types|script|html)/i.test(
          message.text(),
        );
        if (isRefusal) refused.push(`${message.page()?.url()}: ${message.text()}`);
      });
      await use(undefined);
      annotations.push({ type: 'refusals', description: String(refused.length) });
      expect(refused).toEqual([]);
    },
    { auto: true },
  ],
});
