import { render } from 'preact';
import WorkspaceBarIsland from '../workspace/WorkspaceBarIsland.tsx';

/** Says in which workspace one works, in the place that the sidebar keeps for it. */
export const showIn = (place: HTMLElement): void => render(<WorkspaceBarIsland />, place);
