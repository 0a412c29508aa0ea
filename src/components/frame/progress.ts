/** Shows how far each phase is, in the sidebar and on the line of phases. */
import { showJourneyProgress, showSidebarProgress } from '@browser/phase-progress.ts';
import { watchPhases } from '@stores/phase-progress.ts';

watchPhases((counts) => {
  showSidebarProgress(counts);
  showJourneyProgress(counts);
});
