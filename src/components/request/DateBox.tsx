import { whenSeen } from '@browser/seen.ts';
import { isCalendarDate } from '@domain/calendar-date.ts';
import type { InputHTMLAttributes } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props extends InputHTMLAttributes {
  readonly value: string;
}

/** So near to the screen, in CSS pixels, a box becomes one for a day, so that it is one when it is seen. */
const near = 400;

/**
 * A box for a day. Chrome prepares one as soon as a page holds it, seen or not, which takes half of the time in which the form
 * is drawn; so it is a box for a line until it comes near. It stays that, too, while what it holds is no day, which a box for a day
 * would not show.
 */
export function DateBox({ value, ...props }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => whenSeen(box.current ? [box.current] : [], () => setNear(true), near), []);
  const isDay = isNear && (!value || isCalendarDate(value));
  return (
    <input
      {...props}
      ref={box}
      class="request-date"
      type={isDay ? 'date' : 'text'}
      placeholder="YYYY-MM-DD"
      value={value}
    />
  );
}
