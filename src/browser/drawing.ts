import { rest } from './in-parts.ts';

let waiting: (() => void) | undefined;

/** Draws what waits for it, where it must be on the page before something else happens there. */
export function drawNow(): void {
  // To draw may change more.
  for (let draw = waiting; draw; draw = waiting) {
    waiting = undefined;
    draw();
  }
}

/**
 * Has what changes drawn in tasks of their own, for Preact's `options.debounceRendering`: what made a change has taken its time,
 * and the browser may answer its reader before the change is drawn. Whatever waits is drawn before a reader's next key or press
 * does something, so that no part of a page answers from what it was before.
 */
export function drawInTasks(): (draw: () => void) => void {
  for (const type of ['beforeinput', 'keydown', 'pointerdown', 'submit']) {
    window.addEventListener(type, drawNow, true);
  }
  return (draw) => {
    waiting = draw;
    rest().then(drawNow);
  };
}
