/**
 * Divides the style sheets that guides share, so that a guide is drawn as soon as its text arrives: what no page needs is left
 * out, what a first screen needs is written into the page, and the rest follows in one file, for which no first screen waits.
 */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { type AtRule, type ChildNode, parse, type Root, type Rule } from 'postcss';
import selectorsOf, { type Node } from 'postcss-selector-parser';

/** Pages that are read rather than worked with; by their address below the beginning of the site. */
export const isProse = (pathname: string): boolean => /^(guides|partners)\//.test(pathname);

/** How many blocks of a text may stand on the first screen, also of a tall one. */
const firstBlocks = 12;

/** How many usually do. */
const usualBlocks = 7;

/**
 * Words of selectors that are taken to match: what scripts write into a page before it is drawn, what a reader may bring
 * about at once, and headings, which rules name together.
 */
const soon = ['light', 'dark', 'open', 'true', 'popover-open', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Parts of a page that are not on its first screen: not drawn until asked for, or below the text. */
const isElsewhere = (name: string, attributes: Record<string, string>): boolean =>
  name === 'dialog' || name === 'footer' || attributes.hidden !== undefined;

/** Words by which a style sheet can name something: tags, classes, ids, attributes and their values. */
export interface Words {
  readonly all: ReadonlySet<string>;
  /** Those of the text itself, without the frame around it. */
  readonly text: ReadonlySet<string>;
}

const textClass = 'sl-markdown-content';
const headingClass = 'sl-heading-wrapper';

/** The words of a page's first screen, or of the whole page. */
export function wordsOf(html: string, part: 'first screen' | 'whole'): Words {
  const all = new Set<string>(soon);
  const text = new Set<string>([...soon, textClass]);
  let depth = 0;
  let textDepth = Number.POSITIVE_INFINITY;
  let blocks = 0;
  let elsewhereDepth = Number.POSITIVE_INFINITY;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth === textDepth + 1) blocks += 1;
      if (part === 'first screen') {
        const isBelow = depth > textDepth && blocks > firstBlocks;
        if (isBelow || isElsewhere(name, attributes)) {
          elsewhereDepth = Math.min(elsewhereDepth, depth);
        }
      }
      if (depth < elsewhereDepth) {
        for (const word of wordsIn(name, attributes)) {
          all.add(word);
          if (depth > textDepth) text.add(word);
        }
      }
      if (attributes.class?.includes(textClass)) textDepth = depth;
    },
    onclosetag() {
      if (depth === elsewhereDepth) elsewhereDepth = Number.POSITIVE_INFINITY;
      if (depth === textDepth) textDepth = Number.POSITIVE_INFINITY;
      depth -= 1;
    },
  });
  parser.end(html);
  return { all, text };
}

const wordsIn = (name: string, attributes: Record<string, string>): string[] => [
  name,
  ...Object.entries(attributes).flatMap(([attribute, value]) =>
    attribute === 'props' ? [attribute] : [attribute, ...value.split(/\s+/)],
  ),
];

/** Words of several pages together, and of scripts, which may write any of theirs anywhere. */
export function gathered(pages: readonly Words[], scripts = ''): Words {
  const [all, text] = [new Set<string>(), new Set<string>()];
  for (const page of pages) {
    for (const word of page.all) all.add(word);
    for (const word of page.text) text.add(word);
  }
  for (const [word] of scripts.matchAll(/[\w:-]+/g)) {
    all.add(word);
    text.add(word);
  }
  return { all, text };
}

/** A sheet in two. Together they hold every rule of it. */
export interface Divided {
  /** What the words can match. */
  readonly matched: string;
  readonly rest: string;
}

/**
 * Divides a sheet by words: the selectors that may match what they name, in rules that count, and the others. Both halves keep
 * the order of the rules, and the layers and conditions that they stand in.
 */
export function divide(
  css: string,
  words: Words,
  counts: (rule: Rule) => boolean = () => true,
): Divided {
  const half = (isWanted: boolean): string => {
    const sheet = parse(css);
    for (const rule of selecting(sheet)) {
      const matches = (selector: string) => counts(rule) && mayMatch(selector, words);
      const selectors = rule.selectors.filter((selector) => matches(selector) === isWanted);
      if (selectors.length > 0) rule.selectors = selectors;
      else removeEmptied(rule);
    }
    if (!isWanted) sheet.walkAtRules(/keyframes$/, (steps) => removeEmptied(steps));
    return sheet.toString();
  };
  return { matched: half(true), rest: half(false) };
}

