import { lazy } from './lazy.ts';

/**
 * Orders names as a reader looks for them: by English letters, and by numbers as they count, "Client 2" before "Client 10". Names
 * in plain letters are ordered without the browser's rules for languages, to the same effect (Unicode Technical Standard 10, with
 * the order of CLDR): to look these up takes a phone a tenth of a second, on every page that names clients.
 */
export function alphabetically(a: string, b: string): number {
  if (!isPlain(a) || !isPlain(b)) return collator().compare(a, b);
  const [first, second] = [placeOf(a), placeOf(b)];
  return first === second ? 0 : first < second ? -1 : 1;
}

const collator = lazy(() => new Intl.Collator('en-GB', { numeric: true }));

const isPlain = (name: string): boolean => /^[ -~]*$/.test(name);

const plainSigns = ` _-,;:!?.'"()[]{}@*/\\&#%\`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz`;

const places = new Map<string, string>();

/**
 * A text that is compared, sign by sign, in place of a plain name: its signs by their place, a number by how many digits it has
 * and then by these, and last, for names that are otherwise the same, which letters are capitals.
 */
function placeOf(name: string): string {
  const known = places.get(name);
  if (known !== undefined) return known;
  const signs = name.toLowerCase().replace(/0*(\d+)|./g, (sign, digits?: string) => {
    const place = String.fromCharCode(plainSigns.indexOf(digits ? '0' : sign) + 1);
    return digits ? place + String.fromCharCode(digits.length) + digits : place;
  });
  const capitals = name
    .replace(/\d+/g, '')
    .replace(/./g, (sign) => (/[A-Z]/.test(sign) ? '1' : '0'));
  const place = `${signs}\0${capitals}`;
  places.set(name, place);
  return place;
}
