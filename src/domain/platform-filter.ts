// Apart from platform.ts, because the reader's browser runs this: platform.ts would bring its validator along.

/** What a row of the table says of its platform. */
export interface PlatformFacts {
  readonly runs: string;
  readonly countries: readonly string[];
  /** Whether approval or a contract comes first. */
  readonly approval: boolean;
}

/** What a reader asks to see; what is absent is not asked for. */
export interface PlatformFilter {
  readonly country?: string | undefined;
  readonly runs?: string | undefined;
  readonly approval?: boolean;
}

/** Whether a platform is among those asked for. */
export const matches = (
  facts: PlatformFacts,
  { country, runs, approval }: PlatformFilter,
): boolean =>
  (!country || facts.countries.includes(country)) &&
  (!runs || facts.runs === runs) &&
  (!approval || facts.approval);

/** An address or a form, a stranger's perhaps: all become a filter, without the values that mean nothing. */
export const readFilter = (
  asked: { get(name: string): unknown },
  countries: readonly string[],
): PlatformFilter => ({
  country: countries.find((country) => country === asked.get('country')),
  runs: ['cloud', 'on-premise'].find((runs) => runs === asked.get('runs')),
  approval: asked.get('approval') === 'yes',
});

/** The filter as it stands in the address: "?country=uk&runs=cloud", or nothing where it asks for everything. */
export function queryOf({ country, runs, approval }: PlatformFilter): string {
  const query = new URLSearchParams();
  if (country) query.set('country', country);
  if (runs) query.set('runs', runs);
  if (approval) query.set('approval', 'yes');
  return query.size > 0 ? `?${query}` : '';
}

/** The data attributes of a row, as facts. */
export const readFacts = ({
  runs = '',
  countries = '',
  approval,
}: Partial<Record<'runs' | 'countries' | 'approval', string>>): PlatformFacts => ({
  runs,
  countries: countries.split(' ').filter(Boolean),
  approval: approval === 'yes',
});

/** The sentence beside the filter: "19 platforms", "7 of 19 platforms". */
export function countOf(shown: number, total: number): string {
  if (shown === 0) return `No platform fits. Choose Clear to see all ${total} again.`;
  return shown === total ? `${total} platforms` : `${shown} of ${total} platforms`;
}
