import { meantAddress } from '@domain/shared-address.ts';

/** Calls back with what stands after the "#" of the address, now and whenever that changes. Returns the way to stop. */
export function onFragment(found: (fragment: string) => void): () => void {
  const look = () => found(window.location.hash.slice(1));
  look();
  window.addEventListener('hashchange', look);
  return () => window.removeEventListener('hashchange', look);
}

/** Goes where a link to a plan was meant to lead, if this page's address is one whose "#" was lost on its way. */
export function repairSharedLink(): void {
  const meant = meantAddress(import.meta.env.BASE_URL, window.location.pathname);
  if (meant) window.location.replace(meant);
}
