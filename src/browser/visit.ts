import { changeParameters, parameters } from './address.ts';

/** This visit in this tab: what it was asked to show, and what it remembers until it is closed. */

const key = 'codat-onboarding-active';
const linked = 'client';

/** The workspace that a link names (`?client=…`), and then the one that this tab worked in last; each may be absent. */
export const rememberedWorkspaces = (): (string | null)[] => [parameters().get(linked), read()];

/** Takes the workspace out of the page's address, once the reader has chosen another: a reload would undo the choice. */
export function forgetLinkedWorkspace(): void {
  const rest = parameters();
  if (!rest.has(linked)) return;
  rest.delete(linked);
  changeParameters(rest);
}

/** Lets this tab, and no other, remember in which workspace it works. A refusal only costs the memory of it. */
export function rememberWorkspace(id: string): void {
  try {
    window.sessionStorage.setItem(key, id);
  } catch {
    // Held by the page as long as it is open.
  }
}

/** Runs something once the page has a reader: now, or when a page that was drawn ahead is shown. */
export function onceVisited(run: () => void): void {
  const page = window.document as (Document & { readonly prerendering?: boolean }) | undefined;
  if (page?.prerendering) page.addEventListener('prerenderingchange', run, { once: true });
  else run();
}

function read(): string | null {
  try {
    return window.sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
