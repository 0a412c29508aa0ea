import { today } from '@browser/clock.ts';
import { onPrint } from '@browser/print.ts';
import { type CalendarDate, longDate } from '@domain/calendar-date.ts';
import { useEffect, useState } from 'preact/hooks';

/** On paper alone: the day of printing. Names the page while it is printed, and so the file that it is saved as. */
export function Printed({ title }: { title: string }) {
  const [day, setDay] = useState<CalendarDate>();
  useEffect(() => {
    setDay(today());
    return onPrint(() => {
      setDay(today());
      return `${title}, ${today()}`;
    });
  }, [title]);
  return <p class="decision-printed">{day && `Printed on ${longDate(day)}`}</p>;
}
