/** So long may a part take, in milliseconds, before a page gets its rest: with what else a task does, it stays below 50. */
export const longestPart = 25;

/** Lets the browser draw and answer. Where it can, nothing else that waits for its turn comes first. */
export const rest = (): Promise<unknown> =>
  window.scheduler?.yield?.() ?? new Promise((restore) => setTimeout(restore));

/**
 * A long list in parts of so many, with a rest between them whenever it is due, in which a page can draw, and answer its
 * reader: `for await (const part of inParts(keys, 100))`. A fast machine hardly rests, and a slow one often.
 */
export async function* inParts<Thing>(
  list: readonly Thing[],
  size: number,
): AsyncGenerator<readonly Thing[]> {
  let rested = performance.now();
  for (let place = 0; place < list.length; place += size) {
    if (performance.now() - rested > longestPart) {
      await rest();
      rested = performance.now();
    }
    yield list.slice(place, place + size);
  }
}
