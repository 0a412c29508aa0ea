/** Counts the inputs that properties are tried with, for `npm run figures`. A property that fails still says with which input. */
import { appendFileSync, mkdirSync } from 'node:fs';
import { defaultReportMessage, configureGlobal, readConfigureGlobal } from 'fast-check';
import { afterAll } from 'vitest';

let inputs = 0;

configureGlobal({
  ...readConfigureGlobal(),
  reporter: (run) => {
    inputs += run.numRuns;
    if (run.failed) throw new Error(defaultReportMessage(run));
  },
});

afterAll(() => {
  mkdirSync('test-results', { recursive: true });
  appendFileSync('test-results/inputs.txt', `${inputs}\n`);
});
