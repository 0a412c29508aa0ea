import { now } from '@browser/clock.ts';
import { askBeforeLeaving, onComingAndGoing } from '@browser/leaving.ts';
import { type Kept, keeper } from '@browser/storage.ts';
import { asideKeyOf, isOurs, readKey } from '@domain/keys.ts';
import type { Reading } from '@domain/reading.ts';
import { atom } from 'nanostores';

/** Whether the browser lets the site keep anything at all. */
export const $refused = atom(false);

/** Whether what was kept was taken away since the page was opened, other than by the site itself. */
export const $emptied = atom(false);

/** The keys of what is on screen and not saved, because the browser had no room or refused. */
export const $unsaved = atom<readonly string[]>([]);

/** Keeps a text, and says what became of it. */
export function keep(key: string, text: string): Kept {
  const kept = keeper.write(key, text);
  report();
  return kept;
}

/** Forgets what is kept under a key. */
export function forget(key: string): void {
  keeper.remove(key);
  report();
}

/** Offers again what was not saved. */
export function retry(): void {
  if ($unsaved.get().length === 0) return;
  keeper.retry();
  report();
}

/**
 * Reads what is kept under a key. What nobody can read is set aside under another key, where a reader can still fetch it,
 * and the place is free again; if it cannot be set aside it stays.
 */
export function readKept<Value>(
  key: string,
  reader: (saved: string | null) => Reading<Value>,
): Reading<Value> {
  const saved = keeper.read(key);
  const reading = reader(saved);
  if (reading.kind === 'damaged' && saved !== null) {
    const aside = asideKeyOf(key, now());
    // Without room for a copy, the damaged text stays where it is and the copy is given up.
    keeper.remove(keeper.write(aside, saved) === 'kept' ? key : aside);
  }
  return reading;
}

/** Brings what is said of the storage up to date with it. */
export function report(): void {
  const held = keeper.held().filter(isOurs);
  if (held.join() !== $unsaved.get().join()) $unsaved.set(held);
  $refused.set(keeper.isRefused());
  guard(!$refused.get() && held.some((key) => readKey(key)));
  $emptied.set(keeper.wasEmptied());
}

/**
 * As long as something that a reader entered waits for room: offers it again every few seconds, and whenever the page is left
 * or come back to; and lets the browser ask before the page is left. Where storage is refused as a whole no room will come,
 * and one notice has said so: a question at every page would say it again and again.
 */
function guard(isAtRisk: boolean): void {
  if (isAtRisk === (stopGuarding !== undefined)) return;
  stopGuarding?.();
  stopGuarding = undefined;
  if (!isAtRisk) return;
  const again = setInterval(retry, patience);
  const stops = [onComingAndGoing(retry), askBeforeLeaving()];
  stopGuarding = () => {
    clearInterval(again);
    for (const stop of stops) stop();
  };
}

let stopGuarding: (() => void) | undefined;

/** Room comes back when a reader deletes something elsewhere, which takes some seconds. */
const patience = 3000;
