import type { Option, OptionId } from './decision.ts';
import type { Branch } from './place.ts';

/** A question with a row for each answer, or an outcome. */
export interface Card {
  /** The id of the place or outcome. */
  readonly id: string;
  readonly kind: 'question' | 'outcome';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** The heading, with the height at which each line of it stands. */
  readonly heading: readonly TextLine[];
  readonly rows: readonly AnswerRow[];
}

/** Answers that lead to the same: the label of the line that starts beside them. */
export interface AnswerRow {
  readonly options: readonly OptionId[];
  readonly y: number;
  readonly height: number;
  readonly label: readonly LabelLine[];
}

/** A line of text, and the height of its base. */
export interface TextLine {
  readonly text: string;
  readonly y: number;
}

/** A line of a label, in parts: an answer by its id, or what stands between two. */
export interface LabelLine extends TextLine {
  readonly parts: readonly Part[];
}

interface Part {
  readonly text: string;
  readonly option?: OptionId;
}

const sizes = {
  padding: 8,
  rowPadding: 5,
  lineHeight: 15,
  /** From the top of a line to its base. */
  ascent: 11,
  /** The mean width of a letter in a heading and in a label, generous, since every system has its own font. */
  letter: { heading: 7.4, label: 6.7 },
} as const;

/** A card with its top left corner at a point: of a question where there are branches, of an outcome where there are none. */
export function cardAt(
  { x, y, width }: Pick<Card, 'x' | 'y' | 'width'>,
  id: string,
  words: string,
  branches: readonly Branch[] | undefined,
): Card {
  const heading = linesAt([{ text: words }], y + sizes.padding, width, 'heading');
  const rows: AnswerRow[] = [];
  let bottom = y + sizes.padding * 2 + heading.length * sizes.lineHeight;
  for (const { options } of branches ?? []) {
    const label = linesAt(labelOf(options), bottom + sizes.rowPadding, width, 'label');
    const height = label.length * sizes.lineHeight + sizes.rowPadding * 2;
    rows.push({ options: options.map((option) => option.id), y: bottom, height, label });
    bottom += height;
  }
  const kind = branches ? 'question' : 'outcome';
  return { id, kind, x, y, width, height: bottom - y, heading, rows };
}

/** The label of a row: "No / Not sure". */
const labelOf = (options: readonly Option[]): Part[] =>
  options.flatMap(({ id, short, label }, index) => [
    ...(index > 0 ? [{ text: '/' }] : []),
    { text: short ?? label, option: id },
  ]);

/** Parts broken into lines that fit a card, the first starting at a height. */
function linesAt(
  parts: readonly Part[],
  top: number,
  cardWidth: number,
  kind: keyof typeof sizes.letter,
): LabelLine[] {
  const fits = Math.floor((cardWidth - sizes.padding * 2) / sizes.letter[kind]);
  const words = parts.flatMap((part) => part.text.split(' ').map((text) => ({ ...part, text })));
  const lines: Part[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && textOf([...line, word]).length <= fits) line.push(word);
    else lines.push([word]);
  }
  return lines.map((line, index) => ({
    text: textOf(line),
    parts: joined(line),
    y: top + index * sizes.lineHeight + sizes.ascent,
  }));
}

const textOf = (parts: readonly Part[]): string => parts.map(({ text }) => text).join(' ');

/** Words of the same answer that stand side by side, as one part. */
function joined(words: readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (const word of words) {
    const last = parts.at(-1);
    if (last && last.option === word.option)
      parts[parts.length - 1] = { ...last, text: textOf([last, word]) };
    else parts.push(word);
  }
  return parts;
}
