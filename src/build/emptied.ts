import type { AtRule, ChildNode, Rule } from 'postcss';

/** Removes a node, and what stands empty without it. */
export function removeEmptied(node: ChildNode): void {
  const { parent } = node;
  node.remove();
  if (
    parent &&
    parent.type !== 'document' &&
    parent.type !== 'root' &&
    parent.nodes?.length === 0
  ) {
    removeEmptied(parent as AtRule | Rule);
  }
}
