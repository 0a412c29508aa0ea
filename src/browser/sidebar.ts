import { markPage } from './mark-page.ts';
import { rememberSidebar } from './sidebar-state.ts';

/**
 * Lets the sidebar stand beside the page where there is room, and be a popover over it elsewhere. While it lies over the page,
 * neither the focus nor the wheel leaves it for what it covers.
 */
export function startSidebar(): void {
  const sidebar = document.getElementById('starlight__sidebar');
  if (!sidebar) return;
  const wide = window.matchMedia('(width >= 50rem)');
  const place = () => {
    sidebar.popover = wide.matches ? null : 'auto';
  };
  place();
  wide.addEventListener('change', place);
  sidebar.addEventListener('toggle', (event) => {
    const isOpen = (event as ToggleEvent).newState === 'open';
    markPage('data-menu-open', isOpen);
    for (const covered of document.querySelectorAll('.main-frame, .sl-skip-link')) {
      covered.toggleAttribute('inert', isOpen);
    }
  });
  rememberSidebar(sidebar);
}

/** Where the sidebar says in which workspace one works; nothing on pages that say it themselves, or have no sidebar. */
export const placeOfWorkspace = (): HTMLElement | null =>
  document.querySelector<HTMLElement>('.sidebar-workspace');
