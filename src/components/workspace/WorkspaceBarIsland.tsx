import { useStore } from '@stores/use-store.ts';
import { $missing, type Missing } from '@stores/workspaces.ts';
import { WorkspaceChoice } from './WorkspaceChoice.tsx';

/** The workspace one works in, a choice where there are several, and a word where it is not the one that was asked for. */
export default function WorkspaceBarIsland() {
  const missing = useStore($missing, { ssr: 'initial' });
  return (
    <div class="workspace-bar not-content">
      <WorkspaceChoice />
      <output>{missing && sentenceOn(missing)}</output>
    </div>
  );
}

function sentenceOn(missing: Missing): string {
  switch (missing.kind) {
    case 'linked':
      return 'The client in this link is not in this browser.';
    case 'left':
      return 'The client that this tab worked in is no longer in this browser.';
    case 'gone':
      return `${missing.workspace.name} was deleted in another tab. What you change here brings it back.`;
    case 'later':
      return 'A newer release of this site has written the name of this client. Reload the page to use it.';
    case 'nameless':
      return 'The name of this client is lost. “Your data” has what was set aside.';
  }
}
