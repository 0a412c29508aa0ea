import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/**
 * For a button that is gone once it was pressed: after the press the focus goes to what took its place, so that the keyboard
 * and assistive technology go on from there.
 */
export function usePress<Taker extends HTMLElement>(
  target?: RefObject<Taker>,
): { taker: RefObject<Taker>; press: (act: () => void) => () => void } {
  const own = useRef<Taker>(null);
  const taker = target ?? own;
  const wasPressed = useRef(false);
  useEffect(() => {
    if (!wasPressed.current) return;
    wasPressed.current = false;
    taker.current?.focus();
  });
  const press = (act: () => void) => () => {
    wasPressed.current = true;
    act();
  };
  return { taker, press };
}
