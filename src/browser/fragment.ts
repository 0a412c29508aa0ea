/** Calls back with what stands after the "#" of the address, now and whenever that changes. Returns the way to stop. */
export function onFragment(found: (fragment: string) => void): () => void {
  const look = () => found(window.location.hash.slice(1));
  look();
  window.addEventListener('hashchange', look);
  return () => window.removeEventListener('hashchange', look);
}
