import { expect, test } from 'vitest';
import {
  divide,
  fileFor,
  isProse,
  sheetsOf,
  withDivided,
  withoutUnused,
  wordsOnFirstScreen,
} from '../../../src/build/styles.ts';

const words = (...named: string[]) => new Set(named);

test('what the first screen may need is written into the page, the rest follows', async () => {
  const { first, rest } = await divide('.seen{color:red}.unseen{color:blue}', words('seen'));
  expect(first).toBe('.seen{color:red}');
  expect(rest).toBe('.unseen{color:blue}');
});

test('each half keeps the layers, the conditions and the order that its rules stand in', async () => {
  const { first, rest } = await divide(
    '@layer base{.a{x:1}.b{x:2}.a:hover{x:3}@media print{.b,.a{x:4}}}',
    words('a'),
  );
  expect(first).toBe('@layer base{.a{x:1}.a:hover{x:3}@media print{.a{x:4}}}');
  expect(rest).toBe('@layer base{.b{x:2}@media print{.b{x:4}}}');
});

test('the steps of an animation stay together, with the half that has them', async () => {
  const { first, rest } = await divide(
    '@keyframes turn{from{rotate:0deg}to{rotate:1turn}}.a{animation:turn 1s}',
    words('a'),
  );
  expect(first).toContain('@keyframes turn{from{rotate:0deg}to{rotate:1turn}}');
  expect(rest).toBe('');
});

test('a property that nothing speaks of is left out, and so is one that only such a property speaks of', () => {
  const css = ':root{--a:1;--b:var(--c);--c:2;--d:3}.x{color:var(--a)}';
  expect(withoutUnused(css, 'style.setProperty("color", "var(--d)")')).toBe(
    ':root{--a:1;--d:3}.x{color:var(--a)}',
  );
});

test('a first screen ends with the first blocks of the text, and knows nothing of what is closed', () => {
  const blocks = Array.from({ length: 14 }, (_, index) => `<p class="block-${index + 1}"></p>`);
  const seen = wordsOnFirstScreen(
    `<dialog class="closed"><i></i></dialog><div class="sl-markdown-content">${blocks.join('')}</div>`,
  );
  expect(seen).toContain('block-12');
  expect(seen).not.toContain('block-13');
  expect(seen).not.toContain('closed');
  expect(seen).not.toContain('i');
});

const page =
  '<head><link rel="stylesheet" href="/a.css"><link rel="stylesheet" href="/b.css"><link rel="stylesheet" href="/own.css"></head><body></body>';
const placement = { shared: words('/a.css', '/b.css'), first: '.a{}', restAt: '/rest.css' };

test('a text asks for the rest only after all that it has to say', () => {
  expect(sheetsOf(page)).toEqual(['/a.css', '/b.css', '/own.css']);
  expect(withDivided(page, true, placement)).toBe(
    '<head><style>.a{}</style><link rel="stylesheet" href="/own.css"></head><body><link rel="stylesheet" href="/rest.css"></body>',
  );
});

test('a tool waits for the rest, since its own sheets build on it', () => {
  expect(withDivided(page, false, placement)).toBe(
    '<head><style>.a{}</style><link rel="stylesheet" href="/rest.css"><link rel="stylesheet" href="/own.css"></head><body></body>',
  );
});

test('guides and the pages for partners are read; tools are worked with', () => {
  expect(['guides/access/', 'partners/', 'checklist/', '', '404'].map(isProse)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('a file is named by what is in it', () => {
  expect(fileFor('a')).toMatch(/^_astro\/rest\.[\w-]{8}\.css$/);
  expect(fileFor('a')).not.toBe(fileFor('b'));
});
