import { z } from 'astro/zod';
import { alphabetically } from './alphabet.ts';
import { identifier } from './identifier.ts';

const country = z.enum(['uk', 'ie', 'us', 'ca', 'au', 'nl', 'de', 'es', 'pt', 'fr', 'ae']);

/** An accounting platform, and what stands between it and production data. */
export const platformSchema = z.strictObject({
  id: identifier,
  name: z.string(),
  runs: z.enum(['cloud', 'on-premise', 'test']),
  /** Codat's platform keys, four letters each. */
  keys: z.array(z.string().regex(/^[a-z]{4}$/, 'Expected a platform key of four letters.')).min(1),
  developerApp: z.strictObject({
    needed: z.enum(['own', 'same-app', 'by-request', 'partner-credentials', 'none', 'unclear']),
    note: z.string().optional(),
  }),
  /** Codat's own rating; `none` where registration is not required. */
  effort: z.enum(['easy', 'medium', 'hard', 'none', 'unrated']),
  partnerProgramme: z.string(),
  /** Approval or a contract before production accounting data can be read (S62). */
  approval: z.strictObject({ needed: z.boolean(), note: z.string() }),
  popularIn: z.array(country),
  /** The only countries it serves; empty where no limit is documented. */
  onlyIn: z.array(country),
  addOn: z.string().optional(),
  register: z.strictObject({ at: z.string(), link: identifier.optional() }).optional(),
  callback: z.url().optional(),
  credentials: z.string(),
  notes: z.array(z.string()),
  /** Key of the link to its documentation. */
  doc: identifier.optional(),
  testWith: z.string().optional(),
});

export type Platform = z.infer<typeof platformSchema>;
export type Country = z.infer<typeof country>;

/** The countries in which a platform is popular, or which alone it serves. */
export const countriesOf = (platform: Platform): Country[] => [
  ...new Set([...platform.popularIn, ...platform.onlyIn]),
];

/** The countries that occur among platforms, by their names' alphabet. */
export const countriesAmong = (platforms: readonly Platform[]): Country[] =>
  [...new Set(platforms.flatMap(countriesOf))].sort((a, b) =>
    alphabetically(countryInWords(a), countryInWords(b)),
  );

/** A country by its name: "United Kingdom". */
export const countryInWords = (code: Country): string => countryNames[code];

/** Where a platform runs: "On-premise". */
export const runsInWords = (runs: Platform['runs']): string =>
  ({ cloud: 'Cloud', 'on-premise': 'On-premise', test: 'Test' })[runs];

/** Whether to register a developer application, as an answer: "Yes, your own". */
export const developerAppInWords = (needed: Platform['developerApp']['needed']): string =>
  ({
    own: 'Yes, your own',
    'same-app': 'Yes, a shared one',
    'by-request': 'Yes, on request',
    'partner-credentials': 'Partner credentials',
    none: 'Not needed',
    unclear: 'Unclear',
  })[needed];

/** Codat's rating of the effort to register: "Medium". */
export const effortInWords = (effort: Platform['effort']): string =>
  ({
    easy: 'Easy',
    medium: 'Medium',
    hard: 'Hard',
    none: 'No registration required',
    unrated: 'Not rated',
  })[effort];

/** An address in the pieces between which a narrow column may break it. */
export const piecesOf = (address: string): string[] => address.split(/(?<=:\/\/)|(?<=\w)(?=[./])/);

const countryNames: Readonly<Record<Country, string>> = {
  uk: 'United Kingdom',
  ie: 'Ireland',
  us: 'United States',
  ca: 'Canada',
  au: 'Australia',
  nl: 'Netherlands',
  de: 'Germany',
  es: 'Spain',
  pt: 'Portugal',
  fr: 'France',
  ae: 'United Arab Emirates',
};

const kinds: readonly Platform['runs'][] = ['cloud', 'on-premise', 'test'];

/** The order of the reference: cloud platforms, those on premise, those for tests; by name within each. */
export const byKindAndName = (a: Platform, b: Platform): number =>
  kinds.indexOf(a.runs) - kinds.indexOf(b.runs) || alphabetically(a.name, b.name);
