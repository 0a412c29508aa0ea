import { useRef } from 'preact/hooks';

/** A function that stays the same from drawing to drawing, and does what the last one given does. */
export function useLatest<Arguments extends readonly unknown[], Answer>(
  last: (...given: Arguments) => Answer,
): (...given: Arguments) => Answer {
  const latest = useRef(last);
  latest.current = last;
  return useRef((...given: Arguments) => latest.current(...given)).current;
}
