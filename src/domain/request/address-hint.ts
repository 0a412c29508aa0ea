import { domainOf } from './address.ts';

/** What is known around an address, as far as it is. Domains are like "example.com". */
export interface AddressContext {
  /** Who owns the configuration, and so gives the Admin e-mails. */
  readonly owner?: 'client' | 'distributor' | undefined;
  readonly clientDomains?: readonly string[];
  readonly distributorDomains?: readonly string[];
}

/** What might be wrong with a valid address, as a sentence; nothing where it looks right. A hint, never a refusal. */
export function hintFor(address: string, context: AddressContext = {}): string | undefined {
  const local = address.slice(0, address.lastIndexOf('@'));
  const domain = domainOf(address);
  if (!domain.includes('.')) {
    return `${address} has no dot after the @ sign. Check that it is complete, like name@example.com.`;
  }
  if (/^['`*{|/]/.test(local)) {
    return `${address} starts with ${local[0]}. Check whether that belongs to it.`;
  }
  const meant = meantBy(domain);
  if (meant) return `Did you mean ${local}@${meant}?`;
  return hintOfParty(address, domain, context) ?? hintOfMailbox(address, local);
}

/** Another address of a list that differs from this one in capitals alone: most mail servers take both for the same person. */
export function hintOfTwin(address: string, list: readonly string[]): string | undefined {
  const twin = list.find(
    (other) => other !== address && other.toLowerCase() === address.toLowerCase(),
  );
  return twin && `${address} and ${twin} differ in capitals alone. Check whether both are needed.`;
}

function hintOfParty(
  address: string,
  domain: string,
  { owner, clientDomains = [], distributorDomains = [] }: AddressContext,
): string | undefined {
  const isAt = (domains: readonly string[]) =>
    domains.some((own) => `.${domain}`.endsWith(`.${own.toLowerCase()}`));
  const isClients = isAt(clientDomains);
  const isDistributors = isAt(distributorDomains);
  if (owner === 'distributor' && isClients && !isDistributors) {
    return (
      `${address} looks like an address of the client, but the distributor owns the configuration. ` +
      "Give the distributor's own technical leads as Admins."
    );
  }
  if (owner === 'client' && isDistributors && !isClients) {
    return (
      `${address} looks like an address of the distributor, but the client owns the configuration. ` +
      "Give the client's technical lead as Admin."
    );
  }
  return undefined;
}

const hintOfMailbox = (address: string, local: string): string | undefined =>
  mailboxes.has(local.toLowerCase().replace(/[._-]/g, ''))
    ? `${address} looks like a mailbox that several people share. Whoever signs in with Google or Microsoft ` +
      'needs the address of that account here.'
    : undefined;

const mailboxes = new Set([
  ...['accounts', 'admin', 'administrator', 'admins', 'billing', 'contact', 'dev', 'developers'],
  ...['enquiries', 'finance', 'hello', 'help', 'helpdesk', 'info', 'it', 'itsupport', 'mail'],
  ...['noreply', 'office', 'operations', 'ops', 'postmaster', 'sales', 'service', 'support'],
  ...['team', 'tech', 'webmaster'],
]);

/** The well-known domain that another one was probably meant to be. */
function meantBy(domain: string): string | undefined {
  if (mailProviders.includes(domain) || neighbours.includes(domain)) return undefined;
  const ending = domain.slice(domain.lastIndexOf('.') + 1);
  const mended = endings[ending];
  return (
    mailProviders.find((provider) => isOneSlipFrom(domain, provider)) ??
    (mended && domain.slice(0, -ending.length) + mended)
  );
}

/** Long enough names that a domain one slip away is hardly ever meant. */
const mailProviders = [
  ...['gmail.com', 'googlemail.com', 'hotmail.com', 'hotmail.co.uk', 'outlook.com', 'yahoo.com'],
  ...['yahoo.co.uk', 'icloud.com', 'protonmail.com', 'btinternet.com'],
];

/** Real domains that are one slip away from these. */
const neighbours = ['mail.com', 'email.com', 'ymail.com', 'cloud.com'];

/** Endings that no domain has. */
const endings: Readonly<Record<string, string | undefined>> = {
  ...{ con: 'com', cmo: 'com', ocm: 'com', comm: 'com', vom: 'com', xom: 'com' },
  ...{ ogr: 'org', nte: 'net' },
};

/** Whether one character is missing, too many or another, or two neighbours have changed places. */
function isOneSlipFrom(typed: string, meant: string): boolean {
  let same = 0;
  while (same < meant.length && typed[same] === meant[same]) same += 1;
  const rest = typed.slice(same);
  const due = meant.slice(same);
  return (
    rest.slice(1) === due ||
    rest === due.slice(1) ||
    (rest !== due && rest.slice(1) === due.slice(1)) ||
    (rest.slice(2) === due.slice(2) && rest[0] === due[1] && rest[1] === due[0])
  );
}
