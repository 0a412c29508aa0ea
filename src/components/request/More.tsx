import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';

interface Props {
  readonly open: boolean;
  /** What is in it, as a sentence. */
  readonly what: string;
  readonly children: ComponentChildren;
}

/** The fields that may be left empty. Opens by itself where there is something to see, and then stays as it is left. */
export function More({ open, what, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (open) setOpen(true);
  }, [open]);
  return (
    <details
      class="request-more"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        More <span>{what} All may be left empty.</span>
      </summary>
      {children}
    </details>
  );
}
