import { hasComponent, type Island } from './island.ts';
import { whenWork } from './when-work.ts';

/** The directive `client:work`: an island that shows the reader's work sleeps as long as there is none. */
export default (
  load: () => Promise<() => Promise<void>>,
  _: unknown,
  island: Island,
): Promise<void> =>
  whenWork(async () => {
    const hydrate = await load();
    if (hasComponent(island)) await hydrate();
  });
