import type { State } from '@domain/checklist/entry.ts';

/** An item's box, drawn so that it prints in any colours: ticked, struck through, or empty. The state stands beside it in words. */
export const Box = ({ state }: { state: State }) => (
  <svg class="pack-box" viewBox="0 0 16 16" aria-hidden="true" data-drawn={state}>
    <rect x="1" y="1" width="14" height="14" rx="2" />
    {state === 'done' && <path d="M4 8.5 7 11.5 12.5 4.5" />}
    {state === 'not-applicable' && <path d="M-1.5 8h19" />}
  </svg>
);
