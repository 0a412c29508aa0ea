/** Writes docs/figures.md from the reports that the last `npm test` left: `npm run figures`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { format } from 'prettier';
import type { JSONReport, JSONReportSpec, JSONReportSuite } from '@playwright/test/reporter';
import { engineNames } from '../tests/engines/engine.ts';

const reports = [
  'test-results/unit.json',
  'test-results/site.json',
  'test-results/inputs.txt',
] as const;
const missing = reports.filter((path) => !existsSync(path));
if (missing.length > 0) {
  console.error(`There is no ${missing.join(' and no ')}. Run "npm test", which writes them.`);
  process.exit(1);
}
const [unitReport, siteReport, inputCounts] = reports.map((path) => readFileSync(path, 'utf8'));
const unit = JSON.parse(unitReport ?? '') as { numTotalTests: number; numPassedTests: number };
const site = JSON.parse(siteReport ?? '') as JSONReport;
const inputs = (inputCounts ?? '').split('\n').reduce((sum, count) => sum + Number(count), 0);

/** A test of the built site, and how it ended in one project. */
interface Ran {
  readonly file: string;
  readonly title: string;
  readonly project: string;
  readonly held: boolean;
  readonly notes: readonly { readonly type: string; readonly description?: string }[];
}

const specsIn = ({ specs, suites = [] }: JSONReportSuite): JSONReportSpec[] => [
  ...specs,
  ...suites.flatMap(specsIn),
];
const all: Ran[] = site.suites.flatMap(specsIn).flatMap(({ file, title, tests }) =>
  tests.map(({ projectName, status, annotations }) => ({
    file,
    title,
    project: projectName,
    held: status === 'expected' || status === 'flaky',
    notes: annotations,
  })),
);

const share = (ran: readonly Ran[]): string =>
  `${ran.filter(({ held }) => held).length} of ${ran.length}`;
const inEngine = (name: string): Ran[] => all.filter(({ project }) => project === name);
const isOf =
  (subject: string) =>
  ({ file }: Ran): boolean =>
    file.endsWith(`${subject}.test.ts`);
const versionOf = (name: string): string =>
  inEngine(name)
    .flatMap(({ notes }) => notes)
    .find(({ type }) => type === 'engine')?.description ?? name;
/** All that tests noted of one kind, as numbers. */
const noted = (kind: string): number[] =>
  all
    .flatMap(({ notes }) => notes)
    .filter(({ type }) => type === kind)
    .map(({ description }) => Number(description));
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const page = `# Figures

What the last whole run of the tests found. Written by \`npm test && npm run figures\`, never by hand.

| engine | faults borne | journeys made |
| --- | ---: | ---: |
${engineNames
  .map((name) => {
    const ran = inEngine(name);
    const faults = ran.filter((one) => isOf('faults')(one) || isOf('refusals')(one));
    const journeys = ran.filter((one) => isOf('journey')(one) || isOf('offline')(one));
    return `| ${versionOf(name)} | ${share(faults)} | ${share(journeys)} |`;
  })
  .join('\n')}

| figure | |
| --- | ---: |
| looks at a page by axe | ${noted('axe').length} |
| violations that axe saw | ${sum(noted('axe'))} |
| journeys and pages watched for what the security policy refuses | ${noted('refusals').length} |
| what it refused while they ran | ${sum(noted('refusals'))} |
| inputs that properties of the domain were tried with | ${inputs} |
| unit and property tests that held | ${unit.numPassedTests} of ${unit.numTotalTests} |
| tests of the built site that held, all engines together | ${share(all)} |
| begun | ${site.stats.startTime.toString().slice(0, 10)} |
`;
writeFileSync('docs/figures.md', await format(page, { parser: 'markdown' }));
console.log('docs/figures.md is written.');
