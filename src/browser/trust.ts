/**
 * Lets the site's own workers start under its policy, which otherwise takes no address of a script from a script. See
 * https://www.w3.org/TR/trusted-types/ ("default policy"). `workers` are addresses within the site.
 *
 * Does nothing where the browser knows no trusted types.
 */
export function trustWorkers(workers: readonly string[]): void {
  const known = workers.map((worker) => new URL(worker, window.location.origin).href);
  const { trustedTypes } = window as Partial<TrustedTypesWindow>;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (address) =>
      known.includes(new URL(address, window.location.href).href) ? address : null,
  });
}

/** What TypeScript's own library does not describe yet. */
interface TrustedTypesWindow {
  trustedTypes: {
    createPolicy(
      name: 'default',
      rules: { createScriptURL(address: string): string | null },
    ): unknown;
  };
}
