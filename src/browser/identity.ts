import type { WorkspaceId } from '@domain/workspace.ts';

/** A new workspace's id: says nothing about the client, since it stands in addresses and keys. */
export function newWorkspaceId(): WorkspaceId {
  const bytes = crypto.getRandomValues(new Uint8Array(6));
  return `c-${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}
