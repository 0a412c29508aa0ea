import type { ItemEntry, State, Waitee } from './entry.ts';

/** The states as readers choose them. */
export const stateNames: Readonly<Record<State, string>> = {
  'to-do': 'To do',
  'in-progress': 'In progress',
  waiting: 'Waiting',
  done: 'Done',
  'not-applicable': 'Not applicable',
};

/** Whom one waits for, as it completes "Waiting for …". */
export const waiteeNames: Readonly<Record<Waitee, string>> = {
  codat: 'Codat',
  client: 'the client',
  distributor: 'the distributor',
  platform: 'the accounting platform',
};

/** How an entry stands, in words: "Waiting for Codat", "Not applicable: no desktop platforms". */
export function inWords({
  state,
  waitingFor,
  reason,
}: Pick<ItemEntry, 'state' | 'waitingFor' | 'reason'>): string {
  const name = stateNames[state];
  if (waitingFor) return `${name} for ${waiteeNames[waitingFor]}`;
  return reason ? `${name}: ${reason}` : name;
}
