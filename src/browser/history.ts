/** The steps of a tool that has several views at one page: each is an entry of the browser's history. */

/** Goes to other parameters of this page, as a step that the browser's Back undoes. */
export function visit(parameters: URLSearchParams): void {
  try {
    window.history.pushState(null, '', addressWith(parameters));
  } catch {
    // Some browsers refuse many steps in a short time; the page goes on, and only its history misses one.
  }
}

/** Calls back when the reader goes Back or Forward to a step of this page. Returns the way to stop. */
export function onReturn(returned: () => void): () => void {
  window.addEventListener('popstate', returned);
  return () => window.removeEventListener('popstate', returned);
}

/** The whole address of this page with other parameters, to be opened elsewhere. */
export const addressWith = (parameters: URLSearchParams): string => {
  const address = new URL(window.location.pathname, window.location.href);
  address.search = parameters.toString();
  return address.href;
};

/** Says in the tab what is on screen, in front of the page's own title. */
export function titlePage(words: string): void {
  written ??= document.title;
  document.title = `${words} | ${written}`;
}

/** Gives the tab the page's own title again. */
export function ownTitle(): void {
  document.title = written ?? document.title;
}

let written: string | undefined;
