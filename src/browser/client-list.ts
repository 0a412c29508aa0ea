import { hasComponent, type Island } from './island.ts';
import { near, whenSeen } from './seen.ts';
import { whenWork, workIfAny } from './when-work.ts';

/**
 * The directive `client:list`: a checklist wakes up when it comes into view, and out of view as soon as there can be work to
 * show, or where the address asks for a part of the plan. One that sleeps is printed as if nothing had been said. With
 * `client:list="seen"`, what has nothing to show of that kind, like a folded form, wakes up when it is seen and not before; with
 * `client:list="near"` when it is about to be. Astro's own directive for that would be another script in each guide, and would
 * not wait for the reader's work.
 */
export default (
  load: () => Promise<() => Promise<void>>,
  { value }: { readonly value?: unknown },
  island: Island,
): void => {
  const wake = async () => {
    stopWaiting();
    const hydrate = await load();
    if (!hasComponent(island)) return;
    await workIfAny();
    await hydrate();
  };
  const stopWaiting = whenSeen(island.children, wake, value === 'near' ? near : 0);
  if (value !== true) return;
  if (island.closest('[data-part]')) inTurn(wake).catch(() => {});
  else whenWork(() => inTurn(wake));
};

let last: Promise<unknown> = Promise.resolve();

/** One after the other, with a rest in between in which a page of many lists can answer its reader. */
function inTurn(run: () => Promise<void>): Promise<void> {
  const turn = last.then(run);
  last = turn.catch(() => {}).then(() => new Promise((rested) => setTimeout(rested)));
  return turn;
}
