/** What wakes on a page once there is work: how far each phase is, in the sidebar and on the line of phases, and for whom. */
import { showJourneyProgress, showSidebarProgress } from '@browser/phase-progress.ts';
import { placeOfWorkspace } from '@browser/sidebar.ts';
import { watchPhases } from '@stores/phase-progress.ts';
import { $workspaces } from '@stores/workspaces.ts';

export { tick } from '@stores/items.ts';

watchPhases((counts) => {
  showSidebarProgress(counts);
  showJourneyProgress(counts);
});

const place = placeOfWorkspace();
if (place) {
  const stop = $workspaces.subscribe((workspaces) => {
    if (Object.keys(workspaces).length === 0) return;
    queueMicrotask(() => stop());
    import('./SidebarWorkspace.tsx').then(
      ({ showIn }) => showIn(place),
      () => {
        // Without its script the sidebar shows its figures alone.
      },
    );
  });
}
