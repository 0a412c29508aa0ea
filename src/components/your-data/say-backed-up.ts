import { plural } from '@domain/plural.ts';
import type { BackedUp } from '@stores/backup.ts';

/** What became of a back-up, as a sentence. */
export function sayBackedUp(backedUp: BackedUp): string {
  if (backedUp.kind === 'nothing') {
    return 'There is nothing to back up yet. It begins with your first tick.';
  }
  if (backedUp.kind === 'refused') {
    return 'Your browser did not let the file be saved. Allow downloads for this site, then try again.';
  }
  const { name, clients } = backedUp;
  return `Your browser saves ${plural(clients, 'client')} as ${name}. See that the file is there, and keep it where you will find it again.`;
}