/** Whether a rule is of what a screen shows, and not of paper alone. */
export function isForScreens({ parent }: ChildNode): boolean {
  if (!parent || parent.type === 'root' || parent.type === 'document') return true;
  const isPaper = parent.type === 'atrule' && (parent as AtRule).params === 'print';
  return !isPaper && isForScreens(parent as ChildNode);
}

/** The rules of a sheet that select something; the steps of an animation do not. */
function selecting(sheet: Root): Rule[] {
  const rules: Rule[] = [];
  sheet.walkRules((rule) => {
    const { parent } = rule;
    if (!(parent?.type === 'atrule' && /keyframes$/.test((parent as AtRule).name)))
      rules.push(rule);
  });
  return rules;
}

/** Whether a selector can match anything that some words name. Where it says what is not to be there, anything can. */
function mayMatch(selector: string, { all, text }: Words): boolean {
  const words = selector.includes(`.${textClass} `) ? text : all;
  const isNamed = (node: Node): boolean => {
    switch (node.type) {
      case 'class':
      case 'id':
      case 'tag':
        return words.has(node.value);
      case 'attribute':
        return words.has(node.attribute) && (node.operator !== '=' || words.has(node.value ?? ''));
      case 'pseudo':
        return !/^:(is|where|has)$/.test(node.value) || node.nodes.some(isNamed);
      case 'selector':
        return node.nodes.every(isNamed);
      default:
        return true;
    }
  };
  return selectorsOf().astSync(selector).nodes.some(isNamed);
}

/** Removes a node, and what stands empty without it. */
function removeEmptied(node: ChildNode): void {
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

/** Whether a selector is of the root of the page, whatever its theme, or of what lies behind a dialog, which inherits from it. */
const isRoot = (selector: string): boolean =>
  /^(:root)?(\[data-theme=[^\]]+\])?( ?::backdrop)?$/.test(selector);

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

/** Starlight's own sheet for paper says again inside for which medium it is. */
const link = /<link rel="stylesheet" href="([^"]+)"(?: media="print")?>/g;

/** The sheets that a page asks for in its head, in their order. */
export const sheetsOf = (html: string): string[] =>
  [...html.matchAll(link)].map(([, href = '']) => href);

/** What a page is given in place of the shared sheets. */
export interface Placement {
  readonly shared: ReadonlySet<string>;
  readonly first: string;
  /** The address of the file with the rest. */
  readonly restAt: string;
}

/**
 * A page whose shared sheets are divided. A tool waits for the rest as well, since its own sheets build on it. A text asks for it
 * below what usually fills a first screen: there a browser stops to read on, and draws what it has, instead of styling and
 * laying out what is further down as well before anything is seen.
 */
export function withDivided(html: string, isText: boolean, placement: Placement): string {
  const { shared, first, restAt } = placement;
  const rest = `<link rel="stylesheet" href="${restAt}">`;
  let isPlaced = false;
  const drawn = html.replace(link, (tag, href: string) => {
    if (!shared.has(href)) return tag;
    if (isPlaced) return '';
    isPlaced = true;
    return isText ? `<style>${first}</style>` : `<style>${first}</style>${rest}`;
  });
  if (!isText) return drawn;
  const place = endOfUsualScreen(drawn);
  return drawn.slice(0, place) + rest + drawn.slice(place);
}

/**
 * Where the blocks of a text end that usually fill a first screen, but not between a heading and what it heads; where there are no
 * more of them, the end of the page.
 */
function endOfUsualScreen(html: string): number {
  let place: number | undefined;
  let depth = 0;
  let textDepth = Number.POSITIVE_INFINITY;
  let blocks = 0;
  let isHeading = false;
  const parser = new Parser({
    onopentag(_, attributes) {
      depth += 1;
      if (depth === textDepth + 1) {
        blocks += 1;
        isHeading = attributes.class?.includes(headingClass) ?? false;
      }
      if (attributes.class?.includes(textClass)) textDepth = depth;
    },
    onclosetag() {
      const isBlock = depth === textDepth + 1;
      if (isBlock && blocks >= usualBlocks && !isHeading) place ??= parser.endIndex + 1;
      if (depth === textDepth) textDepth = Number.POSITIVE_INFINITY;
      depth -= 1;
    },
  });
  parser.end(html);
  return place ?? html.lastIndexOf('</body>');
}

/** A file name that says its content. */
export const fileFor = (css: string): string =>
  `_astro/rest.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
