/** Pages at the sizes and spacings that readers choose for themselves (WCAG 2.2: 1.4.4, 1.4.10, 1.4.12, 2.5.8). */
import { pages } from './pages.ts';
import { wakeIslands } from './patience.ts';
import { expect, type Page, test } from './test.ts';

/** The text spacing of WCAG 1.4.12, which no page may lose content under. */
const spacing = `
  * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-block-end: 2em !important; }`;

for (const address of pages) {
  test(`${address} needs no scrolling sideways and no fine aim, on a small screen, with large text or wide spacing`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(address);
    await wakeIslands(page);
    expect.soft(await beyondTheEdge(page), 'at 320 px').toEqual([]);
    expect.soft(await hardToHit(page), 'at 320 px').toEqual([]);

    await style(page, spacing);
    expect.soft(await beyondTheEdge(page), 'at 320 px with wide spacing').toEqual([]);
    expect.soft(await cutOff(page), 'at 320 px with wide spacing').toEqual([]);

    await page.setViewportSize({ width: 1280, height: 800 });
    await style(page, '');
    expect.soft(await hardToHit(page), 'on a laptop').toEqual([]);
    await enlargeText(page);
    expect.soft(await beyondTheEdge(page), 'with text of twice the size').toEqual([]);
    expect.soft(await cutOff(page), 'with text of twice the size').toEqual([]);
  });
}

/** Lets a page follow a reader's own style, and nothing of an earlier one. The policy lets scripts of the browser do so. */
const style = (page: Page, rules: string): Promise<void> =>
  page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets = [sheet];
  }, rules);

/** Sets the text of the browser to twice its size, as readers do in its settings. */
async function enlargeText(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  await expect(page.locator('html')).toHaveCSS('font-size', '32px');
}

/** What makes a page wider than the screen, but for what scrolls by itself. */
const beyondTheEdge = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(({ tagName, className }) => `${tagName} ${className}`)
      .slice(0, 5);
  });

/** Links to headings, drawn small beside them, that are not hit all over 24 by 24 pixels, and what is hit in their place. */
const hardToHit = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.sl-anchor-link')]
      .filter((link) => link.checkVisibility())
      .flatMap((link) => {
        link.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { left, top, width, height } = link.getBoundingClientRect();
        const aims = [-11.5, 0, 11.5];
        return aims.flatMap((across) =>
          aims.flatMap((down) => {
            const hit = document.elementFromPoint(
              left + width / 2 + across,
              top + height / 2 + down,
            );
            return hit && link.contains(hit)
              ? []
              : [`${link.textContent}: ${across}, ${down} hits ${hit?.localName}`];
          }),
        );
      }),
  );

/** Texts that their box hides a part of, but for those that only repeat what stands elsewhere. */
const cutOff = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, header *, footer *, nav *')]
      .filter((element) => {
        const { overflowX, overflowY, clipPath, visibility } = getComputedStyle(element);
        const isRepeated = element.closest('[aria-hidden=true]') !== null;
        const isSeen =
          element.offsetWidth > 1 && visibility === 'visible' && clipPath === 'none' && !isRepeated;
        const hasText = [...element.childNodes].some(
          (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
        );
        const hides = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
        return (
          isSeen &&
          hasText &&
          ((hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
            (hides(overflowY) && element.scrollHeight > element.clientHeight + 1))
        );
      })
      .map(({ tagName, className, innerText }) => `${tagName} ${className}: ${innerText}`),
  );
