import type { WorkspaceId } from './workspace.ts';

/** What is kept entry by entry under a workspace; `about` is the workspace itself. */
export const kinds = ['about', 'item', 'answer', 'request'] as const;
export type Kind = (typeof kinds)[number];

/** What a storage key names. */
export interface EntryKey {
  readonly workspace: WorkspaceId;
  readonly kind: Kind;
  readonly id: string;
}

const prefix = 'codat-onboarding';
const asidePrefix = 'codat-onboarding-aside';

/** The storage key of one entry, like `codat-onboarding/my-organisation/item/upload-logo`. */
export const keyOf = ({ workspace, kind, id }: EntryKey): string =>
  [prefix, workspace, kind, id].join('/');

/** What the keys of all entries begin with in a workspace, or of those of one kind. */
export const startOfKeys = (workspace: WorkspaceId, kind?: Kind): string =>
  `${prefix}/${workspace}/${kind ? `${kind}/` : ''}`;

/** The storage key of what is said about a workspace itself. */
export const keyOfWorkspace = (workspace: WorkspaceId): string =>
  keyOf({ workspace, kind: 'about', id: 'workspace' });

/** The workspaces that something is kept of, by what their keys begin with (`startOfKeys`). */
export const workspacesIn = (starts: readonly string[]): WorkspaceId[] =>
  starts.flatMap((start) => startOfWorkspace.exec(start)?.[1] ?? []);

/** What a storage key names, or nothing if it names no entry of ours. */
export function readKey(key: string): EntryKey | undefined {
  const [, workspace, kind, id] = entryKey.exec(key) ?? [];
  return workspace && kind && id ? { workspace, kind: kind as Kind, id } : undefined;
}

/** What the site itself would never name a workspace or an entry is nobody's. One look at each key: there may be 20,000. */
const name = '[a-z0-9][a-z0-9-]{0,63}';
const startOfWorkspace = new RegExp(`^${prefix}/(${name})/$`);
const entryKey = new RegExp(`^${prefix}/(${name})/(${kinds.join('|')})/(${name})$`);

/** Whether a text can be the id of an entry. */
export const isEntryId = (text: string): boolean => new RegExp(`^${name}$`).test(text);

/** The key under which a damaged entry is set aside at a time. */
export const asideKeyOf = (key: string, at: number): string => [asidePrefix, at, key].join('/');

/** What was set aside under a key: the key it had, and when; nothing where the key is not one of these. */
export function readAsideKey(key: string): { key: string; at: number } | undefined {
  const [start, at, ...original] = key.split('/');
  if (start !== asidePrefix || original.length === 0 || !/^\d+$/.test(at ?? '')) return undefined;
  return { key: original.join('/'), at: Number(at) };
}

/** Keys of what concerns the site in this browser, and no single workspace. */
export const siteKeys = {
  /** When everything was last saved to a file. */
  backedUp: 'codat-onboarding-site/backed-up',
  /** Until when not to remind of that. */
  remindAfter: 'codat-onboarding-site/remind-after',
  /** The workspace used last in any tab. */
  lastActive: 'codat-onboarding-site/last-active',
  /** The party that the reader belongs to. */
  reader: 'codat-onboarding-site/reader',
} as const;

/** Whether a key is one under which this site keeps anything of the reader's work. */
export const isOurs = (key: string): boolean => /^codat-onboarding(-aside|-site)?\//.test(key);
