import { isTime } from './reading.ts';

/** How long changes may be in no file before a reader is reminded, and how long "Not now" holds: seven days. */
export const patience = 7 * 24 * 60 * 60 * 1000;

/** What a reminder depends on. Times are in milliseconds since 1970. */
export interface Reminding {
  /** When everything was last saved to a file; absent where it never was. */
  readonly backedUp?: number | undefined;
  /** Until when not to remind; absent where nobody asked for that. */
  readonly remindAfter?: number | undefined;
  /** When each thing that is kept last changed. */
  readonly changes: readonly number[];
}

/** Whether to remind of a back-up: something has been in no file for seven days, and nobody said "Not now". */
export function shouldRemind({ backedUp, remindAfter, changes }: Reminding, now: number): boolean {
  // A clock that was once set far ahead would silence the reminder for years.
  const isSilenced =
    remindAfter !== undefined && now < remindAfter && remindAfter <= now + patience;
  const inNoFile = changes.filter(
    (at) => backedUp === undefined || backedUp > now || at > backedUp,
  );
  return !isSilenced && inNoFile.some((at) => at <= now - patience);
}

/** A time that was kept as text; nothing where the text is no time. */
export function readTime(saved: string | null): number | undefined {
  const time = saved !== null && /^\d{1,16}$/.test(saved) ? Number(saved) : undefined;
  return isTime(time) ? time : undefined;
}

/**
 * When what is kept as a text last changed, without a reading of the rest; nothing where it does not say. There may be 20,000
 * of them, and also what nobody can read any more is worth a back-up.
 */
export function timeOf(saved: string): number | undefined {
  const [, at] = /"at":(\d{1,16})[,}]/.exec(saved) ?? [];
  return readTime(at ?? null);
}
