/** Custom properties of a sheet as a browser has least to do with them: none that nobody asks for, and no name for what never changes. */
import { type AtRule, type Declaration, parse, type Rule } from 'postcss';
import { removeEmptied } from './emptied.ts';

/** Whether a selector is of the root of the page, whatever its theme, or of what lies behind a dialog, which inherits from it. */
const isRoot = (selector: string): boolean =>
  /^(:root)?(\[data-theme(=[^\]]+)?\])?( ?::backdrop)?$/.test(selector);

/**
 * A sheet without what it says of custom properties in a layer and then overrides: what stands in no layer wins over every
 * layer (CSS Cascading and Inheritance Level 5, section 6.1).
 */
export function withoutOverridden(css: string): string {
  const sheet = parse(css);
  const settled = new Set<string>();
  for (const rule of sheet.nodes) {
    if (rule.type !== 'rule' || !rule.selectors.includes(':root')) continue;
    rule.walkDecls(/^--/, ({ prop }) => {
      settled.add(prop);
    });
  }
  sheet.walkAtRules('layer', (layer) => {
    layer.walkRules((rule) => {
      if (!rule.selectors.every(isRoot)) return;
      rule.walkDecls((declaration) => {
        if (settled.has(declaration.prop)) removeEmptied(declaration);
      });
    });
  });
  return sheet.toString();
}

/** A sheet without the custom properties that nothing speaks of: neither it nor the others nor a script. */
export function withoutUnused(css: string, others: string): string {
  const sheet = parse(css);
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    const spoken = new Set(
      [...`${sheet.toString()} ${others}`.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name),
    );
    sheet.walkDecls(/^--/, (declaration) => {
      if (spoken.has(declaration.prop)) return;
      removeEmptied(declaration);
      isChanged = true;
    });
  }
  return sheet.toString();
}

/**
 * A sheet with the value of a custom property in place of its name, where that is said once, of the root, and whatever the
 * medium. A browser would look each up, and read the value again, for every element that such a rule matches.
 */
export function withValues(css: string, others: string): string {
  const sheet = parse(css);
  const said = new Map<string, Declaration[]>();
  sheet.walkDecls(/^--/, (declaration) => {
    said.set(declaration.prop, [...(said.get(declaration.prop) ?? []), declaration]);
  });
  const candidates = [...said].flatMap(([prop, [first, ...more]]) =>
    first && more.length === 0 && !isSaidIn(others, prop) && isAlwaysOfRoot(first.parent)
      ? [first]
      : [],
  );
  const values = new Map<string, string>();
  const put = (value: string): string => {
    const replaced = value.replace(named, (whole, name: string) => values.get(name) ?? whole);
    return replaced === value ? value : put(replaced);
  };
  let isChanged = true;
  while (isChanged) {
    isChanged = false;
    for (const { prop, value } of candidates) {
      const known = put(value);
      if (values.has(prop) || known.includes('var(')) continue;
      values.set(prop, known);
      isChanged = true;
    }
  }
  sheet.walkDecls((declaration) => {
    declaration.value = put(declaration.value);
  });
  return sheet.toString();
}

/** Whether another sheet, or a script, says what a custom property is. */
const isSaidIn = (others: string, property: string): boolean =>
  new RegExp(`${property}["'\`]?\\s*[:,]`).test(others);

/** A custom property that is spoken of, with what would be taken in its absence. */
const named = /var\(\s*(--[\w-]+)\s*(?:,[^()]*)?\)/g;

/** Whether what a rule says is of the root of every page, on every screen and on paper. */
function isAlwaysOfRoot(rule: Declaration['parent']): boolean {
  if (rule?.type !== 'rule' || !(rule as Rule).selectors.includes(':root')) return false;
  let { parent } = rule as Rule;
  while (parent?.type === 'atrule' && (parent as AtRule).name === 'layer')
    parent = (parent as AtRule).parent;
  return parent?.type === 'root';
}
