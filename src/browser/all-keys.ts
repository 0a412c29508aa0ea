/** All keys of a storage. `Object.keys` asks for each whether it is to be listed, which takes ten times as long for 20,000. */
export const allKeys = (storage: Storage): string[] =>
  Reflect.ownKeys(storage).filter((key) => typeof key === 'string');

/** The same as a list that is not there yet, for whoever goes through it in parts. */
export function comingKeys(storage: Storage): Pick<readonly string[], 'length' | 'slice'> {
  if (looksFromTheFirst(storage)) return allKeys(storage);
  return {
    length: storage.length,
    slice: (start = 0, end = storage.length) => {
      const keys: string[] = [];
      for (let place = start; place < end; place += 1) {
        const key = storage.key(place);
        if (key !== null) keys.push(key);
      }
      return keys;
    },
  };
}

/**
 * Whether the browser looks for each key from the first on: a second and a half for 20,000 in Firefox, which lists them faster all
 * at once. Chrome and WebKit go on from the one they gave last. So the last ones tell, and a wrong answer costs only time.
 */
function looksFromTheFirst(storage: Storage): boolean {
  const begun = performance.now();
  for (let place = storage.length - 1; place >= Math.max(0, storage.length - 100); place -= 1) {
    storage.key(place);
  }
  return performance.now() - begun > 5;
}
