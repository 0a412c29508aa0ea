import { type Grid, type Link, positionOf } from './diagram-grid.ts';

/** The upright stretch of a line: beside which column it runs, and in which order from there. */
export interface Lane {
  readonly link: Link;
  /** Counts the spaces between columns, from the one left of the first. */
  readonly gutter: number;
  /** The side of the gutter on which the line's own card stands. */
  readonly side: 'left' | 'right';
  /** Counts from that side. Lines to the same card share a lane. */
  readonly index: number;
}

/** Lines that share a lane: those on one side of a gutter that lead to the same card. */
interface Bundle {
  readonly to: string;
  readonly gutter: number;
  readonly side: Lane['side'];
  readonly links: readonly Link[];
  readonly first: number;
  readonly last: number;
}

/** Gives every line a lane of its own wherever it would otherwise run over another. */
export function lanesOf(links: readonly Link[], grid: Grid): Lane[] {
  const bundles = bundlesOf(links, grid).sort((a, b) => a.last - a.first - (b.last - b.first));
  const placed: (Bundle & { readonly index: number })[] = [];
  for (const bundle of bundles) {
    const taken = placed
      .filter((other) => other.gutter === bundle.gutter && other.side === bundle.side)
      .filter((other) => other.first < bundle.last && bundle.first < other.last)
      .map(({ index }) => index);
    let index = 0;
    while (taken.includes(index)) index += 1;
    placed.push({ ...bundle, index });
  }
  return placed.flatMap(({ links: together, gutter, side, index }) =>
    together.map((link) => ({ link, gutter, side, index })),
  );
}

function bundlesOf(links: readonly Link[], grid: Grid): Bundle[] {
  const bundles = new Map<string, Bundle>();
  for (const link of links) {
    const from = positionOf(link.from, grid);
    const to = positionOf(link.to, grid);
    if (!from || !to || to.row <= from.row) continue;
    const isLeftwards =
      to.column < from.column ||
      (to.column === from.column && from.column === 0 && grid.columns > 1);
    const gutter = isLeftwards ? from.column : from.column + 1;
    const side = isLeftwards ? 'right' : 'left';
    const key = [link.to, gutter, side].join(' ');
    const known = bundles.get(key);
    bundles.set(key, {
      to: link.to,
      gutter,
      side,
      links: [...(known?.links ?? []), link],
      first: Math.min(known?.first ?? from.row, from.row),
      last: to.row,
    });
  }
  return [...bundles.values()];
}
