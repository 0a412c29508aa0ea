/**
 * The only door to the browser's storage. Storage may be absent, refused on the first touch, or full. What the browser
 * does not take is held in memory until it does, or until the page is left; nothing throws.
 */

import { lazy } from '@domain/lazy.ts';
import { longestPart, rest } from './in-parts.ts';
import { KnownKeys } from './known-keys.ts';

/** What became of a write: kept by the browser, or held in memory because the browser refused. */
export type Kept = 'kept' | 'held';

export interface Keeper {
  read(key: string): string | null;
  write(key: string, text: string): Kept;
  remove(key: string): void;
  /** All keys there are, or those that begin with a text: the browser's and those held in memory. */
  keys(start?: string): readonly string[];
  /** What keys begin with up to their second slash, like `codat-onboarding/my-organisation/`, each once. */
  folders(): readonly string[];
  /**
   * Gets to know the browser's keys a part at a time, so that a page which is about to ask for them stays free to answer its
   * reader meanwhile. Settles once they are known, or one of them has come or gone since.
   */
  learn(): Promise<void>;
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
  /** The browser's keys, once they were listed; absent after any of them may have come or gone unheard. */
  let known: KnownKeys | undefined;
  /** The same, as long as they are being learnt. */
  let learning: KnownKeys | undefined;

  /** To ask the window for it takes as long as to read an entry, and there may be 20,000. */
  let open: Storage | undefined;

  /** Runs a storage access; on refusal gives the answer that memory alone can give. */
  const guarded = <Answer>(access: (storage: Storage) => Answer, refused: Answer): Answer => {
    try {
      open ??= area();
      return access(open);
    } catch {
      return refused;
    }
  };

  const offer = (key: string, text: string): boolean =>
    guarded((storage) => {
      storage.setItem(key, text);
      note(key, true);
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

  /** Notes that a key came or went. What is being learnt is old by then, and is listed anew when somebody asks. */
  const note = (key: string, isThere: boolean) => {
    learning = undefined;
    if (isThere) known?.add(key);
    else known?.delete(key);
  };

  /** From the first listing on, notices what other tabs change, and forgets the keys whenever that may have gone unheard. */
  const noticeChanges = lazy(() => {
    const hear = (event: Event) => {
      const { key } = event as StorageEvent;
      // A page that is shown for the first time has heard everything.
      if ((event as PageTransitionEvent).persisted === false) return;
      if (key) note(key, !isMissing(key));
      else known = learning = undefined;
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
  const keptKeys = (storage: Storage): KnownKeys => {
    noticeChanges();
    const isWhole = guarded(({ length }) => known?.size === length, false);
    if (!known || !isWhole) {
      known = new KnownKeys();
      for (const key of allKeys(storage)) known.add(key);
    }
    return known;
  };

  /** What is asked of the browser's keys, and of those held in memory. */
  const fromKeys = (asked: (keys: KnownKeys) => string[]): string[] => {
    const kept = asked(guarded(keptKeys, new KnownKeys()));
    if (held.size === 0) return kept;
    const waiting = new KnownKeys();
    for (const key of held.keys()) waiting.add(key);
    return [...new Set([...kept, ...asked(waiting)])];
  };

  const learn = async () => {
    noticeChanges();
    const learnt = new KnownKeys();
    learning = learnt;
    const length = guarded(({ length }) => length, 0);
    let rested = performance.now();
    for (let place = length - 1; place >= 0; place -= 1) {
      const key = guarded((storage) => storage.key(place), null);
      if (key !== null) learnt.add(key);
      if (place % 100 > 0 || performance.now() - rested < longestPart) continue;
      // Firefox looks for each key from the first on, and takes a second and a half for 20,000. It lists them faster all at once.
      if (length - place < 400) return void guarded(keptKeys, learnt);
      await rest();
      if (learning !== learnt) return;
      rested = performance.now();
    }
    known = learnt;
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
      guarded((storage) => storage.removeItem(key), undefined);
      note(key, false);
      if (held.size > 0) retry();
    },
    keys: (start = '') => fromKeys((keys) => keys.under(start)),
    folders: () => fromKeys((keys) => keys.folders()),
    learn,
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

/** The one keeper of everything that readers enter. */
export const keeper = openKeeper();

/** All keys of a storage. `Object.keys` asks for each whether it is to be listed, which takes ten times as long for 20,000. */
const allKeys = (storage: Storage): string[] =>
  Reflect.ownKeys(storage).filter((key) => typeof key === 'string');

function anyKey(storage: Storage, isWanted: (key: string) => boolean): boolean {
  for (let place = 0; place < storage.length; place += 1) {
    if (isWanted(storage.key(place) ?? '')) return true;
  }
  return false;
}
