import type { Entries } from '@domain/checklist/progress.ts';
import { planAsMarkdown } from '@domain/exports/markdown.ts';
import fc from 'fast-check';
import { markdownToHtml, markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { anyEntries, anyText } from '../arbitraries.ts';
import { exampleIds, examplePlan } from './example-plan.ts';

const written = (entries: Entries, name = 'Acme Ltd') =>
  planAsMarkdown(name, examplePlan, entries, '2026-11-23');

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const nodesIn = (node: Node): Node[] => [node, ...(node.children ?? []).flatMap(nodesIn)];
const treeOf = (markdown: string) => markdownToMdast(markdown) as Node;
const textOf = (node: Node) =>
  nodesIn(node)
    .map(({ value }) => value ?? '')
    .join('');

test('a plan is a task list for each phase, with what was said under each item', () => {
  const entries: Entries = {
    'upload-logo': { state: 'done', at: 1, assignee: 'Jo Bloggs' },
    'set-colours': {
      ...{ state: 'waiting', at: 1, waitingFor: 'codat', assignee: 'Sam', due: '2026-12-01' },
      note: 'Ask design.\n\n- dark\n- light',
    },
    'run-pilot': { state: 'not-applicable', at: 1, reason: 'no pilot', note: 'Agreed with Jo' },
  };
  expect(written(entries)).toBe(`# Acme Ltd: onboarding plan

As of 2026-11-23: 1 of 2 done.

## 4. Implementation

- [x] Upload the logo (Configuration owner)
  - Assignee: Jo Bloggs
- [ ] Set the colours (Configuration owner)
  - Waiting for Codat
  - Assignee: Sam
  - Due: 2026-12-01
  - Note:
    - Ask design.
    - \\- dark
    - \\- light

## 5. Testing

- ~~Run a pilot (Client, Codat Solutions)~~ Not applicable: no pilot
  - Note: Agreed with Jo
`);
});

test('an item that is under way says so', () => {
  expect(written({ 'upload-logo': { state: 'in-progress', at: 1 } })).toContain(
    '- [ ] Upload the logo (Configuration owner)\n  - In progress\n',
  );
});

test('an item that nobody touched is to do', () => {
  expect(written({})).toContain('- [ ] Run a pilot (Client, Codat Solutions)\n');
});

test.each([
  '[x] not a box',
  '# no heading',
  '1. no number',
  '=== no line',
  '<script>alert(1)</script>',
  '![no picture](x) [no link](javascript:alert(1))',
  '*no* __marks__ ~~at~~ `all` | $x$ &amp; \\',
])('the note "%s" reads as it was written', (note) => {
  const markdown = written({ 'upload-logo': { state: 'done', at: 1, note } });
  expect(textOf(treeOf(markdown))).toContain(`Note: ${note}`);
  expect(markdownToHtml(markdown).html).not.toMatch(/<(script|img|a|em|strong|code|table)\b/);
});

test('nothing that a reader writes adds anything to the list but its own text', () => {
  const ours = new Set(['root', 'heading', 'paragraph', 'list', 'listItem', 'text', 'delete']);
  // Web addresses become links by themselves; they do no harm.
  const harmless = ['link'];
  fc.assert(
    fc.property(anyEntries(...exampleIds), anyText, (entries, name) => {
      const tree = treeOf(written(entries, name));
      const types = new Set(nodesIn(tree).map(({ type }) => type));
      expect([...types].filter((type) => !ours.has(type) && !harmless.includes(type))).toEqual([]);
      expect(tree.children?.map(({ type }) => type)).toEqual([
        ...['heading', 'paragraph', 'heading', 'list', 'heading', 'list'],
      ]);
      expect(
        tree.children?.map(({ children }) => children?.length).filter((_, i) => i % 2 && i > 1),
      ).toEqual([2, 1]);
    }),
  );
});

test('whatever a note says can be read in the list, line by line', () => {
  const spaces = /[\p{Cc}\s]+/gu;
  fc.assert(
    fc.property(anyText, (note) => {
      const text = textOf(treeOf(written({ 'upload-logo': { state: 'done', at: 1, note } })));
      for (const line of note.split(/[\n\v\f\r\u0085\u2028\u2029]/)) {
        expect(text.replace(spaces, ' ')).toContain(
          line.replace(spaces, ' ').trim().toWellFormed(),
        );
      }
    }),
  );
});
