import type { OptionId } from './decision.ts';

/** Answers of one place, and what they lead to. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly options: readonly OptionId[];
}

/** Where everything stands: rows from top to bottom, and in each its cells from left to right. */
export interface Grid {
  readonly columns: number;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Cell {
  readonly id: string;
  readonly column: number;
}

/** The most cards side by side that a phone can show. */
const widest = 3;

/** Puts everything that can be reached below all that leads to it, and near to that; among equals, in the order of `ids`. */
export function gridOf(start: string, ids: readonly string[], links: readonly Link[]): Grid {
  const layers = layersFrom(start, ids, links).flatMap(inNarrowRows(links));
  const columns = Math.max(1, ...layers.map((layer) => layer.length));
  const placed = new Map<string, number>();
  const rows = layers.map((layer) => {
    const wanted = layer.map((id) => ({ id, near: nearTo(id) }));
    const inOrder = wanted.sort((a, b) => a.near - b.near);
    const cells = bestColumns(inOrder, columns);
    for (const { id, column } of cells) placed.set(id, column);
    return cells;
  });
  return { columns, rows };

  function nearTo(id: string): number {
    const above = links.flatMap(({ from, to }) => (to === id ? (placed.get(from) ?? []) : []));
    return above.length === 0
      ? (columns - 1) / 2
      : above.reduce((sum, column) => sum + column, 0) / above.length;
  }
}

/** Where something stands; nothing for what cannot be reached. */
export function positionOf(
  id: string,
  { rows }: Grid,
): { readonly row: number; readonly column: number } | undefined {
  const row = rows.findIndex((cells) => cells.some((cell) => cell.id === id));
  const column = rows[row]?.find((cell) => cell.id === id)?.column;
  return column === undefined ? undefined : { row, column };
}

/** Whether a line can go straight down: from the last row of a card to the card right below. */
export function isStraight(link: Link, links: readonly Link[], grid: Grid): boolean {
  const from = positionOf(link.from, grid);
  const to = positionOf(link.to, grid);
  const isLast = links.findLast((other) => other.from === link.from) === link;
  return isLast && !!from && to?.column === from.column && to.row === from.row + 1;
}

/** Everything by the length of the longest way to it. */
function layersFrom(start: string, ids: readonly string[], links: readonly Link[]): string[][] {
  const order = inOrderOfReading(start, links);
  const depths = new Map([[start, 0]]);
  for (const id of order) {
    for (const { to } of links.filter(({ from }) => from === id)) {
      // Backwards leads only a circle, which a decision that is being written may have.
      const isForwards = order.indexOf(to) > order.indexOf(id);
      if (isForwards) depths.set(to, Math.max(depths.get(to) ?? 0, (depths.get(id) ?? 0) + 1));
    }
  }
  return Array.from({ length: Math.max(...depths.values()) + 1 }, (_, depth) =>
    ids.filter((id) => depths.get(id) === depth),
  ).filter((layer) => layer.length > 0);
}

/** Everything that can be reached, whatever leads to something before it. */
function inOrderOfReading(start: string, links: readonly Link[]): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  visit(start);
  return order;

  function visit(id: string): void {
    if (seen.has(id)) return;
    seen.add(id);
    for (const link of links) if (link.from === id) visit(link.to);
    order.unshift(id);
  }
}

/** A layer too wide for a phone as several rows, neighbours kept in the same column. */
const inNarrowRows =
  (links: readonly Link[]) =>
  (layer: string[]): string[][] => {
    const count = Math.ceil(layer.length / widest);
    const firstParent = (id: string) => links.findIndex(({ to }) => to === id);
    const inOrder = count > 1 ? [...layer].sort((a, b) => firstParent(a) - firstParent(b)) : layer;
    return Array.from({ length: count }, (_, row) =>
      inOrder.filter((_id, index) => index % count === row),
    );
  };

/** Columns for the cells of a row, in their order, as near as can be to where each is wanted. */
function bestColumns(
  cells: readonly { readonly id: string; readonly near: number }[],
  columns: number,
): Cell[] {
  const cost = (chosen: readonly number[]) =>
    chosen.reduce((sum, column, index) => sum + Math.abs(column - (cells[index]?.near ?? 0)), 0);
  const [best = []] = choices(cells.length, columns).sort((a, b) => cost(a) - cost(b));
  return cells.map(({ id }, index) => ({ id, column: best[index] ?? index }));
}

/** Every choice of some columns, in rising order. */
function choices(count: number, columns: number, from = 0): number[][] {
  if (count === 0) return [[]];
  return Array.from({ length: Math.max(0, columns - from) }, (_, index) => from + index).flatMap(
    (first) => choices(count - 1, columns, first + 1).map((rest) => [first, ...rest]),
  );
}
