/**
 * Everything that has to hold: `npm test`. Types, lint, format, dependencies, unit tests, the build, and the tests of the built site in
 * real browsers. The last line adds up the unit and browser tests; the exit code says whether all of it held.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { missingBrowsers } from './browser.ts';
import { run } from './run.ts';

/** How many tests ran, and how they ended. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
}

const reports = { unit: 'test-results/unit.json', site: 'test-results/site.json' };

const broken: string[] = [];
const step = async (name: string, command: string, args: string[], env: NodeJS.ProcessEnv = {}) => {
  console.log(`\n== ${name}`);
  const { code } = await run(command, args, env);
  if (code !== 0) broken.push(name);
  return code === 0;
};

rmSync('test-results', { recursive: true, force: true });
mkdirSync('test-results');

await step('Types', 'astro', ['check', '--minimumSeverity', 'warning']);
await step('Types of the service worker', 'tsc', ['-p', 'src/offline']);
await step('Lint', 'biome', ['lint', '--error-on-warnings']);
await step('Format', 'prettier', ['--check', '--log-level', 'warn', '.']);
await step('Dependencies', 'node', ['scripts/dependencies.ts']);
await step('Unit tests', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile=${reports.unit}`,
]);
const built =
  (await step('Build', 'astro', ['build'])) &&
  (await step('Build below a path', 'node', ['scripts/build-variant.ts', 'below'])) &&
  (await step('Build with whole styles', 'node', ['scripts/build-variant.ts', 'whole']));
if (built) {
  const missing = await missingBrowsers();
  if (missing.length > 0) broken.push(`Browsers (${missing.join(', ')})`);
  await step('Site tests', 'playwright', ['test', '--reporter=list,json'], {
    PLAYWRIGHT_JSON_OUTPUT_NAME: reports.site,
  });
}

const tallies = [unitTally(), siteTally()];
const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
if (broken.length > 0) console.log(`\nDid not hold: ${broken.join(', ')}.`);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = broken.length > 0 || failed > 0 ? 1 : 0;

function unitTally(): Tally {
  const report = reportIn<{ numPassedTests: number; numFailedTests: number }>(reports.unit);
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0 };
}

function siteTally(): Tally {
  const report = reportIn<{ stats: { expected: number; unexpected: number; flaky: number } }>(
    reports.site,
  );
  return {
    // On CI a test may be tried twice; the runner lists above which ones needed it, as "flaky".
    passed: (report?.stats.expected ?? 0) + (report?.stats.flaky ?? 0),
    failed: report?.stats.unexpected ?? 0,
  };
}

/** A runner's report, or nothing where the runner did not get as far as writing one. */
function reportIn<Report>(path: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Report;
  } catch {
    return undefined;
  }
}
