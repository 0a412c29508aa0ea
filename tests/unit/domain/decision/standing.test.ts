import { readAnswers, writeAnswers } from '@domain/decision/address.ts';
import { pathsOf } from '@domain/decision/paths.ts';
import { readStanding, saysExactly, stepBack, writeStanding } from '@domain/decision/standing.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyAnswers, ownership, scope } from './examples.ts';

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

  test('of parameters that name no question, an address keeps the client alone', () => {
    const kept = (query: string) =>
      writeStanding(ownership, at(query), new URLSearchParams(query)).toString();
    expect(kept(`from=mail&${whole}&tag=a&client=c-1&tag=b`)).toBe(`client=c-1&${whole}`);
    expect(kept('client=c-1&client=c-2')).toBe('client=c-1');
    expect(kept('from=mail')).toBe('');
  });

  test('an address that says no more than where one stands is exact, and any other is not', () => {
    const isExact = (query: string) => saysExactly(ownership, at(query));
    expect(isExact('')).toBe(true);
    expect(isExact(`client=c-1&${whole}`)).toBe(true);
    expect(isExact(`from=mail&${whole}`)).toBe(false);
    expect(isExact('whose-instance=own&technical-lead=yes')).toBe(false);
    expect(isExact('technical-lead=yes&whose-instance=client')).toBe(false);
    expect(isExact('whose-instance=own&whose-instance=own')).toBe(false);
    expect(isExact('whose-instance=nobody')).toBe(false);
  });

  test('what was written is exact, after any answers', () => {
    fc.assert(
      fc.property(anyAnswers(ownership), (answers) => {
        const written = writeStanding(
          ownership,
          { answers: readAnswers(ownership, writeAnswers(ownership, answers)), change: undefined },
          new URLSearchParams('client=c-1&from=mail'),
        );
        expect(saysExactly(ownership, readStanding(ownership, written))).toBe(true);
      }),
    );
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
