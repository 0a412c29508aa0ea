/** The parameters in the page's address. */
export const parameters = (): URLSearchParams => new URLSearchParams(window.location.search);

/** Puts parameters into the page's address, in place of those there are; the page stays, and so does its place in history. */
export function changeParameters(changed: URLSearchParams): void {
  const { pathname, hash } = window.location;
  const search = changed.toString();
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
