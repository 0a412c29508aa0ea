import { hasComponent, type Island } from './island.ts';
import { whenWork, workIfAny } from './when-work.ts';

/**
 * The directive `client:reached`: choices that a page offers beside what it is there for wake up once a reader reaches for them,
 * by pointer, finger or keyboard, as soon as there is work to be chosen from, and where the address asks for a part of the page.
 */
export default (load: () => Promise<() => Promise<void>>, _: unknown, island: Island): void => {
  const awake = new AbortController();
  let coming: Promise<void> | undefined;
  const come = async () => {
    const hydrate = await load();
    if (!hasComponent(island)) return;
    await workIfAny();
    await hydrate();
    awake.abort();
  };
  // A script that does not come is asked for again when the reader next reaches for it.
  const wake = () => {
    coming ??= come().catch(() => {
      coming = undefined;
    });
    return coming;
  };
  const { signal } = awake;
  for (const type of ['pointerover', 'focusin', 'change']) {
    island.addEventListener(type, wake, { signal });
  }
  window.addEventListener('hashchange', wake, { signal });
  if (island.closest('[data-part]')) wake();
  else whenWork(wake);
};
