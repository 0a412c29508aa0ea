import { isOurs } from '@domain/keys.ts';
import { rest } from './in-parts.ts';
import { keeper } from './storage.ts';
import { tellOfWork } from './when-work.ts';

/** Runs something once the page has nothing more urgent to do. */
export function whenIdle(run: () => void): void {
  if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(run);
  else window.setTimeout(run);
}

/**
 * Tells the page once that there is work of the reader to be shown (`whenWork`): when idle, where something is kept in this
 * browser or was left for this page to keep, or where it can keep nothing, which is to be said; else when a reader first uses a
 * field or a button of the page, or another tab.
 */
export function lookForWork(isLeft: boolean): void {
  const tell = () => tellOfWork('here');
  if (isLeft || keeper.isRefused() || keeper.hasKey(isOurs)) {
    tellOfWork('coming');
    const learn = async () => {
      await keeper.learn();
      tellOfWork('known');
      whenIdle(tell);
    };
    // What a page is there for waits for this, and not for an idle moment as well.
    if (document.querySelector('[client=tool], [data-part]')) rest().then(learn);
    else whenIdle(learn);
    return;
  }
  const begun = new AbortController();
  const begin = ({ target }: Event) => {
    const isUsed =
      target instanceof Element && target.closest('main :is(input, select, textarea, button)');
    if (target !== window && !isUsed) return;
    begun.abort();
    tell();
  };
  const { signal } = begun;
  document.addEventListener('change', begin, { capture: true, signal });
  document.addEventListener('click', begin, { capture: true, signal });
  window.addEventListener('storage', begin, { signal });
}
