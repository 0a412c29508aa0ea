import { whenWork } from './page.ts';

/**
 * The directive `client:list`: a checklist wakes up when it comes into view, and out of view as soon as there can be work to
 * show. One that sleeps is printed and filtered as if nothing had been said.
 */
export default (
  load: () => Promise<() => Promise<void>>,
  _options: unknown,
  island: HTMLElement,
): void => {
  const wake = async () => {
    seen.disconnect();
    const hydrate = await load();
    await hydrate();
  };
  const seen = new IntersectionObserver((entries) => {
    if (entries.some(({ isIntersecting }) => isIntersecting)) wake();
  });
  for (const child of island.children) seen.observe(child);
  whenWork(() => inTurn(wake));
};

let last: Promise<unknown> = Promise.resolve();

/** One after the other, with a rest in between in which a page of many lists can answer its reader. */
function inTurn(run: () => Promise<void>): Promise<void> {
  const turn = last.then(run);
  last = turn.catch(() => {}).then(() => new Promise((rested) => setTimeout(rested)));
  return turn;
}
