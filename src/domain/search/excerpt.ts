/** A piece of an excerpt: text, and whether it is what the reader searched for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&amp;': '&',
};

/**
 * An excerpt as pieces of plain text. The index gives escaped text with <mark> around the hits; whatever else looks like
 * markup is text, and stays text.
 */
export function piecesOf(excerpt: string): Piece[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/s)
    .filter(Boolean)
    .map((piece) => {
      const hit = piece.startsWith('<mark>') && piece.endsWith('</mark>');
      return {
        text: unescaped(hit ? piece.slice('<mark>'.length, -'</mark>'.length) : piece),
        hit,
      };
    });
}

const unescaped = (text: string): string =>
  text.replace(/&(lt|gt|quot|#39|amp);/g, (entity) => entities[entity] ?? entity);
