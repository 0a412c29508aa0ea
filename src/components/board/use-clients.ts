import { type BoardPlan, type Client, type Sorting, sortBoard, summaryOf } from '@domain/board.ts';
import { lazy } from '@domain/lazy.ts';
import { lazyFor } from '@domain/lazy-for.ts';
import { $board } from '@stores/board.ts';
import type { Found } from '@stores/snapshots.ts';
import { useStore } from '@stores/use-store.ts';
import { useMemo } from 'preact/hooks';

/**
 * Every client, in order; each is the same object as before, unless it was read anew. A row keeps its place while only its state
 * changes: it must not run away from under a finger. The order is new when the reader asks for it or comes back, and when a
 * client is added, renamed or moved.
 */
export function useClients(plan: BoardPlan, sort: Sorting): readonly Client[] {
  const { found, arrivals } = useStore($board);
  const clientOf = useMemo(
    () =>
      lazyFor(({ workspace: { id, name, archived }, touched, snapshot }: Found): Client => ({
        ...{ id, name, archived, touched },
        summary: lazy(() => summaryOf(snapshot(), plan)),
      })),
    [plan],
  );
  const clients = useMemo(() => [...found.values()].map(clientOf), [found, clientOf]);
  const all = JSON.stringify(clients.map(({ id, name, archived }) => [id, name, archived]));
  const places = useMemo(
    () => new Map(sortBoard(clients, sort).map(({ id }, place) => [id, place])),
    [all, sort, arrivals],
  );
  return useMemo(
    () => [...clients].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)),
    [clients, places],
  );
}
