import { meantAddress } from '@domain/shared-address.ts';

/** Goes where a link to a plan was meant to lead, if this page's address is one whose "#" was lost on its way. */
export function repairSharedLink(): void {
  const meant = meantAddress(import.meta.env.BASE_URL, window.location.pathname);
  if (meant) window.location.replace(meant);
}
