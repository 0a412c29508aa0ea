/**
 * What may go wrong with the storage and the life of a page, as data: `faults.test.ts` makes each happen in a real browser,
 * and `docs/faults.md` lists them all.
 */
import type { Answer, Tampering } from '../host.ts';

/** What a reader meets who ticks an item in spite of a fault. */
export const outcomes = {
  kept: 'the tick is kept, also when the page is loaded again',
  'until-left': 'the tick shows; one notice says that it lasts until the page is left',
  'not-saved': 'the tick shows; beside it stands that it is not saved yet',
  newer: 'the tick shows; beside it stands that a newer release wrote this item',
  emptied: 'the tick is kept; one notice says that what was kept before is gone',
} as const;

export interface Fault {
  /** Never changes once published: figures are kept under it. */
  readonly id: string;
  /** The fault, as a sentence that goes on from "where". */
  readonly fault: string;
  readonly outcome: keyof typeof outcomes;
  /** What is kept under some keys before the first visit, beside an earlier tick. None of it may be lost. */
  readonly kept?: Readonly<Record<string, string>>;
  /** Runs in every page, before the page's own scripts. */
  readonly before?: string;
  /** Runs in the page once it is awake, before the reader ticks. */
  readonly awake?: string;
  /** Runs in another tab of the same browser, before the reader ticks. */
  readonly elsewhere?: string;
  /** What the page or another tab wrote under some keys in the meantime. It may not be lost either. */
  readonly written?: Readonly<Record<string, string>>;
  /** How requests are answered. */
  readonly answers?: Tampering['answers'];
  /** A directive of the policy that the browser does not know. */
  readonly unknown?: string;
}

/** A tick made on an earlier visit. */
export const earlierKey = 'codat-onboarding/my-organisation/item/check-company-name';
export const earlierTick = JSON.stringify({ v: 1, state: 'done', at: 1_700_000_000_000 });

export const itemKey = 'codat-onboarding/my-organisation/item/upload-logo';
const otherKey = 'codat-onboarding/my-organisation/item/upload-icon';
const aboutKey = 'codat-onboarding/my-organisation/about/workspace';

const inPage = <Given>(run: (given: Given) => void, given: Given): string =>
  `(${run.toString()})(${JSON.stringify(given) ?? ''});`;

const denied = (...names: string[]) =>
  inPage((names) => {
    for (const name of names) {
      Object.defineProperty(window, name, {
        configurable: true,
        get() {
          throw new DOMException(`${name} is denied.`, 'SecurityError');
        },
      });
    }
  }, names);

const replaced = (...changes: (readonly [name: string, value: null | undefined])[]) =>
  changes
    .map(
      ([name, value]) =>
        `Object.defineProperty(window, '${name}', { configurable: true, value: ${value} });`,
    )
    .join('');

const throwing = (...methods: string[]) =>
  inPage((methods) => {
    for (const method of methods) {
      Object.defineProperty(Storage.prototype, method, {
        configurable: true,
        value() {
          throw new DOMException(`${method} is refused.`, 'InvalidStateError');
        },
      });
    }
  }, methods);

/** Makes the storage full after some writes to the keys that a pattern names, like `item/`. */
const fullAfter = (writes: number, keys = '') =>
  inPage(
    ({ writes, keys }) => {
      const write = Storage.prototype.setItem;
      let left = writes;
      Storage.prototype.setItem = function (key, text) {
        if (new RegExp(keys).test(key)) {
          left -= 1;
          if (left < 0) throw new DOMException('There is no room.', 'QuotaExceededError');
        }
        write.call(this, key, text);
      };
    },
    { writes, keys },
  );

const absent = (path: string) => {
  const [, owner = 'window', name = path] = /^(.*)\.(\w+)$/.exec(path) ?? [];
  return `Object.defineProperty(${owner}, '${name}', { configurable: true, value: undefined });`;
};

