import { lazy } from './lazy.ts';

const collator = lazy(() => new Intl.Collator('en-GB', { numeric: true }));

/**
 * Orders names as a reader looks for them: by English letters, and by numbers as they count, "Client 2" before "Client 10".
 * `localeCompare` finds the rules of a language anew at each call, which takes a phone 70 ms for 200 names.
 */
export const alphabetically = (a: string, b: string): number => collator().compare(a, b);
