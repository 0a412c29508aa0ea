/** Marks the page as a whole for its style, which would otherwise look through all of it (`:has()`) at each change. */
export const markPage = (attribute: `data-${string}`, isMarked: boolean): void => {
  document.documentElement.toggleAttribute(attribute, isMarked);
};
