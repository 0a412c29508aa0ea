import { expect, test } from 'vitest';
import { withoutOverridden, withoutUnused, withValues } from '../../../src/build/properties.ts';

test('a property that nothing speaks of is left out, and so is one that only such a property speaks of', () => {
  const css = ':root{--a:1;--b:var(--c);--c:2;--d:3}.x{color:var(--a)}';
  expect(withoutUnused(css, 'style.setProperty("color", "var(--d)")')).toBe(
    ':root{--a:1;--d:3}.x{color:var(--a)}',
  );
});

test('a property that a layer gives the root is left out where it is given outside of all layers', () => {
  const css =
    '@layer base{:root,::backdrop{--a:1;--b:2}@media print{:root[data-theme=light]{--a:3}}.x{--a:4}}:root{--a:5}';
  expect(withoutOverridden(css)).toBe('@layer base{:root,::backdrop{--b:2}.x{--a:4}}:root{--a:5}');
  const conditional = '@layer base{:root{--a:1}}@media print{:root{--a:2}}';
  expect(withoutOverridden(conditional)).toBe(conditional);
});

test('a property that is said once, of the root and for every medium, is put in place of its name', () => {
  const css = '@layer base{:root{--a:1px;--b:calc(2 * var(--a))}}.x{margin:var(--a) var(--b, 0)}';
  expect(withValues(css, '')).toBe(
    '@layer base{:root{--a:1px;--b:calc(2 * 1px)}}.x{margin:1px calc(2 * 1px)}',
  );
});

test('a value is put where a property is spoken of as what is taken in the absence of another', () => {
  const css = ':root{--a:1px;--b:2px}.x{margin:var(--own,var(--a))}.y{margin:var(--b,var(--a))}';
  expect(withValues(css, '')).toBe(':root{--a:1px;--b:2px}.x{margin:var(--own,1px)}.y{margin:2px}');
});

test('a property keeps its name where it may be another somewhere, and so does what is worked out from it', () => {
  for (const css of [
    ':root{--a:1px;--b:var(--a)}.x{--a:2px;margin:var(--a) var(--b)}',
    ':root{--a:1px;--b:var(--a)}@media print{:root{--a:2px}}.x{margin:var(--a) var(--b)}',
    ':root[data-theme=dark]{--a:1px}.x{margin:var(--a)}',
    '@media (width>=50rem){:root{--a:1px}}.x{margin:var(--a)}',
    ':root{--a:var(--b);--b:var(--a)}.x{margin:var(--a)}',
  ]) {
    expect(withValues(css, '')).toBe(css);
  }
  const css = ':root{--a:1px}.x{margin:var(--a)}';
  expect(withValues(css, '.tool{--a:2px}')).toBe(css);
  expect(withValues(css, 'style.setProperty("--a","2px")')).toBe(css);
});