const thrownBy = (path: string) => {
  const [, owner = 'window', name = path] = /^(.*)\.(\w+)$/.exec(path) ?? [];
  return `Object.defineProperty(${owner}, '${name}', { configurable: true, value() { throw new DOMException('Refused.', 'SecurityError'); } });`;
};

const clock = (time: string) =>
  `Date.now = () => ${time}; { const Real = Date; window.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(${time}); } }; }`;

const entry = (fields: object) => JSON.stringify({ v: 1, ...fields });
const damaged = (id: string, fault: string, text: string): Fault => ({
  id: `entry-${id}`,
  fault: `the entry of an item ${fault}`,
  outcome: 'kept',
  kept: { [itemKey]: text },
});
const about = (id: string, fault: string, text: string): Fault => ({
  id: `client-${id}`,
  fault: `the entry of the client ${fault}`,
  outcome: 'kept',
  kept: { [aboutKey]: text },
});
const foreign = (id: string, fault: string, key: string, text = '1'): Fault => ({
  id: `key-${id}`,
  fault,
  outcome: 'kept',
  kept: { [key]: text },
});
const survives = (id: string, fault: string, before: string): Fault => ({
  id,
  fault,
  outcome: 'kept',
  before,
});
const refused = (id: string, fault: string, before: string): Fault => ({
  id,
  fault,
  outcome: 'until-left',
  before,
});
const full = (id: string, fault: string, before: string): Fault => ({
  id,
  fault,
  outcome: 'not-saved',
  before,
});
const otherTab = (id: string, fault: string, elsewhere: string): Fault => ({
  id: `tab-${id}`,
  fault: `another tab ${fault}`,
  outcome: 'kept',
  elsewhere,
});

const at = 1_700_000_000_000;
const put = (key: string, text: string) =>
  inPage(([k, t]) => localStorage.setItem(k ?? '', t ?? ''), [key, text]);
const drop = (key: string) => inPage((key) => localStorage.removeItem(key), key);

