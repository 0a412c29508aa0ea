import { pathsOf } from '@domain/decision/paths.ts';
import { readStanding, saysExactly, stepBack, writeStanding } from '@domain/decision/standing.ts';
import { describe, expect, test } from 'vitest';
import { ownership, scope } from './examples.ts';

const at = (query: string) => readStanding(ownership, new URLSearchParams(query));
const whole = 'whose-instance=client&technical-lead=yes&platform-contracts=yes&daily-access=client';

describe('where a reader stands', () => {
  test('an address without answers is at the first question, with no way back', () => {
    expect(at('').place?.id).toBe('whose-instance');
    expect(stepBack(ownership, at(''))).toBeUndefined();
  });

  test('an answer that is being changed asks its question again and keeps all others', () => {
    const standing = at(`${whole}&change=technical-lead`);
    expect(standing.place?.id).toBe('technical-lead');
    expect(standing.outcome).toBeUndefined();
    expect(Object.keys(standing.answers)).toHaveLength(4);
    expect(saysExactly(ownership, standing)).toBe(true);
  });

  test('going back from a change makes none', () => {
    const back = stepBack(ownership, at(`client=c-1&${whole}&change=technical-lead`));
    expect(back?.toString()).toBe(`client=c-1&${whole}`);
  });

  test('a change of what was never answered, or of two at once, is dropped', () => {
    for (const change of ['change=key-policy', 'change=x', 'change=a&change=b']) {
      const standing = at(`${whole}&${change}`);
      expect(standing.outcome?.id).toBe('client-owned');
      expect(saysExactly(ownership, standing)).toBe(false);
      expect(writeStanding(ownership, standing, standing.parameters).toString()).toBe(whole);
    }
  });

  test('going back from any outcome passes each question once, down to the first', () => {
    for (const decision of [ownership, scope]) {
      for (const { answers, steps } of pathsOf(decision).slice(0, 50)) {
        let standing = readStanding(
          decision,
          writeStanding(decision, { answers, change: undefined }, new URLSearchParams()),
        );
        const asked: (string | undefined)[] = [];
        for (;;) {
          const back = stepBack(decision, standing);
          if (!back) break;
          standing = readStanding(decision, back);
          asked.unshift(standing.place?.id);
        }
        expect(asked).toEqual(steps.map(({ place }) => place));
      }
    }
  });
});
