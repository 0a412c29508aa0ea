import type { Decision, OptionId } from './decision.ts';
import { type Card, cardAt } from './diagram-card.ts';
import { type Cell, gridOf, isStraight, type Link } from './diagram-grid.ts';
import { type Lane, lanesOf } from './diagram-lanes.ts';
import { branchesOf, placesOf } from './place.ts';

/**
 * A decision as a drawing: cards for questions and outcomes, from top to bottom in at most three columns, and lines that run
 * between them and never across them. All lengths are in the units of a view box in which text is 12 high.
 */
export interface Diagram {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
}

/** From a row of a card, or from below the last, to the top of another card. */
export interface Line {
  readonly from: string;
  readonly options: readonly OptionId[];
  readonly to: string;
  readonly points: readonly Point[];
}

export type Point = readonly [x: number, y: number];

const sizes = {
  /** Widths of a card where there are one, two or three columns. */
  card: [240, 150, 108],
  /** Between lines that run side by side. */
  lane: 8,
  /** The least space between cards. */
  gap: 18,
} as const;

/** Lays a decision out. The same decision always gives the same drawing. */
export function diagramOf(decision: Decision): Diagram {
  const places = new Map(placesOf(decision).map((place) => [place.id, place]));
  const outcomes = new Map(decision.outcomes.map((outcome) => [outcome.id, outcome]));
  const links: Link[] = [...places.values()].flatMap((place) =>
    branchesOf(place).flatMap(({ options, next }) =>
      next !== undefined && (places.has(next) || outcomes.has(next))
        ? [{ from: place.id, to: next, options: options.map(({ id }) => id) }]
        : [],
    ),
  );
  const grid = gridOf(decision.start, [...places.keys(), ...outcomes.keys()], links);
  const straight = links.filter((link) => isStraight(link, links, grid));
  const bent = links.filter((link) => !straight.includes(link));
  const lanes = lanesOf(bent, grid);
  const cardWidth = sizes.card[grid.columns - 1] ?? sizes.card[2];

  const gutters = Array.from({ length: grid.columns + 1 }, (_, gutter) => {
    const used = lanes.filter((lane) => lane.gutter === gutter);
    const count = { left: countOf(used, 'left'), right: countOf(used, 'right') };
    const isOuter = gutter === 0 || gutter === grid.columns;
    const needed = (count.left + count.right + 1) * sizes.lane;
    return { count, width: Math.max(needed, isOuter ? 2 : sizes.gap) };
  });
  const gutterX = (gutter: number) =>
    gutters.slice(0, gutter).reduce((x, { width }) => x + width + cardWidth, 0);
  const columnX = (column: number) => gutterX(column) + (gutters[column]?.width ?? 0);
  const laneX = ({ gutter, side, index }: Lane) => {
    const { count, width } = gutters[gutter] ?? { count: { left: 0, right: 0 }, width: 0 };
    const fromLeft = side === 'left' ? index + 1 : count.left + count.right - index;
    return gutterX(gutter) + (fromLeft * width) / (count.left + count.right + 1);
  };

  const tracks = grid.rows.map((row) =>
    row.map(({ id }) => id).filter((id) => bent.some((link) => link.to === id)),
  );
  const cards: Card[] = [];
  let y = 2;
  grid.rows.forEach((row, number) => {
    const space = Math.max(sizes.gap, ((tracks[number]?.length ?? 0) + 1) * sizes.lane);
    if (number > 0) y += space;
    const drawn = row.map((cell) => cardOf(cell, y));
    cards.push(...drawn);
    y += Math.max(...drawn.map(({ height }) => height));
  });

  return {
    width: gutterX(grid.columns) + (gutters[grid.columns]?.width ?? 0),
    height: y + 2,
    cards,
    lines: [
      ...straight.map((link) => ({ ...link, points: straightPointsOf(link) })),
      ...lanes.map((lane) => ({ ...lane.link, points: bentPointsOf(lane) })),
    ],
  };

  function cardOf({ id, column }: Cell, y: number): Card {
    const place = places.get(id);
    const heading = place ? place.question.short : (outcomes.get(id)?.title ?? id);
    const where = { x: columnX(column), y, width: cardWidth };
    return cardAt(where, id, heading, place && branchesOf(place));
  }

  function straightPointsOf({ from, to }: Link): Point[] {
    const source = cards.find(({ id }) => id === from);
    const target = cards.find(({ id }) => id === to);
    if (!source || !target) return [];
    const centre = source.x + source.width / 2;
    return [
      [centre, source.y + source.height],
      [centre, target.y],
    ];
  }

  function bentPointsOf(lane: Lane): Point[] {
    const { from, to, options } = lane.link;
    const source = cards.find(({ id }) => id === from);
    const target = cards.find(({ id }) => id === to);
    const row = source?.rows.find((candidate) => candidate.options[0] === options[0]);
    if (!source || !target || !row) return [];
    const x = laneX(lane);
    const port = row.y + row.height / 2;
    const centre = target.x + target.width / 2;
    const tracksThere = tracks.find((ids) => ids.includes(to)) ?? [];
    const track = target.y - (tracksThere.length - tracksThere.indexOf(to)) * sizes.lane;
    return [
      [lane.side === 'left' ? source.x + source.width : source.x, port],
      [x, port],
      [x, track],
      [centre, track],
      [centre, target.y],
    ];
  }
}

const countOf = (lanes: readonly Lane[], side: Lane['side']): number =>
  Math.max(0, ...lanes.filter((lane) => lane.side === side).map(({ index }) => index + 1));
