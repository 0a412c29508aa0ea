/**
 * Divides the style sheets that guides share, so that a guide is drawn as soon as its text arrives: what no page needs is left
 * out, what a first screen needs is written into the page, and the rest follows in one file, for which no first screen waits.
 */
import { createHash } from 'node:crypto';
import { Parser } from 'htmlparser2';
import { type AtRule, type ChildNode, parse, type Root, type Rule } from 'postcss';
import selectorsOf, { type Node } from 'postcss-selector-parser';
import { removeEmptied } from './emptied.ts';

/** Pages that are read rather than worked with; by their address below the beginning of the site. */
export const isProse = (pathname: string): boolean => /^(guides|partners)\//.test(pathname);

/** How many letters of a text usually fill a first screen, below its title: those of a laptop, which holds more than a phone. */
const firstLetters = 700;

/** What a script writes into a page before it is drawn, and is therefore taken to be there. */
const soon = ['[data-theme=light', '[data-theme=dark'];

/** Parts of a page that are not on its first screen, though they stand before its end: not drawn until asked for. */
const isElsewhere = (name: string, attributes: Record<string, string>): boolean =>
  name === 'dialog' || attributes.hidden !== undefined;

/**
 * Words by which a style sheet can name something: "main", ".chip", "#search", "[hidden" for an attribute and "[rel=next" for one with
 * its value; "*chip" is a word of a script, which may become any of these, and "[=" that scripts may give attributes any value.
 */
export interface Words {
  readonly all: ReadonlySet<string>;
  /** Those of the text itself, without the frame around it. */
  readonly text: ReadonlySet<string>;
}

const anyValue = '[=';
const textClass = 'sl-markdown-content';
const headingClass = 'sl-heading-wrapper';
const toolClass = 'not-content';

/** The words of a page, or of its first screen, which ends at a place in it. */
export function wordsOf(html: string, end?: number): Words {
  const isFirst = end !== undefined;
  const all = new Set<string>(soon);
  const text = new Set<string>([...soon, `.${textClass}`]);
  let depth = 0;
  let textDepth = Number.POSITIVE_INFINITY;
  let elsewhereDepth = Number.POSITIVE_INFINITY;
  const parser = new Parser({
    onopentag(name, attributes) {
      depth += 1;
      if (isFirst && isElsewhere(name, attributes))
        elsewhereDepth = Math.min(elsewhereDepth, depth);
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
  parser.end(html.slice(0, end));
  return { all, text };
}

/**
 * Where the first screen of a page usually ends: below the block of its text with which it has as many letters as that holds, but
 * not between a heading and what it heads; below the text where that has fewer; at the end of a page without a text. Where a
 * tool is what a page is there for, above that tool.
 */
export function endOfFirstScreen(html: string, isText: boolean): number {
  let place: number | undefined;
  let depth = 0;
  let textDepth = Number.POSITIVE_INFINITY;
  let letters = 0;
  let block = 0;
  let isHeading = false;
  let tool: number | undefined;
  const parser = new Parser({
    onopentag(_, attributes) {
      depth += 1;
      if (depth === textDepth + 1) {
        block = parser.startIndex;
        isHeading = attributes.class?.includes(headingClass) ?? false;
      }
      if (attributes.class?.includes(textClass)) textDepth = depth;
      else if (depth > textDepth && attributes.class?.includes(toolClass)) tool ??= block;
    },
    ontext(words) {
      if (depth > textDepth) letters += words.length;
    },
    onclosetag() {
      const isFull = depth === textDepth + 1 && letters >= firstLetters && !isHeading;
      if (isFull || depth === textDepth) place ??= parser.endIndex + 1;
      if (depth === textDepth) textDepth = Number.POSITIVE_INFINITY;
      depth -= 1;
    },
  });
  parser.end(html);
  place ??= html.lastIndexOf('</body>');
  return isText || tool === undefined ? place : Math.min(tool, place);
}

const wordsIn = (name: string, { props: _, ...attributes }: Record<string, string>): string[] => [
  name,
  ...Object.entries(attributes).flatMap(([attribute, value]) => [
    `[${attribute}`,
    `[${attribute}=${value}`,
    ...(attribute === 'class' ? value.split(/\s+/).map((word) => `.${word}`) : []),
    ...(attribute === 'id' ? [`#${value}`] : []),
  ]),
];

/** Words of several pages together, and of scripts, which may write any of theirs anywhere. */
export function gathered(pages: readonly Words[], scripts?: string): Words {
  const [all, text] = [new Set<string>(), new Set<string>()];
  const add = (to: Set<string>, words: Iterable<string>) => {
    for (const word of words) to.add(word);
  };
  for (const page of pages) {
    add(all, page.all);
    add(text, page.text);
  }
  if (scripts !== undefined) {
    const written = [anyValue, ...(scripts.match(/[\w:-]+/g) ?? []).map((word) => `*${word}`)];
    add(all, written);
    add(text, written);
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
  const isThere = (kind: string, word: string) =>
    words.has(`${kind}${word}`) || words.has(`*${word}`);
  const isNamed = (node: Node): boolean => {
    switch (node.type) {
      case 'class':
        return isThere('.', node.value);
      case 'id':
        return isThere('#', node.value);
      case 'tag':
        return isThere('', node.value);
      case 'attribute':
        return (
          isThere('[', node.attribute) &&
          (node.operator !== '=' ||
            words.has(`[${node.attribute}=${node.value}`) ||
            words.has(anyValue))
        );
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
 * A page whose shared sheets are divided. It asks for the rest, and for its own sheets, which build on that, where its first
 * screen ends: there a browser stops to read on, and draws what it has, instead of styling and laying out what is further down
 * as well before anything is seen.
 */
export function withDivided(html: string, isText: boolean, placement: Placement): string {
  const { shared, first, restAt } = placement;
  const tags = html.match(link) ?? [];
  const isShared = (tag: string) => sheetsOf(tag).some((sheet) => shared.has(sheet));
  const replaced = tags.find(isShared);
  if (!replaced) return html;
  const own = tags.filter((tag) => !isShared(tag));
  const later = [`<link rel="stylesheet" href="${restAt}">`, ...own].join('');
  const place = endOfFirstScreen(html, isText);
  const above = html
    .slice(0, place)
    .replace(link, (tag) => (tag === replaced ? `<style>${first}</style>` : ''));
  return `${above}${later}${html.slice(place)}`;
}

/** A file name that says its content. */
export const fileFor = (css: string): string =>
  `_astro/rest.${createHash('sha256').update(css).digest('base64url').slice(0, 8)}.css`;
