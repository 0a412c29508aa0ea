/** Finds the browsers for the tests, or installs them. */
import { existsSync, globSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, firefox, webkit } from '@playwright/test';
import { run } from './run.ts';

/** Where Chromium and Chrome are commonly installed. */
const common = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium refuses its sandbox to root; its background traffic would only wait for a network that tests do not need. */
export const chromiumArguments = [
  '--disable-background-networking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** A browser, and whether Playwright brought it along: then Playwright also knows how to drive it. */
export interface Found {
  readonly path: string;
  readonly isPlaywrights: boolean;
}

/** The parts of the system's WebKitGTK: its driver, its small browser, and a screen in memory for it. */
export interface WebKitParts {
  readonly driver: string;
  readonly browser: string;
  readonly screen: string;
}

/**
 * The Chromium to test with: the one named in CHROMIUM, Playwright's own, else the system's. Undefined where there is none.
 */
export function installedBrowser(): string | undefined {
  const named = process.env.CHROMIUM;
  return [named, chromium.executablePath(), ...common].find((path) => path && existsSync(path));
}

/** Playwright's own Firefox, else the system's extended support release. */
export const installedFirefox = (): Found | undefined =>
  playwrights(firefox.executablePath()) ?? systems('firefox-esr');

/** Playwright's own WebKit, else the parts of the system's. */
export function installedWebKit(): Found | WebKitParts | undefined {
  const own = playwrights(webkit.executablePath());
  const driver = onPath('WebKitWebDriver');
  const screen = onPath('Xvfb');
  const [browser] = globSync('/usr/lib/*/webkit2gtk-*/MiniBrowser');
  return own ?? (driver && browser && screen ? { driver, browser, screen } : undefined);
}

const playwrights = (path: string): Found | undefined =>
  existsSync(path) ? { path, isPlaywrights: true } : undefined;

function systems(command: string): Found | undefined {
  const path = onPath(command);
  return path ? { path, isPlaywrights: false } : undefined;
}

const onPath = (command: string): string | undefined =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, command))
    .find((path) => existsSync(path));

const engines = [
  { name: 'chromium', find: installedBrowser, packages: ['chromium'] },
  { name: 'firefox', find: installedFirefox, packages: ['firefox-esr'] },
  { name: 'webkit', find: installedWebKit, packages: ['webkit2gtk-driver', 'xvfb'] },
];

/** Installs those of the browsers that are missing. Gives the names of those that are not to be had, after a sentence. */
export async function missingBrowsers(
  wanted: readonly string[] = engines.map(({ name }) => name),
): Promise<readonly string[]> {
  const missing = () => engines.filter(({ name, find }) => wanted.includes(name) && !find());
  if (missing().length > 0 && existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    const packages = missing().flatMap((engine) => engine.packages);
    console.log(`Installing the system's packages ${packages.join(', ')} with apt-get.`);
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
  }
  for (const { name } of missing()) {
    console.log(`Downloading Playwright's ${name}.`);
    await run('playwright', ['install', name]);
  }
  const names = missing().map(({ name }) => name);
  if (names.length > 0) {
    console.error(
      `No ${names.join(', no ')} could be found or installed, so the tests in it cannot run. Run "npx playwright install ${names.join(' ')}", or name a Chromium or Chrome: CHROMIUM=/path/to/chrome npm test`,
    );
  }
  return names;
}
