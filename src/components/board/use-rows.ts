import { screenHeight } from '@browser/screen.ts';
import type { Client } from '@domain/board.ts';
import type { WorkspaceId } from '@domain/workspace.ts';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** As many rows as the screen has room for at first, under the head of the page and the controls, in rows of a laptop. */
const firstScreen = (): number => Math.max(3, Math.ceil((screenHeight() - 400) / 104));

/** So many screens of rows a browser lays out, also where they are not seen yet; it skips those below them. */
const screensLaidOut = 3;

/** As many rows as a slow phone draws before a reader would notice that it is busy: where they are laid out, and skipped. */
const atOnce = { laidOut: 2, skipped: 4 };

interface Rows {
  /** The clients on the first screen. */
  readonly first: ReadonlySet<WorkspaceId>;
  /** The clients whose row is to be seen. */
  readonly seen: ReadonlySet<WorkspaceId>;
  /** Those that have a row, seen or hidden: to draw one again takes longer than to keep it. */
  readonly drawn: ReadonlySet<WorkspaceId>;
}

/**
 * Which of the clients that are shown have a row by now: the first one, and those of the first screen that had one before, at
 * once; the others a few at a time, each few in a task of their own behind what a reader has pressed meanwhile. They do not
 * wait until the browser is idle: some never say so.
 */
export function useRows(shown: readonly Client[]): Rows {
  const seen = useRef<ReadonlySet<WorkspaceId>>(new Set());
  const drawn = useRef(new Set<WorkspaceId>());
  const [, drawMore] = useState(0);
  const [most] = useState(firstScreen);
  const see = (clients: readonly Client[]) => {
    seen.current = idsOf(clients);
    for (const id of seen.current) drawn.current.add(id);
  };
  const waiting = () => shown.filter(({ id }) => !seen.current.has(id));
  const seeMore = (count: number) => {
    const next = new Set(waiting().slice(0, count));
    see(shown.filter((client) => next.has(client) || seen.current.has(client.id)));
  };

  const first = idsOf(shown.slice(0, most));
  see(shown.filter(({ id }) => seen.current.has(id) || (first.has(id) && drawn.current.has(id))));
  if (seen.current.size === 0) seeMore(1);
  useLayoutEffect(() => {
    if (waiting().length === 0) return;
    const soon = setTimeout(() => {
      const isLaidOut = seen.current.size < most * screensLaidOut;
      seeMore(isLaidOut ? atOnce.laidOut : atOnce.skipped);
      drawMore((times) => times + 1);
    });
    return () => clearTimeout(soon);
  });
  return { first, seen: seen.current, drawn: drawn.current };
}

const idsOf = (clients: readonly Client[]): ReadonlySet<WorkspaceId> =>
  new Set(clients.map(({ id }) => id));
