import type { ComponentChildren, TargetedMouseEvent } from 'preact';

/** Goes to another place of the decision, by its parameters. */
export type Go = (parameters: URLSearchParams) => void;

interface Props {
  readonly to: URLSearchParams;
  readonly go: Go;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A link to another place of the decision: a step on this page, or a page of its own where the reader opens it elsewhere. */
export function StepLink({ to, go, class: className, children }: Props) {
  const search = to.toString();
  const follow = (event: TargetedMouseEvent<HTMLAnchorElement>) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a class={className} href={search ? `?${search}` : './'} onClick={follow}>
      {children}
    </a>
  );
}
