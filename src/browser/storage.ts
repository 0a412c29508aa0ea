/**
 * The only door to the browser's storage. Storage may be absent, refused on the first touch, or full. What the browser
 * does not take is held in memory until it does, or until the page is left; nothing throws.
 */

import { lazy } from '@domain/lazy.ts';

/** What became of a write: kept by the browser, or held in memory because the browser refused. */
export type Kept = 'kept' | 'held';

export interface Keeper {
  read(key: string): string | null;
  write(key: string, text: string): Kept;
  remove(key: string): void;
  /** All keys there are, or those that begin with a text: the browser's and those held in memory. */
  keys(start?: string): readonly string[];
  /** Whether the browser keeps something under a key of some kind; stops at the first. */
  hasKey(isWanted: (key: string) => boolean): boolean;
  /** The keys of what is held in memory and would be lost if the page were left now. */
  held(): string[];
  /** Offers to the browser once more what it did not take. */
  retry(): void;
  /**
   * Calls back with each key that another tab changed, or with null when anything may have changed: the storage was
   * emptied, or the page came back from the browser's back-forward cache. Returns the way to stop.
   */
  watch(changed: (key: string | null) => void): () => void;
  /** Whether the browser refuses all storage, and not only a write for lack of room. */
  isRefused(): boolean;
  /** Whether what was kept went missing since the page was opened, other than entry by entry: the storage was emptied. */
  wasEmptied(): boolean;
}

export function openKeeper(area: () => Storage = () => window.localStorage): Keeper {
  const held = new Map<string, string>();
  const watchers = new Set<(key: string | null) => void>();
  /** A key under which the browser has something, unless the site itself removes it. */
  let witness: string | undefined;
  let emptied = false;
  /** The browser's keys, from the first listing on; absent once any of them may have come or gone. */
  let known: Set<string> | undefined;

  /** Runs a storage access; on refusal gives the answer that memory alone can give. */
  const guarded = <Answer>(access: (storage: Storage) => Answer, refused: Answer): Answer => {
    try {
      return access(area());
    } catch {
      return refused;
    }
  };

  const offer = (key: string, text: string): boolean =>
    guarded((storage) => {
      storage.setItem(key, text);
      known?.add(key);
      // Some browsers take a text in silence and keep nothing.
      return storage.getItem(key) === text;
    }, false);

  const read = (key: string) => guarded((storage) => storage.getItem(key), null);
  const isMissing = (key: string) => guarded((storage) => storage.getItem(key) === null, false);

  /** Notices that the storage was emptied, which a browser tells other tabs alone. */
  const hasGone = (): boolean => {
    if (witness === undefined || !isMissing(witness)) return false;
    witness = undefined;
    emptied = true;
    return true;
  };
  const readAnew = () => {
    for (const changed of watchers) changed(null);
  };
  const onReturn = () => hasGone() && readAnew();

  /** From the first listing on, notices what other tabs change, and forgets the keys whenever that may have gone unheard. */
  const noticeChanges = lazy(() => {
    const hear = (event: Event) => {
      const { key } = event as StorageEvent;
      if (!key) known = undefined;
      else if (isMissing(key)) known?.delete(key);
      else known?.add(key);
    };
    // In the capturing phase: before anybody who watches asks for the keys.
    for (const type of ['storage', 'pageshow', 'visibilitychange']) {
      window.addEventListener(type, hear, true);
    }
    return true;
  });

  /**
   * To list 20,000 keys takes a phone a tenth of a second, and each part of a page asks for them as it starts and whenever
   * something changes. They are listed once, and anew where there are more or fewer than are known.
   */
  const keptKeys = (storage: Storage): ReadonlySet<string> => {
    noticeChanges();
    const isWhole = guarded(({ length }) => known?.size === length, false);
    if (!known || !isWhole) known = keysOf(storage);
    return known;
  };

  const retry = () => {
    for (const [key, text] of held) if (offer(key, text)) held.delete(key);
  };

  return {
    read: (key) => {
      const text = held.get(key) ?? read(key);
      if (text !== null && !held.has(key)) witness ??= key;
      return text;
    },
    write: (key, text) => {
      const isLost = hasGone();
      const isKept = offer(key, text);
      if (isKept) {
        held.delete(key);
        witness ??= key;
        if (held.size > 0) retry();
      } else held.set(key, text);
      if (isLost) readAnew();
      return isKept ? 'kept' : 'held';
    },
    remove: (key) => {
      held.delete(key);
      if (key === witness) witness = undefined;
      known?.delete(key);
      guarded((storage) => storage.removeItem(key), undefined);
      if (held.size > 0) retry();
    },
    keys: (start = '') => {
      const kept = guarded<Iterable<string>>(keptKeys, []);
      const all = [...(held.size === 0 ? kept : new Set([...kept, ...held.keys()]))];
      return start === '' ? all : all.filter((key) => key.startsWith(start));
    },
    hasKey: (isWanted) => guarded((storage) => anyKey(storage, isWanted), false),
    held: () => [...held.keys()],
    retry,
    watch: (changed) => {
      const stored = ({ key }: StorageEvent) => {
        if (key === null) hasGone();
        // Another tab removed this entry, and no other.
        else if (key === witness && isMissing(key)) witness = undefined;
        changed(key);
      };
      const shown = ({ persisted }: PageTransitionEvent) => {
        if (!persisted) return;
        witness = undefined;
        changed(null);
      };
      watchers.add(changed);
      window.addEventListener('storage', stored);
      window.addEventListener('pageshow', shown);
      window.addEventListener('visibilitychange', onReturn);
      return () => {
        watchers.delete(changed);
        window.removeEventListener('storage', stored);
        window.removeEventListener('pageshow', shown);
      };
    },
    wasEmptied: () => emptied,
    isRefused: () => guarded((storage) => storage.getItem(''), undefined) === undefined,
  };
}

/** All keys of a storage. `Object.keys` asks for each whether it is to be listed, which takes ten times as long for 20,000. */
const keysOf = (storage: Storage): Set<string> =>
  new Set(Reflect.ownKeys(storage).filter((key) => typeof key === 'string'));

function anyKey(storage: Storage, isWanted: (key: string) => boolean): boolean {
  for (let place = 0; place < storage.length; place += 1) {
    if (isWanted(storage.key(place) ?? '')) return true;
  }
  return false;
}
