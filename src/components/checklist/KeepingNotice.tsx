import { $entries } from '@stores/items.ts';
import { $emptied, $refused } from '@stores/keeping.ts';
import { useStore } from '@stores/use-store.ts';

/** Says, once and quietly, that this browser keeps nothing, or no longer has what it kept. Silent while all is well. */
export default function KeepingNotice() {
  // The storage is touched when the entries are first read.
  useStore($entries, { ssr: 'initial' });
  const refused = useStore($refused, { ssr: 'initial' });
  const emptied = useStore($emptied, { ssr: 'initial' });
  return (
    <output class="keeping-notice not-content">
      {refused &&
        'This browser does not let the site keep anything, so ticks last until you leave this page. Allow site data for this site, or leave private browsing, to keep them.'}
      {emptied &&
        !refused &&
        'What this browser kept for the site was removed while this page was open. What you do from now on is kept; a back-up brings back the rest.'}
    </output>
  );
}
