/** One organisation's onboarding in this browser. Its id is a part of every key under which something of it is kept. */
export type WorkspaceId = string;

/** The workspace that a first-time visitor works in, without having set anything up. */
export const ownOrganisation: WorkspaceId = 'my-organisation';

/** What is kept entry by entry under a workspace. */
export type EntryKind = 'item';

/** What a storage key names. */
export interface EntryKey {
  readonly workspace: WorkspaceId;
  readonly kind: EntryKind;
  readonly id: string;
}

const prefix = 'codat-onboarding';

/** The storage key of one entry, like `codat-onboarding/my-organisation/item/upload-logo`. */
export const keyOf = ({ workspace, kind, id }: EntryKey): string =>
  [prefix, workspace, kind, id].join('/');

/** What a storage key names, or nothing if it is not one of ours. */
export function readKey(key: string): EntryKey | undefined {
  const [start, workspace, kind, id, ...rest] = key.split('/');
  if (start !== prefix || !workspace || kind !== 'item' || !id || rest.length > 0) return undefined;
  return { workspace, kind, id };
}
