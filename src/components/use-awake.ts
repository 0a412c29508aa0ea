import { useLayoutEffect, useState } from 'preact/hooks';

/**
 * Whether an island is past its first drawing, which has to be the page as it was built. The next drawing follows before a
 * reader can press another key.
 */
export function useAwake(): boolean {
  const [isAwake, setAwake] = useState(false);
  useLayoutEffect(() => setAwake(true), []);
  return isAwake;
}
