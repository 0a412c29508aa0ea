import { defineConfig } from '@playwright/test';
import { chromiumArguments, installedBrowser } from './scripts/browser.ts';
import { engineNames, type EngineName } from './tests/engines/engine.ts';

const port = Number(process.env.SITE_PORT ?? 4330);

export default defineConfig<object, { engine: EngineName }>({
  outputDir: 'test-results/site',
  projects: [
    { name: 'site', testDir: 'tests/site' },
    ...engineNames.map((engine) => ({ name: engine, testDir: 'tests/engines', use: { engine } })),
  ],
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  // A shared machine may starve a test; a second try tells that from a defect, and is reported.
  retries: process.env.CI ? 1 : 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    locale: 'en-GB',
    // Tests that hold back or refuse requests would not see those of a service worker; offline.test.ts lets it in.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: installedBrowser(), args: chromiumArguments },
  },
  webServer: {
    command: `node scripts/serve.ts ${port}`,
    url: `http://127.0.0.1:${port}/`,
    reuseExistingServer: !process.env.CI,
  },
});
