import { type BoardPlan, type Sorting, sortBoard, type Summary, summaryOf } from '@domain/board.ts';
import { useStore } from '@nanostores/preact';
import { $board } from '@stores/board.ts';
import { useMemo } from 'preact/hooks';

/**
 * Where each client stands, in order. A row keeps its place while only its state changes: it must not run away from under
 * a finger. The order is new when the reader asks for it or comes back, and when a client is added, renamed or moved.
 */
export function useSummaries(plan: BoardPlan, sort: Sorting): readonly Summary[] {
  const { snapshots, arrivals } = useStore($board, { ssr: 'initial' });
  const summaries = useMemo(
    () => (snapshots ?? []).map((snapshot) => summaryOf(snapshot, plan)),
    [snapshots, plan],
  );
  const clients = JSON.stringify(summaries.map(({ id, name, archived }) => [id, name, archived]));
  const places = useMemo(
    () => new Map(sortBoard(summaries, sort).map(({ id }, place) => [id, place])),
    [clients, sort, arrivals],
  );
  return useMemo(
    () => [...summaries].sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0)),
    [summaries, places],
  );
}
