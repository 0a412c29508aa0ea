let asking = 0;

/** Lets the browser ask before the page is left, as long as something on it is kept nowhere. Returns the way to stop. */
export function askBeforeLeaving(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault();
  window.addEventListener('beforeunload', ask);
  asking += 1;
  return () => {
    window.removeEventListener('beforeunload', ask);
    asking -= 1;
  };
}

/**
 * Calls back when the page is left, put aside for another, or come back to. A phone may end a page that was put aside without
 * a further word. Returns the way to stop.
 */
export function onComingAndGoing(run: () => void): () => void {
  // On the window, where both arrive.
  const events = ['visibilitychange', 'pagehide'];
  for (const name of events) window.addEventListener(name, run);
  return () => {
    for (const name of events) window.removeEventListener(name, run);
  };
}

/** Whether leaving this page would lose something that is kept nowhere. */
export const wouldLose = (): boolean => asking > 0;
