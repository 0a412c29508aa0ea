import { type Keeper, openKeeper } from '@browser/storage.ts';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { denied, fakeStorage } from './fake-storage.ts';

beforeEach(() => void vi.stubGlobal('window', new EventTarget()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('where the browser keeps what it is given', () => {
  test('an entry is there on the next visit', () => {
    const storage = fakeStorage();
    expect(openKeeper(() => storage).write('logo', 'done')).toBe('kept');
    expect(openKeeper(() => storage).read('logo')).toBe('done');
  });

  test('nothing is refused, and nothing held', () => {
    const storage = fakeStorage();
    const keeper = openKeeper(() => storage);
    keeper.write('logo', 'done');
    expect(keeper.isRefused()).toBe(false);
    expect(keeper.held()).toEqual([]);
  });

  test('an entry that was never written is absent', () => {
    expect(openKeeper(() => fakeStorage()).read('logo')).toBeNull();
  });

  test('an entry that is empty is not absent', () => {
    expect(openKeeper(() => fakeStorage({ logo: '' })).read('logo')).toBe('');
  });

  test('all keys are listed', () => {
    const storage = fakeStorage({ logo: '1', users: '2' });
    expect(openKeeper(() => storage).keys()).toEqual(['logo', 'users']);
  });

  test('the keys of one kind are listed alone', () => {
    const storage = fakeStorage({ 'item/logo': '1', 'item/users': '2', 'answer/owner': '3' });
    expect(openKeeper(() => storage).keys('item/')).toEqual(['item/logo', 'item/users']);
  });

  test('an entry that is removed is gone for good', () => {
    const storage = fakeStorage({ logo: 'done', users: 'done' });
    openKeeper(() => storage).remove('logo');
    expect(openKeeper(() => storage).keys()).toEqual(['users']);
  });

  test('what another tab wrote is read', () => {
    const storage = fakeStorage();
    const keeper = openKeeper(() => storage);
    keeper.write('logo', 'done');
    storage.setItem('logo', 'to-do');
    expect(keeper.read('logo')).toBe('to-do');
  });
});

describe.each([
  ['denied', denied],
  ['absent', () => null as unknown as Storage],
])('where storage is %s', (_, area) => {
  test('an entry is held, and the writer is told so', () => {
    const keeper = openKeeper(area);
    expect(keeper.write('logo', 'done')).toBe('held');
    expect(keeper.read('logo')).toBe('done');
  });

  test('an entry that is held is listed', () => {
    const keeper = openKeeper(area);
    keeper.write('logo', 'done');
    expect(keeper.keys()).toEqual(['logo']);
    expect(keeper.held()).toEqual(['logo']);
  });

  test('an entry that is held can be removed', () => {
    const keeper = openKeeper(area);
    keeper.write('logo', 'done');
    keeper.remove('logo');
    expect(keeper.read('logo')).toBeNull();
    expect(keeper.held()).toEqual([]);
  });

  test('offering it again loses nothing', () => {
    const keeper = openKeeper(area);
    keeper.write('logo', 'done');
    keeper.retry();
    expect(keeper.read('logo')).toBe('done');
  });

  test('reading finds nothing, and throws nothing', () => {
    const keeper = openKeeper(area);
    expect(keeper.read('logo')).toBeNull();
    expect(keeper.keys()).toEqual([]);
  });

  test('the browser is known to refuse before anything is written', () => {
    expect(openKeeper(area).isRefused()).toBe(true);
  });
});

test('without any browser nothing throws', () => {
  vi.unstubAllGlobals();
  const keeper = openKeeper();
  expect(keeper.read('logo')).toBeNull();
  expect(keeper.write('logo', 'done')).toBe('held');
});

test('unless told otherwise, entries are kept in the local storage of the window', () => {
  const localStorage = fakeStorage();
  vi.stubGlobal('window', { localStorage });
  openKeeper().write('logo', 'done');
  expect(localStorage.getItem('logo')).toBe('done');
});

describe('where storage is full', () => {
  const full = (saved: Record<string, string> = {}) => fakeStorage(saved, () => true);

  test('a new entry is held until the page is left', () => {
    const storage = full();
    const keeper = openKeeper(() => storage);
    expect(keeper.write('logo', 'done')).toBe('held');
    expect(keeper.read('logo')).toBe('done');
    expect(openKeeper(() => storage).read('logo')).toBeNull();
  });

  test('a lack of room is no refusal', () => {
    const keeper = openKeeper(() => full());
    keeper.write('logo', 'done');
    expect(keeper.isRefused()).toBe(false);
  });

  test('what was kept before can still be read', () => {
    const keeper = openKeeper(() => full({ users: 'done' }));
    keeper.write('logo', 'done');
    expect(keeper.read('users')).toBe('done');
  });

  test('a change to an old entry is what is read from then on', () => {
    const storage = full({ logo: 'to-do' });
    const keeper = openKeeper(() => storage);
    keeper.write('logo', 'done');
    expect(keeper.read('logo')).toBe('done');
  });

  test('kept and held entries are listed together, each once', () => {
    const storage = full({ logo: 'to-do', users: 'done' });
    const keeper = openKeeper(() => storage);
    keeper.write('logo', 'done');
    keeper.write('pilot', 'done');
    expect([...keeper.keys()].sort()).toEqual(['logo', 'pilot', 'users']);
  });

  test('only what was not kept counts as held', () => {
    const storage = full({ users: 'done' });
    const keeper = openKeeper(() => storage);
    keeper.write('logo', 'done');
    expect(keeper.held()).toEqual(['logo']);
  });
});

describe('once there is room again', () => {
  const roomAfterwards = (saved: Record<string, string> = {}) => {
    let isFull = true;
    const storage = fakeStorage(saved, () => isFull);
    const keeper = openKeeper(() => storage);
    keeper.write('logo', 'done');
    isFull = false;
    return { storage, keeper };
  };

  test.each([
    ['it is offered again', 'retry'],
    ['another entry is kept', 'write'],
    ['another entry is removed', 'remove'],
  ] as const)('what was held is kept as soon as %s', (_, how) => {
    const { storage, keeper } = roomAfterwards({ users: 'done' });
    if (how === 'retry') keeper.retry();
    if (how === 'write') keeper.write('pilot', 'done');
    if (how === 'remove') keeper.remove('users');
    expect(storage.getItem('logo')).toBe('done');
    expect(keeper.held()).toEqual([]);
  });

  test('an older text does not come back over a newer', () => {
    const { storage, keeper } = roomAfterwards();
    keeper.write('logo', 'to-do');
    keeper.retry();
    expect(storage.getItem('logo')).toBe('to-do');
  });
});

test('whenever the browser refuses, what was written last is what is read', () => {
  const write = fc.record({
    key: fc.constantFrom('logo', 'users'),
    text: fc.string(),
    isFull: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(write), (writes) => {
      let full = false;
      const storage = fakeStorage({}, () => full);
      const keeper = openKeeper(() => storage);
      for (const { key, text, isFull } of writes) {
        full = isFull;
        keeper.write(key, text);
        expect(keeper.read(key)).toBe(text);
      }
    }),
  );
});

describe('a page that watches', () => {
  const watching = () => {
    const window = new EventTarget();
    vi.stubGlobal('window', window);
    const heard = vi.fn();
    const stop = openKeeper(() => fakeStorage()).watch(heard);
    const happen = (type: string, details: object) =>
      window.dispatchEvent(Object.assign(new Event(type), details));
    return { heard, stop, happen };
  };

  test('hears which key another tab changed', () => {
    const { heard, happen } = watching();
    happen('storage', { key: 'logo' });
    expect(heard.mock.calls).toEqual([['logo']]);
  });

  test('hears that the storage was emptied', () => {
    const { heard, happen } = watching();
    happen('storage', { key: null });
    expect(heard.mock.calls).toEqual([[null]]);
  });

  test('hears that anything may have changed while it was put away', () => {
    const { heard, happen } = watching();
    happen('pageshow', { persisted: true });
    expect(heard.mock.calls).toEqual([[null]]);
  });

  test('hears nothing when it is shown for the first time', () => {
    const { heard, happen } = watching();
    happen('pageshow', { persisted: false });
    expect(heard).not.toHaveBeenCalled();
  });

  test('hears nothing more once it stops', () => {
    const { heard, stop, happen } = watching();
    stop();
    happen('storage', { key: 'logo' });
    happen('pageshow', { persisted: true });
    expect(heard).not.toHaveBeenCalled();
  });
});

describe('the keys are told', () => {
  const elsewhere = (storage: Storage): Pick<Keeper, 'write' | 'remove'> =>
    openKeeper(() => storage);
  const opened = (saved: Record<string, string> = {}) => {
    const listed = vi.fn();
    const storage = fakeStorage(saved);
    const told = new Proxy(storage, {
      ownKeys: (target) => {
        listed();
        return Reflect.ownKeys(target);
      },
      // A browser knows the number without listing them.
      get: (target, property) => Reflect.get(target, property),
    });
    const keeper = openKeeper(() => told);
    const tell = (key: string) =>
      window.dispatchEvent(Object.assign(new Event('storage'), { key }));
    return { storage, keeper, listed, tell };
  };

  test('after they were listed once, as long as nothing changes', () => {
    const { keeper, listed } = opened({ logo: 'done', users: 'done' });
    keeper.keys();
    listed.mockClear();
    expect(keeper.keys()).toEqual(['logo', 'users']);
    expect(keeper.keys('l')).toEqual(['logo']);
    expect(listed).not.toHaveBeenCalled();
  });

  test('anew where their number has changed, though no event has told so yet', () => {
    const { storage, keeper } = opened({ logo: 'done' });
    keeper.keys();
    storage.setItem('users', 'done');
    expect(keeper.keys()).toEqual(['logo', 'users']);
    storage.clear();
    expect(keeper.keys()).toEqual([]);
  });

  test('anew where this tab put one in place of another', () => {
    const { keeper } = opened({ logo: 'done' });
    keeper.keys();
    keeper.remove('logo');
    keeper.write('users', 'done');
    expect(keeper.keys()).toEqual(['users']);
  });

  test('as they are, whatever this tab and others have done since', () => {
    const change = fc.record({
      key: fc.constantFrom('logo', 'users', 'pilot'),
      text: fc.option(fc.constant('done'), { nil: null }),
      isElsewhere: fc.boolean(),
    });
    fc.assert(
      // Several changes at a time: one that comes for one that goes leaves as many keys as before.
      fc.property(fc.array(fc.array(change)), (rounds) => {
        const { storage, keeper, tell } = opened({ logo: 'done' });
        for (const changes of rounds) {
          for (const { key, text, isElsewhere } of changes) {
            const tab = isElsewhere ? elsewhere(storage) : keeper;
            if (text === null) tab.remove(key);
            else tab.write(key, text);
            if (isElsewhere) tell(key);
          }
          expect(new Set(keeper.keys())).toEqual(new Set(Object.keys(storage)));
        }
      }),
    );
  });
});

describe.each([
  ['one by one, where the browser goes on from the last', 5],
  ['all at once, where it looks for each from the first', 0],
])('the keys are learnt in parts, %s', (_, quick) => {
  const many = Object.fromEntries(
    Array.from({ length: 2000 }, (_, place) => [`site/client-${place % 50}/item-${place}`, 'done']),
  );
  const keysIn = (storage: Storage) => new Set(Object.keys(storage));
  /** A storage with many keys, on a machine that after so many looks at its clock has always to be given a rest. */
  const opened = () => {
    let looks = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      looks += 1;
      return Math.max(0, looks - quick) * 40;
    });
    const storage = fakeStorage(many);
    return { storage, keeper: openKeeper(() => storage), listed: vi.spyOn(Reflect, 'ownKeys') };
  };

  test('and are told by client', async () => {
    const { storage, keeper, listed } = opened();
    await keeper.learn();
    expect(new Set(keeper.keys())).toEqual(keysIn(storage));
    expect(keeper.keys('site/client-7/')).toHaveLength(40);
    expect(keeper.folders()).toHaveLength(50);
    expect(listed).toHaveBeenCalledTimes(quick ? 0 : 1);
  });

  test('and asked for before that, they are all there', async () => {
    const { storage, keeper } = opened();
    const learnt = keeper.learn();
    expect(new Set(keeper.keys())).toEqual(keysIn(storage));
    await learnt;
    expect(new Set(keeper.keys())).toEqual(keysIn(storage));
  });

  test('and the first showing of the page, which has heard everything, does not undo it', async () => {
    const { keeper, listed } = opened();
    const learnt = keeper.learn();
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    await learnt;
    listed.mockClear();
    expect(keeper.keys()).toHaveLength(2000);
    expect(listed).not.toHaveBeenCalled();
  });

  test.each([
    ['this tab', false],
    ['another tab', true],
  ])('and what %s put in place of another meanwhile is told', async (_, isElsewhere) => {
    const { storage, keeper } = opened();
    const learnt = keeper.learn();
    await new Promise((rested) => setTimeout(rested));
    const tab = isElsewhere ? openKeeper(() => storage) : keeper;
    const changed = ['site/client-49/item-1999', 'site/client-50/item-1'] as const;
    tab.remove(changed[0]);
    tab.write(changed[1], 'done');
    if (isElsewhere) {
      for (const key of changed) {
        window.dispatchEvent(Object.assign(new Event('storage'), { key }));
      }
    }
    await learnt;
    expect(new Set(keeper.keys())).toEqual(keysIn(storage));
  });

  test('which nobody waits for where storage is denied', async () => {
    const keeper = openKeeper(denied);
    await keeper.learn();
    expect(keeper.keys()).toEqual([]);
  });
});

