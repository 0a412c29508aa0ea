import { useEffect, useMemo, useState } from 'preact/hooks';
import { $said, type RequestStanding, standingOf } from './request-stage.ts';
import { useStore } from './use-store.ts';
import { $active } from './workspaces.ts';

/** How far a request of the active workspace is, for an island; nothing while pages are built and until it is awake. */
export function useRequestStanding(request: string): RequestStanding | undefined {
  const workspace = useStore($active, { ssr: 'initial' });
  const said = useStore($said, { ssr: 'initial' });
  const [isAwake, setAwake] = useState(false);
  useEffect(() => setAwake(true), []);
  return useMemo(
    () => (isAwake ? standingOf(workspace, request) : undefined),
    [isAwake, workspace, said, request],
  );
}
