/** Pictures that Starlight draws beside words. */

const besideAside = /<svg [^>]*class="starlight-aside__icon"[^>]*>.*?<\/svg>/gs;
const besideHeading = /(<span [^>]*class="sl-anchor-icon"[^>]*>)<svg .*?<\/svg>/gs;

/**
 * A page without the pictures that it repeats at each heading and each aside: an aside says by its label what it is, and a
 * heading's link is a sign (`prose.css`). They are up to 1.6 of a guide's 30 kB, and take a tenth of its longest task.
 */
export const withoutPictures = (html: string): string =>
  html.replaceAll(besideAside, '').replaceAll(besideHeading, '$1');
