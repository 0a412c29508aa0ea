/**
 * The name of a file about a client: `codat-onboarding-acme-ltd.csv`. Letters and digits of any script stay, since every
 * system takes them; accents and everything else do not.
 */
export function fileNameOf(client: string, ending: string): string {
  const words = client
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toLocaleLowerCase('en-GB')
    .match(/[\p{L}\p{M}\p{N}]+/gu);
  return `${['codat-onboarding', ...(words ?? [])].join('-')}.${ending}`;
}
