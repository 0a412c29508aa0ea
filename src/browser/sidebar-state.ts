import { onComingAndGoing } from './leaving.ts';

/** How the sidebar was left, in the words of what Starlight writes into each page to restore it. */
interface SidebarState {
  /** Which menu this is about. */
  readonly hash: string;
  /** By its place in the menu, whether a reader has opened or closed a group. */
  readonly open: readonly (boolean | null)[];
  /** How far it is scrolled, in pixels. */
  readonly scroll: number;
}

const key = 'sl-sidebar-state';

/**
 * Remembers for the next page of this tab how the sidebar is left. How far it is scrolled is noted whenever it moves: to ask when
 * the page is left would have all of it styled and laid out again, for nobody, before the next page may begin.
 */
export function rememberSidebar(sidebar: HTMLElement): void {
  const menu = sidebar.querySelector<HTMLElement>('sl-sidebar-state-persist');
  if (!menu) return;
  const hash = menu.dataset.hash ?? '';

  menu.addEventListener('click', ({ target }) => {
    const title = target instanceof Element ? target.closest('summary') : null;
    const group = title?.closest('details');
    const place = group?.querySelector<HTMLElement>('sl-sidebar-restore')?.dataset.index;
    if (!group || !place) return;
    const state = stateOf(hash);
    const open = [...state.open];
    open[Number(place)] = !group.open;
    keep({ ...state, open });
  });

  let scroll: number | undefined;
  sidebar.addEventListener('scroll', () => {
    scroll = sidebar.scrollTop;
  });
  onComingAndGoing(() => {
    if (scroll !== undefined) keep({ ...stateOf(hash), scroll });
  });
}

/** What is remembered of this menu. Where the browser keeps nothing, each page shows it as it comes. */
function stateOf(hash: string): SidebarState {
  try {
    const kept: SidebarState = JSON.parse(window.sessionStorage.getItem(key) ?? '{}');
    if (kept.hash === hash && Array.isArray(kept.open)) return kept;
  } catch {
    // Refused, or not written here.
  }
  return { hash, open: [], scroll: 0 };
}

function keep(state: SidebarState): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(state));
  } catch {
    // As above.
  }
}
