import type { Outcome } from '../decision/decision.ts';
import { domainOf, parseAddresses } from './address.ts';

/** Who owns what, as a request says it; nothing where an outcome is not about that. */
export function ownershipInWords({
  ownership,
  mixed,
}: Pick<Outcome, 'ownership' | 'mixed'>): string | undefined {
  if (mixed || !ownership) return mixed?.write;
  const { configuration, management } = ownership;
  if (configuration !== management) {
    return `The ${configuration} owns the configuration, the ${management} manages the instance(s)`;
  }
  const owned = configuration === 'client' ? 'Client owned' : 'Distributor owned';
  return `${owned}: the ${configuration} owns the configuration and manages the instance(s)`;
}

/** The domains in a list of addresses that bear the name of a company: "acme.com" that of "Acme Ltd". */
export function domainsOfCompany(company: string, addresses: string): string[] {
  const words = company.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  const names = words.map((_, index) => words.slice(0, index + 1).join(''));
  const domains = parseAddresses(addresses).accepted.map(({ address }) => domainOf(address));
  return [...new Set(domains)].filter((domain) =>
    domain
      .split('.')
      .slice(0, -1)
      .some((label) => label.length > 2 && names.includes(label.replaceAll('-', ''))),
  );
}
