/** Opens whatever is folded away around the element that the address names after its "#", now and whenever that changes. */
export function revealTargets(): void {
  const reveal = () => {
    const target = document.getElementById(window.location.hash.slice(1));
    const folded = target?.closest('details:not([open])');
    if (!target || !folded) return;
    folded.setAttribute('open', '');
    target.scrollIntoView();
  };
  window.addEventListener('hashchange', reveal);
  reveal();
}
