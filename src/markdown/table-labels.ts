import { defineHastPlugin } from 'satteri';
import type { Element, ElementContent } from 'hast';

/**
 * Gives every cell of a Markdown table the name of its column as `data-label`, so that on a phone, where each row is drawn
 * as a card, a cell can say what it is.
 */
export const tableLabels = defineHastPlugin({
  name: 'table-labels',
  element: {
    filter: ['table'],
    visit(table, context) {
      const [head, ...body] = rowsOf(table as Element);
      const labels = (head ? cellsOf(head) : []).map((cell) => context.textContent(cell as never));
      for (const row of body) {
        cellsOf(row).forEach((cell, column) => {
          context.setProperty(cell as never, 'data-label', labels[column] ?? '');
        });
      }
    },
  },
});

const isElement = (node: ElementContent): node is Element => node.type === 'element';

const childrenOf = (node: Element, ...names: string[]): Element[] =>
  node.children.filter(isElement).filter(({ tagName }) => names.includes(tagName));

const rowsOf = (table: Element): Element[] =>
  childrenOf(table, 'thead', 'tbody').flatMap((part) => childrenOf(part, 'tr'));

const cellsOf = (row: Element): Element[] => childrenOf(row, 'th', 'td');
