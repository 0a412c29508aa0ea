import { useEffect, useRef } from 'preact/hooks';

/**
 * Moves the focus to an element inside the root, by its id, as soon as it is there: what an action removed cannot keep it,
 * and what it brings is drawn later. Forgotten when the reader moves on before.
 */
export function useFocus() {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string>();

  const move = () => {
    if (!wanted.current) return;
    const found = root.current?.querySelector<HTMLElement>(`#${wanted.current}`);
    found?.focus();
  };
  useEffect(move);

  return {
    root,
    focus: (id: string) => {
      wanted.current = id;
      move();
    },
    forget: () => {
      wanted.current = undefined;
    },
  };
}
