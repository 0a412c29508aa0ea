import { lazy } from '@domain/lazy.ts';
import { expect, test, vi } from 'vitest';

test('nothing is made before it is asked for, and nothing twice', () => {
  const make = vi.fn(() => ({}));
  const made = lazy(make);
  expect(make).not.toHaveBeenCalled();
  expect(made()).toBe(made());
  expect(make).toHaveBeenCalledOnce();
});
