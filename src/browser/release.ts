import type { Answer, Word } from '../offline/words.ts';
import { drawNothingAhead } from './ahead.ts';
import { wouldLose } from './leaving.ts';
import { markPage } from './mark-page.ts';

const key = 'codat-onboarding-release-later';

/** Shows that a new release of the site waits, with a button that uses it and one that puts it off for this visit. */
export function offerRelease(waiting: ServiceWorker): void {
  const place = document.querySelector<HTMLElement>('.release');
  const say = place?.querySelector('output');
  const [update, later] = place?.querySelectorAll('button') ?? [];
  if (!place || !say || !update || !later || isPutOff()) return;
  const show = (isShown: boolean) => {
    place.hidden = !isShown;
    markPage('data-release-offered', isShown);
  };
  show(true);
  say.textContent = place.dataset.ready ?? '';
  // It waits no more: a newer one takes its place, or it was there to take the worker away.
  waiting.addEventListener('statechange', () => show(false));
  let isUpdating = false;
  update.onclick = async () => {
    // A second press would take the worker's answers from the first.
    if (isUpdating) return;
    // The files of this page's release are gone once another is used, so nothing may keep the page open after that.
    if (wouldLose()) {
      say.textContent = place.dataset.unsaved ?? '';
      return;
    }
    isUpdating = true;
    say.textContent = place.dataset.updating ?? '';
    if (!(await useAlone(waiting))) say.textContent = place.dataset.others ?? '';
    isUpdating = false;
  };
  later.onclick = () => {
    show(false);
    putOff();
  };
}

/** How long pages that were drawn ahead may take to be gone, in tries. */
const tries = 20;

/** The rest between two questions to a worker: 100 ms. */
const pause = (): Promise<void> => new Promise((rested) => setTimeout(rested, 100));

/** The same as `use`, without the pages that this one had drawn ahead, which the worker cannot tell from open ones. */
async function useAlone(waiting: ServiceWorker): Promise<boolean> {
  let left = drawNothingAhead() ? tries : 1;
  await letFinish();
  while (left > 0) {
    if (await use(waiting)) return true;
    left -= 1;
    if (left > 0) await pause();
  }
  return false;
}

/**
 * Resolves once the release in use has nothing left to answer: this page has asked for nothing during a rest.
 * Chromium lets none take over before that, and asked too early it comes back to it only half a minute later.
 */
async function letFinish(): Promise<void> {
  const { controller } = window.navigator.serviceWorker;
  if (!controller) return;
  let before: Answer | undefined;
  let now = await ask(controller, 'finish');
  while (now !== before) {
    await pause();
    before = now;
    now = await ask(controller, 'finish');
  }
}

/** Reloads this page with a waiting release. Tells whether that can be done now: not while other pages of the site are open. */
async function use(waiting: ServiceWorker): Promise<boolean> {
  const { serviceWorker } = window.navigator;
  const reload = () => window.location.reload();
  serviceWorker.addEventListener('controllerchange', reload, { once: true });
  const isUsed = (await ask(waiting, 'take over')) === 'taking over';
  // Whatever takes over later, nobody asked for it here.
  if (!isUsed) serviceWorker.removeEventListener('controllerchange', reload);
  return isUsed;
}

/** Says a word to a worker, and resolves with its answer. */
function ask(worker: ServiceWorker, word: Word): Promise<Answer> {
  return new Promise((resolve) => {
    window.navigator.serviceWorker.addEventListener(
      'message',
      ({ data }: MessageEvent<Answer>) => resolve(data),
      { once: true },
    );
    worker.postMessage(word);
  });
}

/** Whether this tab has put a release off. All tabs closed, the release is used anyway. */
function isPutOff(): boolean {
  try {
    return window.sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

function putOff(): void {
  try {
    window.sessionStorage.setItem(key, '1');
  } catch {
    // The next page offers it again.
  }
}
