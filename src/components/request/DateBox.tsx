import { near, whenSeen } from '@browser/seen.ts';
import { isCalendarDate } from '@domain/calendar-date.ts';
import type { InputHTMLAttributes } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface Props extends InputHTMLAttributes {
  readonly value: string;
}

/**
 * A box for a day. Chrome prepares one as soon as a page holds it, seen or not, which takes half of the time in which the form
 * is drawn; so it is a box for a line until it comes near, and is one for a day by the time it is seen. It changes neither under
 * whoever is in it, nor while what it holds is no day, which a box for a day would not show; and never back, since what is typed
 * into a box for a day passes through the years 2, 20 and 202.
 */
export function DateBox({ value, ...props }: Props) {
  const box = useRef<HTMLInputElement>(null);
  const [isNear, setNear] = useState(false);
  const [isDay, setDay] = useState(false);
  const change = () => {
    const isFree = !box.current?.matches(':focus');
    if (isNear && isFree && (!value || isCalendarDate(value))) setDay(true);
  };
  useEffect(() => whenSeen(box.current ? [box.current] : [], () => setNear(true), near), []);
  useEffect(change, [isNear, value]);
  return (
    <input
      {...props}
      ref={box}
      class="request-date"
      type={isDay ? 'date' : 'text'}
      placeholder="YYYY-MM-DD"
      value={value}
      onBlur={change}
    />
  );
}
