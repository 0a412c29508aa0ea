import { now } from '@browser/clock.ts';
import { readKey, siteKeys } from '@domain/keys.ts';
import { patience, readTime, shouldRemind, timeOf } from '@domain/reminder.ts';
import { keep, keeper } from './keeping.ts';

/** Whether to remind of a back-up now, and when the last one was, if there was one. */
export function reminder(): { readonly isDue: boolean; readonly backedUp: number | undefined } {
  const backedUp = readTime(keeper.read(siteKeys.backedUp));
  const remindAfter = readTime(keeper.read(siteKeys.remindAfter));
  const changes = keeper
    .keys()
    .filter((key) => readKey(key))
    .flatMap((key) => timeOf(keeper.read(key) ?? '') ?? []);
  return { isDue: shouldRemind({ backedUp, remindAfter, changes }, now()), backedUp };
}

/** Reminds no more for seven days, and gives the time from which it does again. */
export function remindLater(): number {
  const time = now() + patience;
  keep(siteKeys.remindAfter, String(time));
  return time;
}
