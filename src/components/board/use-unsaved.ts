import { readKey } from '@domain/keys.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { $unsaved } from '@stores/keeping.ts';
import { useStore } from '@stores/use-store.ts';
import { useMemo } from 'preact/hooks';

/** The workspaces of which something is on screen that the browser did not save. */
export function useUnsaved(): ReadonlySet<WorkspaceId | undefined> {
  const keys = useStore($unsaved);
  return useMemo(() => new Set(keys.map((key) => readKey(key)?.workspace)), [keys]);
}
