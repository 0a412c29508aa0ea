/** For readers whose system sets the colours, and who want no motion: nothing is told by a colour of ours, and nothing moves. */
import { checklistOn } from './content.ts';
import { pages } from './pages.ts';
import { complaintsOf, wakeIslands } from './patience.ts';
import { states } from './states.ts';
import { expect, type Locator, type Page, test } from './test.ts';

test.use({
  // Of black on white, as in the light scheme, a part is seen by chance.
  colorScheme: 'dark',
  contextOptions: { forcedColors: 'active', reducedMotion: 'reduce' },
});

const branding = checklistOn('Branding');

test('on every page nothing breaks, nothing moves, and controls and the focus have an edge', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const complaints = complaintsOf(page);
  const wrong = new Set<string>();
  for (const address of pages) {
    await page.goto(address);
    await wakeIslands(page);
    for (const part of await wrongOn(page)) wrong.add(part);
  }
  expect([...wrong]).toEqual([]);
  expect(complaints).toEqual([]);
});

for (const { name, arrive } of states) {
  test(`nothing moves, and controls and the focus have an edge, in ${name}`, async ({ page }) => {
    await arrive(page);
    expect(await wrongOn(page)).toEqual([]);
  });
}

const inState = (name: string) => {
  const found = states.find((state) => state.name === name);
  if (!found) throw new Error(`tests/site/states.ts has no state "${name}".`);
  return found.arrive;
};
const openedAt = (address: string) => async (page: Page) => {
  await page.goto(address);
  await wakeIslands(page);
};
/** What is told by more than words, where it is told, and how it is taken back. */
const told: readonly Told[] = [
  {
    what: 'the page one is on, in the menu',
    arrive: openedAt('/guides/access/'),
    where: (page) => page.getByRole('navigation', { name: 'Main' }).locator('[aria-current=page]'),
    takenBack: (link) => link.removeAttribute('aria-current'),
  },
  {
    what: 'the part one is reading, in the contents',
    arrive: openedAt('/guides/access/'),
    where: (page) => page.locator('.contents a[aria-current]'),
    takenBack: (link) => link.removeAttribute('aria-current'),
  },
  {
    what: 'the phase one is in, on the line',
    arrive: openedAt('/guides/access/'),
    where: (page) =>
      page.getByRole('navigation', { name: 'The six phases' }).locator('[aria-current=step]'),
    takenBack: (link) => link.removeAttribute('aria-current'),
  },
  {
    what: 'a phase that is done, on the line of the home page',
    arrive: inState('/ where the plan is done'),
    where: (page) => page.locator('.journey > [data-phase=access]'),
    takenBack: (station) => station.removeAttribute('data-progress'),
  },
  {
    what: 'a phase that is done, on the line of the pack',
    arrive: inState('/pack/ where the plan is done'),
    where: (page) => page.locator('.pack-line > li').nth(1),
    takenBack: (station) => station.removeAttribute('data-progress'),
  },
  {
    what: 'an item that is done, in the pack',
    arrive: inState('/pack/ where the plan is done'),
    where: (page) => page.locator('.pack-box').first(),
    takenBack: (box) => box.querySelector('path')?.remove(),
  },
  ...['/pack/', '/clients/', '/checklist/', '/guides/implementation/'].map((address) => ({
    what: `how far something is, on ${address}`,
    arrive: inState(`${address} where the plan is half done`),
    where: (page: Page) => page.getByRole('progressbar').first(),
    takenBack: (bar: Element) => bar.setAttribute('value', '0'),
  })),
  {
    what: 'a tick',
    arrive: inState('a checklist with ticks and opened items'),
    where: (page) => page.getByRole('checkbox', { checked: true }).first(),
    takenBack: (box) => Object.assign(box, { checked: false }),
  },
  {
    what: 'the answer that is chosen',
    arrive: async (page) => {
      await openedAt('/ownership/')(page);
      await page.getByRole('radio').first().check();
    },
    where: (page) => page.locator('.question-choice').first(),
    takenBack: (row) => Object.assign(row.querySelector('input') ?? {}, { checked: false }),
  },
  {
    what: 'the way that was taken, in the diagram',
    arrive: inState(
      'an outcome of the decision that is used, with all there is to open, and its link to be copied by hand',
    ),
    where: (page) => page.locator('.diagram-card[data-taken]').first(),
    takenBack: (card) => card.removeAttribute('data-taken'),
  },
  {
    what: 'the words that were searched for',
    arrive: inState('a search with answers'),
    where: (page) => page.getByRole('dialog').locator('span:has(> mark)').first(),
    takenBack: (excerpt) => {
      for (const mark of excerpt.querySelectorAll('mark')) mark.style.visibility = 'hidden';
    },
  },
  {
    what: 'whether a checklist item is open',
    arrive: openedAt(branding.page),
    where: (page) => page.locator('.checklist-item summary').first(),
    takenBack: (summary) => summary.parentElement?.toggleAttribute('open'),
  },
];