test('whether anything of a kind is kept can be asked, and is "no" where nothing may be', () => {
  const keeper = openKeeper(() => fakeStorage({ theme: 'dark', 'codat-onboarding/a': '{}' }));
  expect(keeper.hasKey((key) => key.startsWith('codat-onboarding/'))).toBe(true);
  expect(keeper.hasKey((key) => key === 'other')).toBe(false);
  expect(openKeeper(denied).hasKey(() => true)).toBe(false);
});

describe('where the storage is emptied while the page is open', () => {
  const opened = () => {
    const storage = fakeStorage({ logo: 'done', users: 'done' });
    const target = new EventTarget();
    vi.stubGlobal('window', target);
    const keeper = openKeeper(() => storage);
    const heard: (string | null)[] = [];
    keeper.watch((key) => heard.push(key));
    keeper.read('logo');
    return { storage, keeper, heard, target };
  };

  test('the next write notices it, and what is left is read anew, the new entry with it', () => {
    const { storage, keeper, heard } = opened();
    storage.clear();
    expect(keeper.write('pilot', 'done')).toBe('kept');
    expect(keeper.wasEmptied()).toBe(true);
    expect(heard).toEqual([null]);
    expect(keeper.keys()).toEqual(['pilot']);
  });

  test('coming back to the page notices it, once', () => {
    const { storage, keeper, heard, target } = opened();
    storage.clear();
    target.dispatchEvent(new Event('visibilitychange'));
    target.dispatchEvent(new Event('visibilitychange'));
    expect(keeper.wasEmptied()).toBe(true);
    expect(heard).toEqual([null]);
  });

  test('what another tab says of it is enough', () => {
    const { storage, keeper, heard, target } = opened();
    storage.clear();
    target.dispatchEvent(Object.assign(new Event('storage'), { key: null }));
    expect(keeper.wasEmptied()).toBe(true);
    expect(heard).toEqual([null]);
  });

  test('an entry that the site removes, here or in another tab, is no loss', () => {
    const { storage, keeper, target } = opened();
    keeper.remove('logo');
    keeper.write('pilot', 'done');
    storage.removeItem('pilot');
    target.dispatchEvent(Object.assign(new Event('storage'), { key: 'pilot' }));
    keeper.write('logo', 'to-do');
    expect(keeper.wasEmptied()).toBe(false);
  });

  test('neither is what changed while the page lay in the memory of the browser', () => {
    const { storage, keeper, target } = opened();
    storage.removeItem('logo');
    target.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    keeper.write('pilot', 'done');
    expect(keeper.wasEmptied()).toBe(false);
  });
});
