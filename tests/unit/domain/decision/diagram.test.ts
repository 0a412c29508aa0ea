import type { Decision } from '@domain/decision/decision.ts';
import { diagramOf, type Line } from '@domain/decision/diagram.ts';
import type { Card } from '@domain/decision/diagram-card.ts';
import { pathsOf } from '@domain/decision/paths.ts';
import { branchesOf, placesOf } from '@domain/decision/place.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  aDecision,
  anOption,
  anOutcome,
  anyDecision,
  aQuestion,
  ownership,
  scope,
} from './examples.ts';

const decisions = fc.oneof(anyDecision, fc.constantFrom(aDecision(), ownership, scope));

interface Stretch {
  readonly to: string;
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

const stretchesOf = ({ points, to }: Line): Stretch[] =>
  points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return {
      to,
      x: [Math.min(x, fromX), Math.max(x, fromX)],
      y: [Math.min(y, fromY), Math.max(y, fromY)],
    };
  });

const inside = (card: Card, { x, y }: Stretch) =>
  x[1] > card.x && x[0] < card.x + card.width && y[1] > card.y && y[0] < card.y + card.height;

const overlap = (a: readonly [number, number], b: readonly [number, number]) =>
  Math.min(a[1], b[1]) - Math.max(a[0], b[0]);

/** Whether two stretches run along each other, rather than cross. */
const runTogether = (a: Stretch, b: Stretch) =>
  (a.x[0] === a.x[1] && b.x[0] === b.x[1] && a.x[0] === b.x[0] && overlap(a.y, b.y) > 0) ||
  (a.y[0] === a.y[1] && b.y[0] === b.y[1] && a.y[0] === b.y[0] && overlap(a.x, b.x) > 0);

describe('any decision', () => {
  test('is drawn from top to bottom', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const { cards, lines } = diagramOf(decision);
        const top = (id: string) => cards.find((card) => card.id === id)?.y ?? Number.NaN;
        for (const { from, to } of lines) expect(top(to)).toBeGreaterThan(top(from));
      }),
    );
  });

  test('is drawn in at most three columns', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        expect(new Set(diagramOf(decision).cards.map(({ x }) => x)).size).toBeLessThanOrEqual(3);
      }),
    );
  });

  test('is drawn within its width and height', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const { width, height, cards, lines } = diagramOf(decision);
        const corners = [
          ...cards.flatMap((card) => [
            [card.x, card.y],
            [card.x + card.width, card.y + card.height],
          ]),
          ...lines.flatMap(({ points }) => points),
        ];
        for (const [x = -1, y = -1] of corners) {
          expect(x >= 0 && x <= width && y >= 0 && y <= height).toBe(true);
        }
      }),
    );
  });

  test('has no card on another', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const { cards } = diagramOf(decision);
        cards.forEach((card, index) => {
          for (const other of cards.slice(index + 1)) {
            const apart =
              overlap([card.x, card.x + card.width], [other.x, other.x + other.width]) <= 0 ||
              overlap([card.y, card.y + card.height], [other.y, other.y + other.height]) <= 0;
            expect(apart).toBe(true);
          }
        });
      }),
    );
  });

  test('has no line across a card', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const { cards, lines } = diagramOf(decision);
        for (const stretch of lines.flatMap(stretchesOf)) {
          expect(cards.filter((card) => inside(card, stretch)).map(({ id }) => id)).toEqual([]);
        }
      }),
    );
  });

  test('has no line that runs along another, unless both lead to the same card', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const stretches = diagramOf(decision).lines.flatMap(stretchesOf);
        stretches.forEach((stretch, index) => {
          for (const other of stretches.slice(index + 1)) {
            if (other.to !== stretch.to) expect(runTogether(stretch, other)).toBe(false);
          }
        });
      }),
    );
  });

  test('has a row and a line for all answers that lead to the same', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const { cards, lines } = diagramOf(decision);
        const drawn = placesOf(decision).filter(({ id }) => cards.some((card) => card.id === id));
        for (const place of drawn) {
          const branches = branchesOf(place);
          const ids = branches.map(({ options }) => options.map(({ id }) => id));
          const rows = cards.find(({ id }) => id === place.id)?.rows ?? [];
          expect(rows.map(({ options }) => options)).toEqual(ids);
          const from = lines.filter((line) => line.from === place.id);
          expect(from.map(({ to }) => to).sort()).toEqual(branches.map(({ next }) => next).sort());
        }
      }),
    );
  });

  test('shows the line of every step, so that the path taken can be marked', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const { lines } = diagramOf(decision);
        for (const { steps, outcome } of pathsOf(decision).slice(0, 200)) {
          steps.forEach(({ place, option }, index) => {
            const to = steps[index + 1]?.place ?? outcome.id;
            const line = lines.find(
              (one) => one.from === place && one.to === to && one.options.includes(option.id),
            );
            expect(line?.points.length).toBeGreaterThan(1);
          });
        }
      }),
    );
  });

  test('is drawn the same each time', () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        expect(diagramOf(decision)).toEqual(diagramOf(structuredClone(decision)));
      }),
    );
  });
});

