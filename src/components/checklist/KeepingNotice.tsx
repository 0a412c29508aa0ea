import { useStore } from '@nanostores/preact';
import { $entries } from '@stores/items.ts';
import { $refused } from '@stores/keeping.ts';

/** Says, once and quietly, that this browser keeps nothing. Silent while it does. */
export default function KeepingNotice() {
  // The storage is touched when the entries are first read.
  useStore($entries, { ssr: 'initial' });
  const refused = useStore($refused, { ssr: 'initial' });
  return (
    <output class="keeping-notice not-content">
      {refused &&
        'This browser does not let the site keep anything, so ticks last until you leave this page. Allow site data for this site, or leave private browsing, to keep them.'}
    </output>
  );
}
