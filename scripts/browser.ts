/** Finds a browser for the tests, or installs one. */
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
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

/**
 * The browser to test with: the one named in CHROMIUM, Playwright's own, else the system's. Undefined where there is none.
 */
export function installedBrowser(): string | undefined {
  const named = process.env.CHROMIUM;
  return [named, chromium.executablePath(), ...common].find((path) => path && existsSync(path));
}

/** A browser, installed now if there was none. Undefined, after a sentence, where none is to be had. */
export async function aBrowser(): Promise<string | undefined> {
  const found = installedBrowser();
  if (found) return found;

  const root = process.getuid?.() === 0;
  if (existsSync('/usr/bin/apt-get') && root) {
    console.log('No browser found: installing the system package "chromium" with apt-get.');
    await run('apt-get', ['update', '-qq']);
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      DEBIAN_FRONTEND: 'noninteractive',
    });
  }
  if (!installedBrowser()) {
    console.log("No browser found: downloading Playwright's Chromium.");
    await run('playwright', ['install', 'chromium']);
  }
  const installed = installedBrowser();
  if (!installed) {
    console.error(
      'No browser could be found or installed, so the browser tests cannot run. Install Chromium or Chrome, or name one: CHROMIUM=/path/to/chrome npm test',
    );
  }
  return installed;
}
