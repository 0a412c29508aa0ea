import { now } from '@browser/clock.ts';
import { inParts } from '@browser/in-parts.ts';
import { keeper } from '@browser/storage.ts';
import { readKey, siteKeys } from '@domain/keys.ts';
import { patience, readTime, shouldRemind, timeOf } from '@domain/reminder.ts';
import { keep } from './keeping.ts';

interface Reminder {
  readonly isDue: boolean;
  /** When everything was last saved to a file, if it was. */
  readonly backedUp: number | undefined;
}

/** Whether to remind of a back-up now. Looks at what is kept until something is found to remind of. */
export async function reminder(): Promise<Reminder> {
  const backedUp = readTime(keeper.read(siteKeys.backedUp));
  const remindAfter = readTime(keeper.read(siteKeys.remindAfter));
  for await (const keys of inParts(keeper.keys(), 100)) {
    const changes = keys
      .filter((key) => readKey(key))
      .flatMap((key) => timeOf(keeper.read(key) ?? '') ?? []);
    if (shouldRemind({ backedUp, remindAfter, changes }, now())) return { isDue: true, backedUp };
  }
  return { isDue: false, backedUp };
}

/** Reminds no more for seven days, and gives the time from which it does again. */
export function remindLater(): number {
  const time = now() + patience;
  keep(siteKeys.remindAfter, String(time));
  return time;
}
