import { lazy } from '@domain/lazy.ts';
import { lazyFor } from '@domain/lazy-for.ts';
import { expect, test, vi } from 'vitest';

test('nothing is made before it is asked for, and nothing twice', () => {
  const make = vi.fn(() => ({}));
  const made = lazy(make);
  expect(make).not.toHaveBeenCalled();
  expect(made()).toBe(made());
  expect(make).toHaveBeenCalledOnce();
});

test('something is made once of each of several objects', () => {
  const make = vi.fn(({ name }: { name: string }) => ({ greeting: `Good day, ${name}` }));
  const greet = lazyFor(make);
  const [ada, grace] = [{ name: 'Ada' }, { name: 'Grace' }];
  expect(greet(ada)).toBe(greet(ada));
  expect(greet(grace)).toEqual({ greeting: 'Good day, Grace' });
  expect(make).toHaveBeenCalledTimes(2);
});
