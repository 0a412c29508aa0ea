/**
 * How a page is told of the reader's work, and remembers it: `coming` from the start where there is some, `here` once it can be
 * read and the page has nothing more urgent to do. Written into pages: no imports here.
 */
const attribute = 'data-work';
const event = 'work';

const is = (state: 'coming' | 'here'): boolean =>
  document.documentElement.getAttribute(attribute) === state;

/** Tells the page that there is work. */
export function tellOfWork(state: 'coming' | 'here'): void {
  document.documentElement.setAttribute(attribute, state);
  if (state === 'here') document.dispatchEvent(new Event(event));
}

const work = (): Promise<unknown> =>
  new Promise((told) => {
    if (is('here')) told(undefined);
    else document.addEventListener(event, told, { once: true });
  });

/** Waits for the reader's work where it is coming; not at all where there is none. */
export const workIfAny = async (): Promise<void> => {
  if (is('coming')) await work();
};

/** Wakes what shows the reader's work, as soon as there is some. */
export async function whenWork(wake: () => Promise<unknown>): Promise<void> {
  await work();
  // A script that does not come, or is broken off because the page is left, costs the showing and nothing that is kept.
  await wake().catch(() => {});
}
