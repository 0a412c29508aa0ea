import { test as plain } from '@playwright/test';
import type { Engine, EngineName } from './engine.ts';
import { type Host, hostInFront, type Tampering } from './host.ts';
import { openEngine } from './open.ts';
import { type Reader, readerIn } from './reader.ts';

export { expect } from '@playwright/test';

interface Visit {
  readonly reader: Reader;
  readonly host: Host;
  /** All that went wrong in the pages so far, once the last one has told it. */
  readonly complaints: () => Promise<readonly string[]>;
}

export interface Given {
  /** A reader who has never been here, of the site as it is or tampered with. Once in a test. */
  readonly visit: (tampering?: Tampering) => Promise<Visit>;
}

interface Shared {
  readonly engine: EngineName;
  /** Who shares a browser: tests that name others get one of their own. */
  readonly sharedBy: string;
  readonly opened: Engine;
}

/** A test that runs in the engine of its project. */
export const test = plain.extend<Given, Shared>({
  engine: ['chromium', { scope: 'worker', option: true }],
  sharedBy: ['most tests', { scope: 'worker', option: true }],
  opened: [
    async ({ engine }, use) => {
      const opened = await openEngine(engine);
      await use(opened);
      await opened.end();
    },
    { scope: 'worker', timeout: 60_000 },
  ],
  visit: async ({ opened, baseURL }, use, { annotations }) => {
    annotations.push({ type: 'engine', description: opened.version });
    const hosts: Host[] = [];
    await use(async (tampering) => {
      const host = await hostInFront(String(baseURL), tampering);
      hosts.push(host);
      const reader = readerIn(opened.tab, host.address);
      const complaints = async () => {
        const untold = await opened.tab.evaluate<string[]>('Promise.all(told).then(() => untold)');
        return [...host.complaints, ...untold];
      };
      return { reader, host, complaints };
    });
    // Nothing of this test's page may run on into the next.
    await opened.tab.open('about:blank');
    for (const host of hosts) await host.end();
  },
});
