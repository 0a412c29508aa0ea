/** Where the site lies. It may begin below the root of its host, as on GitHub Pages, and content knows nothing of that. */

/** An address of the site as a browser needs it: `at('/request/')` is "/codat-onboarding/request/" below such a path. */
export const at = (address: string): string => `${import.meta.env.BASE_URL}${address.slice(1)}`;

/** Properties of content that name pages of the site. */
const naming = ['page', 'address'];

/** Content with every page in it named as a browser needs it. */
export function placed<Content>(content: Content): Content {
  if (import.meta.env.BASE_URL === '/') return content;
  return placedIn(content) as Content;
}

function placedIn(content: unknown, name = ''): unknown {
  if (typeof content === 'string') return naming.includes(name) ? at(content) : content;
  if (Array.isArray(content)) return content.map((part) => placedIn(part));
  if (typeof content !== 'object' || content === null) return content;
  return Object.fromEntries(
    Object.entries(content).map(([key, part]) => [key, placedIn(part, key)]),
  );
}