test('an answer says so in the row where its line starts', () => {
  const card = diagramOf(aDecision()).cards.find(({ id }) => id === 'who-hosts');
  expect(card?.heading.map(({ text }) => text)).toEqual(['who-hosts']);
  expect(card?.rows.map(({ label }) => label.map(({ text }) => text).join(' '))).toEqual([
    'client',
    'we / not-sure',
  ]);
});

test('each answer of a row can be told from the others, so that the one taken can be marked', () => {
  fc.assert(
    fc.property(decisions, (decision) => {
      for (const { rows } of diagramOf(decision).cards) {
        for (const { options, label } of rows) {
          const told = label.flatMap(({ parts }) => parts.flatMap(({ option }) => option ?? []));
          expect([...new Set(told)]).toEqual([...new Set(options)]);
          for (const { parts, text } of label) {
            expect(parts.map((part) => part.text).join(' ')).toBe(text);
          }
        }
      }
    }),
  );
});

test('a long text is broken into lines that fit', () => {
  const long = 'Who keeps the contracts with the accounting platforms from the first day on?';
  const decision: Decision = aDecision({
    questions: [{ ...aQuestion('who-hosts', anOption('client', 'by-client')), short: long }],
    repeats: undefined,
    outcomes: [anOutcome('by-client')],
  });
  const [card] = diagramOf(decision).cards;
  expect(card?.heading.length).toBeGreaterThan(1);
  expect(card?.heading.map(({ text }) => text).join(' ')).toBe(long);
});

test('the ownership decision is narrow enough for a phone', () => {
  const { width, cards } = diagramOf(ownership);
  expect(width).toBeLessThanOrEqual(400);
  expect(cards).toHaveLength(placesOf(ownership).length + ownership.outcomes.length);
});

test('what the client does stands on the left, and what the distributor does on the right', () => {
  const { cards } = diagramOf(ownership);
  const x = (id: string) => cards.find((card) => card.id === id)?.x ?? Number.NaN;
  expect(x('client-owned')).toBeLessThan(x('distributor-owned'));
  expect(x('daily-access')).toBeLessThan(x('daily-access-with-distributor'));
});

test('a decision that is being written is drawn as far as it goes', () => {
  const broken = aDecision({
    questions: [
      aQuestion(
        'who-hosts',
        anOption('client', 'who-hosts'),
        anOption('we', 'nowhere'),
        anOption('both', 'by-client'),
      ),
    ],
    repeats: undefined,
    outcomes: [anOutcome('by-client')],
  });
  const { cards, lines } = diagramOf(broken);
  expect(cards.map(({ id }) => id)).toEqual(['who-hosts', 'by-client']);
  expect(lines.map(({ to }) => to)).toEqual(['by-client']);
});

test('a long decision of many options is drawn without walking each way', () => {
  const questions = Array.from({ length: 40 }, (_, index) =>
    aQuestion(
      `question-${index}`,
      ...[3, 2, 1].map((step) =>
        anOption(`${step}`, index + step < 40 ? `question-${index + step}` : 'by-client'),
      ),
    ),
  );
  const long = aDecision({ start: 'question-0', questions, repeats: undefined });
  expect(diagramOf(long).cards).toHaveLength(41);
});

test('a decision without a start is an empty drawing', () => {
  expect(diagramOf(aDecision({ start: 'nowhere' })).cards).toEqual([]);
});
