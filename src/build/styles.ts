/**
 * Divides the style sheets that guides share, so that a guide is drawn as soon as its text arrives: what its first screen
 * needs is written into the page, and the rest follows in one file from the end of the page, where nothing waits for it.
 */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { type AtRule, type ChildNode, parse, type Rule } from 'postcss';
import { PurgeCSS } from 'purgecss';

/** Pages that are read rather than worked with; by their address below the beginning of the site. */
export const isProse = (pathname: string): boolean => /^(guides|partners)\//.test(pathname);

/** How many blocks of a text may stand on the first screen, also of a tall one. */
const firstBlocks = 12;

/**
 * Words of selectors that are taken to match: what scripts write into a page before it is drawn, what a reader may bring
 * about at once, and headings, which rules name together.
 */
const soon = ['light', 'dark', 'open', 'true', 'popover-open', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/** Parts of a page that are not drawn until asked for. */
const isClosed = (name: string, attributes: Record<string, string>): boolean =>
  name === 'dialog' || attributes.hidden !== undefined;

/** All words by which a style sheet can name something on the first screen of a page: tags, classes, ids, attributes. */
export function wordsOnFirstScreen(html: string): Set<string> {
  const words = new Set<string>(soon);
  let depth = 0;
  let contentDepth = Number.POSITIVE_INFINITY;
  let blocks = 0;
  let closedDepth = Number.POSITIVE_INFINITY;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (depth === contentDepth + 1) blocks += 1;
      if (isClosed(name, attributes)) closedDepth = Math.min(closedDepth, depth);
      if (blocks <= firstBlocks && depth < closedDepth) {
        words.add(name);
        for (const [attribute, value] of Object.entries(attributes)) {
          words.add(attribute);
          if (attribute !== 'props') for (const word of value.split(/\s+/)) words.add(word);
        }
      }
      if (attributes.class?.includes('sl-markdown-content')) contentDepth = depth;
    },
    onclosetag() {
      if (depth === closedDepth) closedDepth = Number.POSITIVE_INFINITY;
      depth -= 1;
    },
  });
  parser.end(html);
  return words;
}

/** A sheet in two. Together they hold every rule of it that some page may use. */
export interface Divided {
  /** For the first screen: to be written into each page. */
  readonly first: string;
  /** To follow in a file. */
  readonly rest: string;
}

/** Marks a rule with its number while PurgeCSS decides about its selectors. */
const mark = '--divided';

/**
 * Divides a sheet by the words of first screens: the selectors that may match there, and the others. Both halves keep the
 * order of the rules, and the layers and conditions that they stand in.
 */
export async function divide(css: string, words: ReadonlySet<string>): Promise<Divided> {
  const whole = parse(css);
  const rules: Rule[] = [];
  whole.walkRules((rule) => {
    // The steps of an animation are no selectors.
    if (rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name)) return;
    rule.append({ prop: mark, value: String(rules.length) });
    rules.push(rule);
  });
  const [purged] = await new PurgeCSS().purge({
    content: [{ raw: [...words].join('\n'), extension: 'words' }],
    css: [{ raw: whole.toString() }],
    extractors: [{ extensions: ['words'], extractor: (raw) => raw.split('\n') }],
  });
  const first = parse(purged?.css ?? '');
  const placed = new Map<string, readonly string[]>();
  first.walkRules((rule) => {
    rule.walkDecls(mark, (marked) => {
      placed.set(marked.value, rule.selectors);
      marked.remove();
    });
  });
  rules.forEach((rule, index) => {
    rule.walkDecls(mark, (marked) => {
      marked.remove();
    });
    const taken = new Set(placed.get(String(index)));
    const left = rule.selectors.filter((selector) => !taken.has(selector));
    if (left.length > 0) rule.selectors = left;
    else removeEmptied(rule);
  });
  whole.walkAtRules(/keyframes$/, (steps) => removeEmptied(steps));
  return { first: first.toString(), rest: whole.toString() };
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

const link = /<link rel="stylesheet" href="([^"]+)">/g;

/** The sheets that a page asks for before it is drawn, in their order. */
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
 * A page whose shared sheets are divided. A tool waits for the rest as well, since its own sheets build on it; a text does
 * not, and asks for its rest only after everything it has to say.
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
  return isText ? drawn.replace('</body>', () => `${rest}</body>`) : drawn;
}

/** A file name that says its content. */
export const fileFor = (css: string): string =>
  `_astro/rest.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
