/** A day as people write it in forms: `2026-11-23`. Compares as text. */
export type CalendarDate = string;

/** Whether a text is a day that exists, from the year 2000 on. */
export function isCalendarDate(text: string): boolean {
  const [, year, month, day] = /^(2\d{3})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (!year || !month || !day) return false;
  return month <= 12 && day <= daysIn(month, year);
}

/** The day after a day: of `2026-12-31`, `2027-01-01`. */
export function dayAfter(date: CalendarDate): CalendarDate {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  if (day < daysIn(month, year)) return written(year, month, day + 1);
  return month < 12 ? written(year, month + 1, 1) : written(year + 1, 1, 1);
}

/** A day as it is written in a letter: of `2026-11-23`, "23 November 2026". */
export function longDate(date: CalendarDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 1) - 1]} ${year}`;
}

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
];

const written = (year: number, month: number, day: number): CalendarDate =>
  [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');

function daysIn(month: number, year: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
