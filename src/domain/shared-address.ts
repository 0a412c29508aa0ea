/** The page that opens links to a plan, within the site. */
const page = 'shared/';

/** The address, within the site, that shows a shared plan. `base` is where the site begins, like "/". */
export const sharedAddress = (base: string, fragment: string): string =>
  `${base}${page}#${fragment}`;

/**
 * The address that a link to a plan was meant to lead to, where its "#" was written as "%23" on its way and became part of
 * the path; nothing where the path is no such link.
 */
export function meantAddress(base: string, path: string): string | undefined {
  if (!path.startsWith(base)) return undefined;
  const [, fragment] = /^shared\/?%(?:25)*23(.+?)\/?$/i.exec(path.slice(base.length)) ?? [];
  return fragment && sharedAddress(base, fragment);
}