for (const { what, arrive, where, takenBack } of told) {
  test(`one sees ${what}`, async ({ page }) => {
    await arrive(page);
    // The element itself: once it tells nothing more it could not be found again by what it told.
    const place = await where(page).elementHandle({ timeout: 15_000 });
    if (!place) throw new Error(`Nothing tells ${what}.`);
    const look = () => place.screenshot({ animations: 'disabled', caret: 'hide' });
    let before = await look();
    await expect(async () => {
      const last = before;
      before = await look();
      expect(before.equals(last), 'it has come to rest').toBe(true);
    }).toPass();
    await place.evaluate(takenBack);
    expect((await look()).equals(before)).toBe(false);
  });
}

interface Told {
  readonly what: string;
  readonly arrive: (page: Page) => Promise<unknown>;
  readonly where: (page: Page) => Locator;
  /** Lets the page say so no more. Its layout stays. */
  readonly takenBack: (place: Element) => unknown;
}

/** What moves, what has no edge, and what does not show that it has the focus. */
const wrongOn = async (page: Page): Promise<string[]> => [
  ...(await movingPartsOf(page)),
  ...(await edgelessPartsOf(page)),
  ...(await unmarkedStopsOf(page)),
];

/** Everything that would take its time to change, as "a::before: color 0.2s", and what does so now. */
const movingPartsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const seconds = (times: string) => Math.max(...times.split(',').map(Number.parseFloat));
    const running = document.getAnimations().map(({ id }) => `an animation ${id}`);
    const parts = [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const { animationName, scrollBehavior, transitionDuration, transitionProperty } =
          getComputedStyle(element, pseudo);
        const place = element.closest('[class]')?.className;
        const name = `${element.localName}${pseudo ?? ''} in ${place}`;
        return [
          ...(seconds(transitionDuration) > 0 && transitionProperty !== 'none'
            ? [`${name}: ${transitionProperty} ${transitionDuration}`]
            : []),
          ...(animationName === 'none' ? [] : [`${name}: ${animationName}`]),
          ...(scrollBehavior === 'smooth' ? [`${name}: scrolls smoothly`] : []),
        ];
      }),
    );
    return [...running, ...parts];
  });

/** Buttons, fields and chips that only a background would tell from what is around them. */
const edgelessPartsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const isDrawn = (style: CSSStyleDeclaration) =>
      ['top', 'right', 'bottom', 'left'].some(
        (side) =>
          style.getPropertyValue(`border-${side}-style`) !== 'none' &&
          Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
      );
    const hasEdge = (element: Element) =>
      isDrawn(getComputedStyle(element)) ||
      getComputedStyle(element).textDecorationLine.includes('underline') ||
      element.querySelector('svg') !== null;
    const controls = [
      ...document.querySelectorAll(
        'button, select, textarea, input:not([type=checkbox], [type=radio], [type=file])',
      ),
    ].filter((control) => control.checkVisibility() && !hasEdge(control));
    const chips = [...document.querySelectorAll('.chip')].filter(
      (chip) => chip.checkVisibility() && !isDrawn(getComputedStyle(chip, '::before')),
    );
    return [...controls, ...chips].map(
      (element) => `${element.localName} "${element.textContent?.trim().slice(0, 30)}": no edge`,
    );
  });

/** What can have the focus and does not show it. */
async function unmarkedStopsOf(page: Page): Promise<string[]> {
  // What gets the focus after a key was pressed is taken to be visited by keyboard.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const stops = document.querySelectorAll<HTMLElement>(
      'a[href], button, input, select, textarea, summary, [tabindex="0"]',
    );
    return [...stops].flatMap((stop) => {
      stop.focus({ preventScroll: true });
      if (document.activeElement !== stop) return [];
      const isMarked = [stop, stop.closest('label'), stop.closest('li, tr, fieldset')].some(
        (part) => {
          if (!part) return false;
          const { outlineStyle, outlineWidth } = getComputedStyle(part);
          return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
        },
      );
      const name = `${stop.localName} "${stop.textContent?.trim().slice(0, 30)}"`;
      return isMarked ? [] : [`${name}: the focus cannot be seen`];
    });
  });
}
