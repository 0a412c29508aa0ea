import { workIfAny } from './when-work.ts';

/**
 * The directive `client:tool`: what a page is there for wakes up with the page, once the reader's work can be read. Otherwise it
 * would ask for all keys of 200 clients in the task in which it starts, and nobody could press anything meanwhile.
 */
export default async (load: () => Promise<() => Promise<void>>): Promise<void> => {
  const hydrate = await load();
  await workIfAny();
  await hydrate();
};
