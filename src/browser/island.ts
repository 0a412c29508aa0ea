/** An island of Astro's, which is given its component once its script has come. */
export interface Island extends HTMLElement {
  readonly Component?: unknown;
}

/**
 * Whether the script of an island held what it was to bring. WebKit may take one that throws for one that holds nothing; the
 * island would count as awake, and what is done in it be lost.
 */
export const hasComponent = ({ Component }: Island): boolean => Boolean(Component);
