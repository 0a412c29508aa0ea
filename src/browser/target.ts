/**
 * Calls back when the address names an id after its "#", now or later. An odd or unknown one does nothing. Returns the way
 * to stop.
 */
export function onTarget(id: string, named: () => void): () => void {
  const look = () => {
    if (window.location.hash === `#${id}`) named();
  };
  look();
  window.addEventListener('hashchange', look);
  return () => window.removeEventListener('hashchange', look);
}
