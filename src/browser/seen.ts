/** So far from the screen, in CSS pixels, something is about to be seen. */
export const near = 400;

/**
 * Does something once any of some elements is on the screen, or within a margin of it in CSS pixels; one that is folded away is
 * not. Returns how to stop waiting for it.
 */
export function whenSeen(elements: Iterable<Element>, run: () => void, margin = 0): () => void {
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      run();
    },
    { rootMargin: `${margin}px` },
  );
  for (const element of elements) seen.observe(element);
  return () => seen.disconnect();
}
