import type { Page } from '@playwright/test';

/** What a reader would paste now. Pages may write to the clipboard and not read it, so it is pasted for real. */
export async function pasted(page: Page): Promise<string> {
  const field = await page.evaluateHandle(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus();
    return field;
  });
  await page.keyboard.press('ControlOrMeta+V');
  return field.evaluate((shown) => {
    shown.remove();
    return shown.value;
  });
}
