const lineBreak = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/g;

/** Text of whole characters: half a character, which nothing could send, becomes U+FFFD. */
export const wellFormed = (text: string): string => text.replace(/\p{Cs}/gu, '\uFFFD');

/** Text on one line: breaks and tabs become spaces, control characters and the space around it go. */
export const lineOf = (text: string): string =>
  wellFormed(text)
    .replace(lineBreak, ' ')
    .replaceAll('\t', ' ')
    .replace(/\p{Cc}/gu, '')
    .trim();

/** Text of any number of lines with "\n" between them, without control characters other than tabs. */
export const linesOf = (text: string): string =>
  wellFormed(text)
    .replace(lineBreak, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, '');
