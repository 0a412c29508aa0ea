/**
 * The only door to the browser's storage. Storage may be absent, refused on the first touch, or full; then entries are
 * held in memory until the page is left, and nothing throws.
 */

/** What became of a write: kept by the browser, or held in memory because the browser refused. */
export type Kept = 'kept' | 'refused';

export interface Keeper {
  read(key: string): string | null;
  write(key: string, text: string): Kept;
  /** All keys there are, the browser's and those held in memory. */
  keys(): string[];
  /**
   * Calls back with each key that another tab changed, or with null when anything may have changed: the storage was
   * emptied, or the page came back from the browser's back-forward cache. Returns the way to stop.
   */
  watch(changed: (key: string | null) => void): () => void;
  /** Whether the browser has refused anything so far. */
  isRefused(): boolean;
}

export function openKeeper(area: () => Storage = () => window.localStorage): Keeper {
  const held = new Map<string, string>();
  let refused = false;

  /** Runs a storage access; on refusal gives the answer that memory alone can give. */
  const guarded = <Answer>(access: (storage: Storage) => Answer, otherwise: Answer): Answer => {
    try {
      return access(area());
    } catch {
      refused = true;
      return otherwise;
    }
  };

  const write = (key: string, text: string): Kept => {
    const kept = guarded((storage) => {
      storage.setItem(key, text);
      return true;
    }, false);
    if (kept) held.delete(key);
    else held.set(key, text);
    return kept ? 'kept' : 'refused';
  };

  return {
    read: (key) => held.get(key) ?? guarded((storage) => storage.getItem(key), null),
    write,
    keys: () => [
      ...new Set([
        ...guarded(
          (storage) => Array.from({ length: storage.length }, (_, index) => storage.key(index)),
          [],
        ).filter((key) => key !== null),
        ...held.keys(),
      ]),
    ],
    watch: (changed) => {
      const stored = ({ key }: StorageEvent) => changed(key);
      const shown = ({ persisted }: PageTransitionEvent) => persisted && changed(null);
      window.addEventListener('storage', stored);
      window.addEventListener('pageshow', shown);
      return () => {
        window.removeEventListener('storage', stored);
        window.removeEventListener('pageshow', shown);
      };
    },
    isRefused: () => refused,
  };
}
