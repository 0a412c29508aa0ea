import { keyOf } from '@domain/keys.ts';
import { valueIn } from '@domain/reading.ts';
import { newInstances, readRequest, type RequestEntry } from '@domain/request-state.ts';
import { useStore } from '@nanostores/preact';
import { keeper, readKept } from '@stores/keeping.ts';
import { $active } from '@stores/workspaces.ts';
import { useEffect, useState } from 'preact/hooks';

/** How far the request of the active workspace is, also when another tab says so; absent where nothing was said. */
export function useRequest(): RequestEntry | undefined {
  const workspace = useStore($active, { ssr: 'initial' });
  const [request, setRequest] = useState<RequestEntry>();
  useEffect(() => {
    const key = keyOf({ workspace, kind: 'request', id: newInstances });
    const look = () => setRequest(valueIn(readKept(key, readRequest)));
    look();
    return keeper.watch((changed) => {
      if (changed === null || changed === key) look();
    });
  }, [workspace]);
  return request;
}
