import { isOurs } from '@domain/keys.ts';
import { openKeeper } from './storage.ts';

/** Whether a reader has kept anything in this browser, or the page has a tool with which that can begin. */
export const hasWork = (): boolean =>
  document.querySelector('astro-island') !== null || openKeeper().keys().some(isOurs);

/** Runs something once the page has nothing more urgent to do. */
export function whenIdle(run: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run);
  else window.setTimeout(run);
}
