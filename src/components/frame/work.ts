/** What wakes on a page once there is work: how far each phase is, in the sidebar and on the line of phases. */
import { showJourneyProgress, showSidebarProgress } from '@browser/phase-progress.ts';
import { watchPhases } from '@stores/phase-progress.ts';

export { tick } from '@stores/items.ts';

watchPhases((counts) => {
  showSidebarProgress(counts);
  showJourneyProgress(counts);
});
