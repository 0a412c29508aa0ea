import { expect, test } from 'vitest';
import { goalOf, withScripts } from '../../../src/build/scripts.ts';

const scriptAt = (address: string) => `<script type="module" src="${address}"></script>`;
const page = `<body>${scriptAt('/a.js')}<p>Words</p>${scriptAt('/b.js')}<script>inline()</script></body>`;
const goals = new Map([['/a.js', '/whole.js']]);

test('a script that does nothing but import another has that as its goal', () => {
  expect(goalOf('import"./frame.js";')).toBe('frame.js');
  expect(goalOf("import './frame.js'\n")).toBe('frame.js');
  expect(goalOf('import"./frame.js";start();')).toBeUndefined();
  expect(goalOf('import{start}from"./frame.js";start();')).toBeUndefined();
  expect(goalOf('export{t as default}from"./frame.js";')).toBeUndefined();
});

test('a text asks for its scripts after its words, in their order, and for none that only imports another', () => {
  expect(withScripts(page, true, goals)).toBe(
    `<body><p>Words</p><script>inline()</script>${scriptAt('/whole.js')}${scriptAt('/b.js')}</body>`,
  );
});

test('a tool asks for its scripts where they stand', () => {
  expect(withScripts(page, false, goals)).toBe(
    `<body>${scriptAt('/whole.js')}<p>Words</p>${scriptAt('/b.js')}<script>inline()</script></body>`,
  );
});
