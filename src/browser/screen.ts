/** How much of a page is seen at a time, in CSS pixels. */
export const screenHeight = (): number => window.innerHeight;
