import { lazy } from './lazy.ts';

/**
 * Orders names as a reader looks for them: by English letters, and by numbers as they count, "Client 2" before "Client 10". Names
 * in plain letters are ordered without the browser's rules for languages, to the same effect (Unicode Technical Standard 10, with
 * the order of CLDR): to look these up takes a phone a tenth of a second, on every page that names clients.
 */
export function alphabetically(a: string, b: string): number {
  if (!isPlain(a + b)) return collator().compare(a, b);
  const [first, second] = [placeOf(a), placeOf(b)];
  // Names that differ in capitals alone: small letters first, which have the higher codes.
  return first === second ? compare(lettersOf(b), lettersOf(a)) : compare(first, second);
}

const collator = lazy(() => new Intl.Collator('en-GB', { numeric: true }));

const isPlain = (name: string): boolean => /^[\w ,.'()/&-]*$/.test(name);

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

const lettersOf = (name: string): string => name.replace(/\d/g, '');

/** What comes before numbers and letters, in its order. */
const marks = " _-,.'()/&";

const places = new Map<string, string>();

/** A text that is compared in place of a plain name: a mark by its place, a number by how many digits it has, and then by these. */
function placeOf(name: string): string {
  const place =
    places.get(name) ??
    name
      .toLowerCase()
      .replace(/0*(\d+)|[^a-z]/g, (mark, digits?: string) =>
        digits
          ? `0${String.fromCharCode(digits.length)}${digits}`
          : String.fromCharCode(marks.indexOf(mark)),
      );
  places.set(name, place);
  return place;
}
