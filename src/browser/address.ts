/** The parameters in the page's address. */
export const parameters = (): URLSearchParams => new URLSearchParams(window.location.search);

/**
 * Puts parameters into the page's address, in place of those there are, and what is to follow its "#" if that changes too.
 * The page stays, and so does its place in history.
 */
export function changeParameters(changed: URLSearchParams, fragment?: string): void {
  const { pathname, hash: before } = window.location;
  const search = changed.toString();
  const hash = fragment === undefined ? before : fragment && `#${fragment}`;
  try {
    window.history.replaceState(
      window.history.state,
      '',
      `${pathname}${search && `?${search}`}${hash}`,
    );
  } catch {
    // Some browsers refuse many changes in a short time; the choice holds on the page all the same.
  }
}
