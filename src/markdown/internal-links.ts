import { defineHastPlugin } from 'satteri';

/** Leads the links of a text, which begin at the root of the site, to where the site begins. `base` is like "/docs/". */
export const internalLinks = (base: string) =>
  defineHastPlugin({
    name: 'internal-links',
    element: {
      filter: ['a'],
      visit(link, context) {
        const { href } = link.properties;
        if (typeof href === 'string' && /^\/(?!\/)/.test(href)) {
          context.setProperty(link, 'href', `${base}${href.slice(1)}`);
        }
      },
    },
  });