export const faults: readonly Fault[] = [
  refused('storage-denied', 'the storage throws when it is touched', denied('localStorage')),
  refused(
    'storage-and-session-denied',
    'the storage and the session storage throw when they are touched',
    denied('localStorage', 'sessionStorage'),
  ),
  survives('session-denied', 'the session storage alone throws', denied('sessionStorage')),
  refused('storage-undefined', 'there is no storage', replaced(['localStorage', undefined])),
  refused('storage-null', 'the storage is null', replaced(['localStorage', null])),
  survives('session-null', 'the session storage is null', replaced(['sessionStorage', null])),
  refused('read-throws', 'reading throws', throwing('getItem')),
  full('write-throws', 'writing throws', throwing('setItem')),
  survives('remove-throws', 'removing throws', throwing('removeItem')),
  survives('key-throws', 'asking for a key throws', throwing('key')),
  survives('clear-throws', 'clearing throws', throwing('clear')),
  refused(
    'all-throws',
    'every access throws',
    throwing('getItem', 'setItem', 'removeItem', 'key', 'clear'),
  ),
  refused('read-and-write-throw', 'reading and writing throw', throwing('getItem', 'setItem')),
  full(
    'write-does-nothing',
    'writing does nothing and does not say so',
    'Storage.prototype.setItem = () => {};',
  ),
  survives(
    'listing-throws',
    'the length of the storage throws',
    "Object.defineProperty(Storage.prototype, 'length', { get() { throw new Error('Refused.'); } });",
  ),
  full('full-at-once', 'the storage is full', fullAfter(0)),
  full('full-after-one', 'the storage is full after one write', fullAfter(1)),
  full('full-for-items', 'there is room for everything but items', fullAfter(0, '/item/')),
  full('full-for-one-key', 'there is no room under one key', fullAfter(0, 'item/upload-logo$')),
  survives('full-for-clients', 'there is no room for the client itself', fullAfter(0, '/about/')),
  full('full-for-site', "there is no room for any of the site's entries", fullAfter(0, '^codat-')),
  survives('full-for-aside', 'there is no room to set damaged text aside', fullAfter(0, '-aside/')),

  damaged('no-json', 'is not JSON', 'done'),
  damaged('empty', 'is empty', ''),
  damaged('null', 'is null', 'null'),
  damaged('array', 'is an array', '["done"]'),
  damaged('number', 'is a number', '1'),
  damaged('text', 'is a text', '"done"'),
  damaged('cut-off', 'was cut off', '{"v":1,"state":"do'),
  damaged('unversioned', 'has no version', JSON.stringify({ state: 'done', at })),
  damaged(
    'odd-version',
    'has a version that is no number',
    JSON.stringify({ v: '1', state: 'done', at }),
  ),
  damaged(
    'negative-version',
    'has a negative version',
    JSON.stringify({ v: -1, state: 'done', at }),
  ),
  damaged('odd-state', 'has a state that nobody knows', entry({ state: 'finished', at })),
  damaged('state-object', 'has an object for its state', entry({ state: {}, at })),
  damaged('no-time', 'has no time', entry({ state: 'done' })),
  damaged('odd-time', 'has a text for its time', entry({ state: 'done', at: 'yesterday' })),
  damaged('huge-time', 'has a time beyond all calendars', entry({ state: 'done', at: 1e300 })),
  damaged('proto', 'is nothing but a prototype', '{"__proto__":{"v":1,"state":"done","at":1}}'),
  damaged('enormous', 'is a megabyte of nothing', 'x'.repeat(1_000_000)),
  {
    id: 'entry-later',
    fault: 'a later release wrote the entry of an item',
    outcome: 'newer',
    kept: { [itemKey]: JSON.stringify({ v: 2, standing: 'finished' }) },
  },
  ...[
    {
      id: 'odd-fields',
      fault: 'a note and a day of the wrong type',
      fields: { note: 7, due: [], assignee: {} },
    },
    { id: 'odd-day', fault: 'a day that no calendar has', fields: { due: '2026-02-30' } },
    { id: 'surrogate', fault: 'half a character in its note', fields: { note: 'half \ud83d' } },
    {
      id: 'markup',
      fault: 'markup in its note',
      fields: { note: '<img src=x onerror="throw 1">', assignee: '<script>throw 1</script>' },
    },
    {
      id: 'long-note',
      fault: 'a note of a million characters',
      fields: { note: 'n'.repeat(1_000_000) },
    },
    {
      id: 'constructor',
      fault: 'fields named as what all objects have',
      fields: { constructor: 1, toString: 2, hasOwnProperty: 3 },
    },
    { id: 'future', fault: 'a time in the far future', fields: { at: 8.64e15 } },
  ].map(({ id, fault, fields }): Fault => ({
    id: `entry-${id}`,
    fault: `the entry of an item has ${fault}`,
    outcome: 'kept',
    kept: {
      [otherKey]: entry({
        state: 'waiting',
        at,
        ...fields,
      }),
    },
  })),

  about('no-json', 'is not JSON', 'Acme'),
  about('empty', 'is empty', ''),
  about('array', 'is an array', '[]'),
  about('no-name', 'has no name', entry({ created: at, at, archived: false })),
  about(
    'odd-name',
    'has a number for its name',
    entry({ name: 7, created: at, at, archived: false }),
  ),
  about(
    'markup',
    'has markup in its name',
    entry({ name: '<img src=x onerror="throw 1">', created: at, at, archived: false }),
  ),
  about(
    'surrogate',
    'has half a character in its name',
    entry({ name: 'Acme \ud83d', created: at, at, archived: false }),
  ),
  about('later', 'is of a later release', JSON.stringify({ v: 2, title: 'Acme' })),

  foreign(
    'unknown-item',
    'an item that nobody published is kept',
    'codat-onboarding/my-organisation/item/no-such-item',
    entry({ state: 'done', at }),
  ),
  foreign(
    'proto-item',
    'an item is named as what prototypes are kept under',
    'codat-onboarding/my-organisation/item/__proto__',
    entry({ state: 'done', at }),
  ),
  foreign(
    'constructor-item',
    'an item is named constructor',
    'codat-onboarding/my-organisation/item/constructor',
    entry({ state: 'done', at }),
  ),
  foreign(
    'constructor-client',
    'a client is named constructor',
    'codat-onboarding/constructor/item/upload-logo',
    entry({ state: 'done', at }),
  ),
  foreign('long', 'a key has more parts than the site uses', `${itemKey}/more/parts`),
  foreign('short', 'a key has fewer parts than the site uses', 'codat-onboarding/my-organisation'),
  foreign(
    'kind',
    'a key names a kind that nobody knows',
    'codat-onboarding/my-organisation/mood/today',
  ),
  foreign('foreign', "another program's entries are kept beside", 'codat-onboardings'),
  foreign(
    'no-client',
    'an item is kept without its client',
    'codat-onboarding/c-000000000000/item/upload-logo',
    entry({ state: 'done', at }),
  ),
  foreign(
    'last-active',
    'the client used last is gone',
    'codat-onboarding-site/last-active',
    'c-000000000000',
  ),
  foreign(
    'odd-active',
    'the client used last is markup',
    'codat-onboarding-site/last-active',
    '<b>',
  ),
  foreign(
    'backed-up',
    'the time of the last back-up is a word',
    'codat-onboarding-site/backed-up',
    'never',
  ),
  foreign(
    'aside',
    'text was set aside at no time',
    'codat-onboarding-aside/never/codat-onboarding/x/item/y',
  ),
  foreign(
    'answer',
    'an answer is not JSON',
    'codat-onboarding/my-organisation/answer/no-such-question',
    '{',
  ),
  foreign(
    'request',
    'the request is an array',
    'codat-onboarding/my-organisation/request/instances',
    '[]',
  ),
  foreign('theme', 'the theme is none that there is', 'starlight-theme', 'sepia'),

  {
    id: 'cleared-while-open',
    fault: 'the storage is cleared while the page is open',
    outcome: 'emptied',
    awake: 'localStorage.clear();',
  },
  { ...otherTab('clears', 'clears the storage', 'localStorage.clear();'), outcome: 'emptied' },
  {
    ...otherTab('other-item', 'ticks another item', put(otherKey, entry({ state: 'done', at }))),
    written: { [otherKey]: entry({ state: 'done', at }) },
  },
  otherTab(
    'same-item',
    'writes about the same item',
    put(itemKey, entry({ state: 'waiting', at })),
  ),
  otherTab(
    'same-item-ahead',
    'whose clock is far ahead writes about the same item',
    put(itemKey, entry({ state: 'to-do', at: 8e15 })),
  ),
  otherTab(
    'older',
    'of an older release writes about the same item without what is newer',
    put(itemKey, entry({ state: 'to-do', at: 1 })),
  ),
  otherTab('damages', 'damages the same item', put(itemKey, '{')),
  otherTab(
    'deletes-item',
    'deletes the same item',
    `${put(itemKey, entry({ state: 'done', at }))}${drop(itemKey)}`,
  ),
  otherTab(
    'renames',
    'renames the client',
    put(aboutKey, entry({ name: 'Acme', created: at, at: at + 1, archived: false })),
  ),
  otherTab(
    'archives',
    'archives the client',
    put(aboutKey, entry({ name: 'Acme', created: at, at: at + 1, archived: true })),
  ),
  otherTab(
    'deletes',
    'deletes the client',
    `${put(aboutKey, entry({ name: 'Acme', created: at, at, archived: false }))}${drop(aboutKey)}`,
  ),
  {
    id: 'back-from-cache',
    fault: "the page comes back from the browser's memory after the storage has changed",
    outcome: 'kept',
    awake: `${put(itemKey, entry({ state: 'to-do', at }))}dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));`,
  },
  {
    id: 'odd-history',
    fault: 'the page returns to a step with an odd state',
    outcome: 'kept',
    awake:
      "dispatchEvent(new PopStateEvent('popstate', { state: { __proto__: null, odd: [1] } }));",
  },
  {
    id: 'odd-storage-event',
    fault: 'a change is announced without saying which',
    outcome: 'kept',
    awake: "dispatchEvent(new StorageEvent('storage'));",
  },

  survives('clock-back', 'the clock was set back to 1970', clock('1')),
  survives('clock-before', 'the clock stands before 1970', clock('-1e12')),
  survives('clock-ahead', 'the clock is ahead by centuries', clock('4e13')),
  survives('clock-invalid', 'the clock tells no time', clock('NaN')),

  survives('no-crypto-uuid', 'there are no random ids', absent('Crypto.prototype.randomUUID')),
  survives('no-structured-clone', 'nothing can be cloned', absent('structuredClone')),
  survives('no-broadcast', 'there are no broadcasts', absent('BroadcastChannel')),
  survives(
    'no-idle',
    'the browser never says that it is idle',
    'delete window.requestIdleCallback;',
  ),
  survives('no-clipboard', 'there is no clipboard', absent('Navigator.prototype.clipboard')),
  survives('no-print', 'nothing can be printed', absent('window.print')),
  survives(
    'no-service-worker',
    'there are no service workers',
    'delete Navigator.prototype.serviceWorker;',
  ),
  {
    ...survives('no-trusted-types', 'there are no trusted types', 'delete window.trustedTypes;'),
    unknown: 'require-trusted-types-for',
  },
  survives(
    'history-refused',
    'the address may not be changed',
    `${thrownBy('History.prototype.replaceState')}${thrownBy('History.prototype.pushState')}`,
  ),
  survives('downloads-refused', 'no file can be made', thrownBy('URL.createObjectURL')),

  ...(
    [
      ['missing', 'is missing', 'not found'],
      ['offline', 'does not come', 'nothing'],
      ['no-json', 'is not JSON', 'no JSON'],
      ['wrong-shape', 'has another shape', 'wrong shape'],
    ] as const
  ).map(([id, fault, answer]): Fault => ({
    id: `plan-${id}`,
    fault: `the file of the plan ${fault}`,
    outcome: 'kept',
    kept: { 'codat-onboarding/my-organisation/answer/client-type': entry({ option: 'x', at }) },
    answers: [{ to: /\/plan\.json$/, with: answer }],
  })),
  {
    id: 'menu-missing',
    fault: 'the script of the menu is missing',
    outcome: 'kept',
    answers: [{ to: /\/PageFrame\.[^/]*\.js$/, with: 'not found' }],
  },
];

/** What a reader meets who ticks an item of a list whose script is not there. */
export const lateOutcome =
  'the tick shows and is kept; the list counts it once the script is there';

/** What may go wrong with the script of a list. */
export const lateScripts: readonly { readonly fault: string; readonly with: Answer }[] = [
  { fault: 'the script of a list comes only after the tick', with: 'held back' },
  { fault: 'the script of a list is missing', with: 'not found' },
  { fault: 'the script of a list does not come', with: 'nothing' },
  { fault: 'the script of a list throws', with: 'throws' },
];

/** What a reader meets who ticks an item where what keeps it is not there. */
export const unkeptOutcome =
  'the tick shows, and a sentence says that it is not kept yet; the tab remembers it until it is';

export const unkeptFault = 'the script of what is kept is missing';

/** What a reader meets who ticks an item of a list where more than its own script is missing. */
export const missingOutcome = 'the tick shows, and a sentence says that it is not kept yet';

export const missingScripts: readonly { readonly fault: string; readonly script: RegExp }[] = [
  { fault: "the script of the page's frame is missing", script: /\/frame\.[^/]*\.js$/ },
  { fault: 'all scripts are missing', script: /\/_astro\/.*\.js$/ },
];
