import { inParts } from '@browser/in-parts.ts';
import { afterEach, expect, test, vi } from 'vitest';

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Goes through a list whose parts take so many milliseconds each, and tells what happened: parts, and rests between them. */
async function happened(list: readonly number[], size: number, each: number): Promise<unknown[]> {
  let time = 0;
  const events: unknown[] = [];
  vi.spyOn(performance, 'now').mockImplementation(() => time);
  const rest = async () => void events.push('rest');
  vi.stubGlobal('window', { scheduler: { yield: rest } });
  for await (const part of inParts(list, size)) {
    events.push(part);
    time += each;
  }
  return events;
}

test('a long list comes in parts, whole and in order', async () => {
  expect(await happened([1, 2, 3, 4, 5], 2, 0)).toEqual([[1, 2], [3, 4], [5]]);
  expect(await happened([], 2, 0)).toEqual([]);
});

test('a page rests between parts once they have taken long, and not before', async () => {
  expect(await happened([1, 2, 3, 4], 1, 15)).toEqual([[1], [2], 'rest', [3], [4]]);
  expect(await happened([1, 2, 3], 1, 30)).toEqual([[1], 'rest', [2], 'rest', [3]]);
});

test('a browser without a scheduler rests as well', async () => {
  vi.stubGlobal('window', {});
  let time = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (time += 40));
  let hasRested = false;
  setTimeout(() => {
    hasRested = true;
  });
  const parts: unknown[] = [];
  for await (const part of inParts([1, 2, 3], 1)) parts.push(part);
  expect(hasRested).toBe(true);
  expect(parts).toEqual([[1], [2], [3]]);
});
