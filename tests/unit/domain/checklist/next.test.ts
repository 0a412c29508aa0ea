import type { State } from '@domain/checklist/entry.ts';
import { nextIn } from '@domain/checklist/next.ts';
import { expect, test } from 'vitest';

const items = [
  { id: 'meet', topic: 'Introduction' },
  { id: 'ask', topic: 'Introduction' },
  { id: 'logo', topic: 'Branding' },
  { id: 'icon', topic: 'Branding' },
  { id: 'colours', topic: 'Branding' },
];

const nextAfter = (said: Readonly<Record<string, readonly [State, at: number]>>) =>
  nextIn(
    items,
    Object.fromEntries(Object.entries(said).map(([id, [state, at]]) => [id, { state, at }])),
  )?.id;

test('one goes on with the open item that was touched last', () => {
  expect(nextAfter({ icon: ['in-progress', 1], logo: ['waiting', 2] })).toBe('logo');
  expect(nextAfter({ icon: ['in-progress', 2], logo: ['waiting', 1] })).toBe('icon');
});

test('what was begun comes before what nobody touched, also after something else was done', () => {
  expect(nextAfter({ icon: ['in-progress', 1], meet: ['done', 2] })).toBe('icon');
  expect(nextAfter({ icon: ['to-do', 0], meet: ['not-applicable', 2] })).toBe('icon');
});

test('where nothing is begun, the list that was touched last goes on', () => {
  expect(nextAfter({ icon: ['done', 2], meet: ['done', 1] })).toBe('logo');
  expect(nextAfter({ icon: ['done', 1], meet: ['done', 2] })).toBe('ask');
});

test('after a list is done, the first open item of the plan comes next', () => {
  expect(nextAfter({ logo: ['done', 1], icon: ['done', 2], colours: ['not-applicable', 3] })).toBe(
    'meet',
  );
});

test('where nothing was said, one begins at the beginning', () => {
  expect(nextAfter({})).toBe('meet');
  expect(nextAfter({ 'retired-item': ['in-progress', 9] })).toBe('meet');
});

test('where all is done, nothing comes next', () => {
  const all = Object.fromEntries(items.map(({ id }) => [id, ['done', 1]] as const));
  expect(nextAfter(all)).toBeUndefined();
});
