import { isOurs } from '@domain/keys.ts';
import { openKeeper } from './storage.ts';

/** Runs something once the page has nothing more urgent to do. */
export function whenIdle(run: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run);
  else window.setTimeout(run);
}

/**
 * Wakes what shows the reader's work as soon as there can be any: when idle, where something is kept in this browser, or
 * where it can keep nothing, which is to be said; else when the first tool of the page wakes up, since work may begin there.
 */
export function whenWork(wake: () => Promise<unknown>): void {
  // A script that does not come, or is broken off because the page is left, costs the showing and nothing that is kept.
  const run = () => void wake().catch(() => {});
  const keeper = openKeeper();
  const isBegun = keeper.isRefused() || keeper.hasKey(isOurs);
  // Astro takes the attribute away from an island that is awake.
  const isToolAwake = document.querySelector('astro-island:not([ssr])') !== null;
  if (isBegun || isToolAwake) whenIdle(run);
  else document.addEventListener('astro:hydrate', run, { capture: true, once: true });
}
