import type { Decision } from './decision.ts';
import { fileOf } from './file.ts';
import { branchesOf, type PlaceId, placesOf } from './place.ts';

/** What is wrong with the ways through a decision: steps into nothing, circles, and what no way leads to. */
export const problemsOfWays = (decision: Decision): string[] => [
  ...problemsOfTargets(decision),
  ...problemsOfLoops(decision),
  ...problemsOfAskingTwice(decision),
  ...problemsOfReach(decision),
];

/** Every step, looked up: an option leads to a question, a repeat or an outcome. */
function problemsOfTargets(decision: Decision): string[] {
  const targets = new Set([...placesOf(decision), ...decision.outcomes].map(({ id }) => id));
  const start = decision.questions.some(({ id }) => id === decision.start)
    ? []
    : [
        `The decision "${decision.id}" starts with "${decision.start}", but has no question with that id. Add it to ` +
          `${fileOf(decision)}, or start with another.`,
      ];
  return [
    ...start,
    ...placesOf(decision).flatMap((place) =>
      place.ways.flatMap(({ option, next }) => {
        if (next === undefined) {
          return [
            `The option "${option.id}" of "${place.id}" in the decision "${decision.id}" leads nowhere. Give it a "next" in ` +
              `${fileOf(decision)}: the id of a question, a repeat or an outcome.`,
          ];
        }
        return targets.has(next)
          ? []
          : [
              `The decision "${decision.id}" sends "${option.id}" of "${place.id}" to "${next}", but has no question or ` +
                `outcome with that id. Add it to ${fileOf(decision)}, or send "${option.id}" elsewhere.`,
            ];
      }),
    ),
  ];
}

/** Ways that come back to where they were. */
function problemsOfLoops(decision: Decision): string[] {
  const places = new Map(placesOf(decision).map((place) => [place.id, place]));
  const circles: string[] = [];
  const finished = new Set<PlaceId>();
  for (const id of places.keys()) follow(id, []);
  return circles;

  function follow(id: string | undefined, trail: readonly PlaceId[]): void {
    const place = id === undefined ? undefined : places.get(id);
    if (!place || finished.has(place.id)) return;
    if (trail.includes(place.id)) {
      const circle = [...trail.slice(trail.indexOf(place.id)), place.id];
      circles.push(
        `The decision "${decision.id}" goes round in a circle: ${circle.map((step) => `"${step}"`).join(' > ')}. Send ` +
          `an option of one of these elsewhere in ${fileOf(decision)}.`,
      );
      return;
    }
    for (const { next } of branchesOf(place)) follow(next, [...trail, place.id]);
    finished.add(place.id);
  }
}

/** Questions that would be asked twice on one way, once as themselves and once as a repeat. */
function problemsOfAskingTwice(decision: Decision): string[] {
  const places = placesOf(decision);
  return places.flatMap((place) => {
    const ahead = reachedFrom(
      decision,
      place.ways.flatMap(({ next }) => next ?? []),
    );
    return places
      .filter((later) => later !== place && later.question === place.question)
      .filter((later) => ahead.has(later.id))
      .map(
        (later) =>
          `The decision "${decision.id}" asks the question "${place.question.id}" twice on one way: at "${place.id}" and ` +
          `again at "${later.id}". Send the options in between elsewhere in ${fileOf(decision)}.`,
      );
  });
}

function problemsOfReach(decision: Decision): string[] {
  const reached = reachedFrom(decision, [decision.start]);
  const unreached = (what: string, entries: readonly { id: string }[] = []) =>
    entries
      .filter(({ id }) => !reached.has(id))
      .map(
        ({ id }) =>
          `No answers lead to the ${what} "${id}" of the decision "${decision.id}". Send an option to it in ` +
          `${fileOf(decision)}, or remove it.`,
      );
  return [
    ...unreached('question', decision.questions),
    ...unreached('repeat', decision.repeats),
    ...unreached('outcome', decision.outcomes),
  ];
}

/** All that can be reached from some points of a decision, these included. */
function reachedFrom(decision: Decision, points: readonly string[]): Set<string> {
  const places = new Map(placesOf(decision).map((place) => [place.id, place]));
  const reached = new Set<string>();
  const waiting = [...points];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(places.get(id)?.ways ?? []).flatMap(({ next }) => next ?? []));
  }
  return reached;
}
