/** Text in UTF-8, as base64 (RFC 4648). */
export function base64Of(text: string): string {
  const bytes = bytesOf(text);
  let written = '';
  for (let place = 0; place < bytes.length; place += 3) {
    const [first = 0, second, third] = bytes.slice(place, place + 3);
    const bits = first * 0x10000 + (second ?? 0) * 0x100 + (third ?? 0);
    const signs = [18, 12, 6, 0].map((shift) => alphabet.charAt((bits >> shift) & 63));
    written += signs.slice(0, third !== undefined ? 4 : second !== undefined ? 3 : 2).join('');
    written += '='.repeat(third !== undefined ? 0 : second !== undefined ? 1 : 2);
  }
  return written;
}

/** How many bytes a text takes in UTF-8. */
export const sizeOf = (text: string): number => bytesOf(text).length;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The bytes of a text in UTF-8. Its characters have to be whole. */
const bytesOf = (text: string): number[] =>
  (encodeURIComponent(text).match(/%..|./g) ?? []).map((byte) =>
    byte.length === 3 ? Number.parseInt(byte.slice(1), 16) : byte.charCodeAt(0),
  );
