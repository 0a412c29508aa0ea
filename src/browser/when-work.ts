/**
 * How a page is told of the reader's work, and remembers it: `coming` from the start where there is some, `known` once it can be
 * read, and `here` once the page has nothing more urgent to do. Written into pages: no imports here.
 */
const attribute = 'data-work';
type WorkState = 'coming' | 'known' | 'here';

const is = (state: WorkState): boolean =>
  document.documentElement.getAttribute(attribute) === state;

const eventOf = (state: WorkState): string => `work-${state}`;

/** Tells the page. */
export function tellOfWork(state: WorkState): void {
  document.documentElement.setAttribute(attribute, state);
  document.dispatchEvent(new Event(eventOf(state)));
}

const told = (state: WorkState): Promise<unknown> =>
  new Promise((resolve) => document.addEventListener(eventOf(state), resolve, { once: true }));

/** Waits until the reader's work can be read, where it is coming; not at all where there is none. */
export const workIfAny = async (): Promise<void> => {
  if (is('coming')) await told('known');
};

/** Wakes what shows the reader's work, as soon as there is some. */
export async function whenWork(wake: () => Promise<unknown>): Promise<void> {
  if (!is('here')) await told('here');
  // A script that does not come, or is broken off because the page is left, costs the showing and nothing that is kept.
  await wake().catch(() => {});
}
