import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

const change = 'contentvisibilityautostatechange';

/**
 * Whether something that the browser leaves out while it is off screen (`content-visibility: auto`) has been near the screen, or
 * was reached by keyboard (CSS Containment Level 2, section 4.4). Where a browser does not tell, it counts as near.
 */
export function useNear(element: RefObject<HTMLElement>): boolean {
  const [isNear, setNear] = useState(false);
  useLayoutEffect(() => {
    const there = element.current;
    if (!there || !(`on${change}` in there)) return setNear(true);
    const told = (event: Event) => {
      if (!(event as ContentVisibilityAutoStateChangeEvent).skipped) setNear(true);
    };
    there.addEventListener(change, told);
    return () => there.removeEventListener(change, told);
  }, [element]);
  return isNear;
}
