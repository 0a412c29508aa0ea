import { installedBrowser, installedFirefox, installedWebKit } from '../../scripts/browser.ts';
import { openFirefox } from './by-bidi.ts';
import { openByPlaywright } from './by-playwright.ts';
import { openWebKit } from './by-webdriver.ts';
import type { Engine, EngineName } from './engine.ts';

/**
 * Starts an engine: Playwright's own where it is installed, else the system's.
 *
 * @throws {Error} with a sentence on what to install, where there is none.
 */
export async function openEngine(name: EngineName): Promise<Engine> {
  const opened = await openers[name]();
  if (opened) return opened;
  throw new Error(
    `There is no ${name} to test with. Run "npx playwright install ${name}"; on Debian, as root, "apt-get install chromium firefox-esr webkit2gtk-driver xvfb" does as well.`,
  );
}

const openers: Record<EngineName, () => Promise<Engine> | undefined> = {
  chromium() {
    const path = installedBrowser();
    return path ? openByPlaywright('chromium', path) : undefined;
  },
  firefox() {
    const found = installedFirefox();
    if (!found) return undefined;
    return found.isPlaywrights ? openByPlaywright('firefox', found.path) : openFirefox(found.path);
  },
  webkit() {
    const found = installedWebKit();
    if (!found) return undefined;
    return 'path' in found ? openByPlaywright('webkit', found.path) : openWebKit(found);
  },
};
