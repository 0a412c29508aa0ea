import { useStore } from '@nanostores/preact';
import { $entries, $keeping } from '@stores/items.ts';

/** Says, once and quietly, that this browser keeps nothing. Silent while it does. */
export default function KeepingNotice() {
  useStore($entries, { ssr: 'initial' });
  const keeping = useStore($keeping, { ssr: 'initial' });
  return (
    <output class="keeping-notice not-content">
      {keeping === 'refused' &&
        'This browser does not let the site keep anything, so ticks last until you leave this page. Allow site data for this site, or leave private browsing, to keep them.'}
    </output>
  );
}
