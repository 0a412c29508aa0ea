/** A text of at most so many UTF-16 code units, cut without leaving half a character or a space at its end. */
export function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, '')
    .trimEnd();
}
