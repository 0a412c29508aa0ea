/**
 * What the packages that the site is made of may be used for, and what is known against them: `npm run dependencies`. The
 * licences stand in the lock file, so they are held without a network; advisories are asked for, and where nobody answers
 * that is said.
 */
import { readFileSync } from 'node:fs';
import { run } from './run.ts';

/** Licences that allow any use as long as they are passed on, or, for libraries that are not changed here, their source. */
const allowed = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'LGPL-3.0-or-later',
  'MIT',
  'MPL-2.0',
  'Python-2.0',
  'Unlicense',
];

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, { license?: string; dev?: boolean; version?: string }>;
};
const used = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev);

const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((choice) => allowed.includes(choice.trim())));
const refused = used.filter(([, { license = '' }]) => !isAllowed(license));
for (const [path, { version, license = 'no licence' }] of refused) {
  console.error(
    `${path.replace(/^.*node_modules\//, '')} ${version} comes with "${license}". Replace it, or, once somebody has read the licence, add it to scripts/dependencies.ts.`,
  );
}
console.log(`${used.length} packages, ${used.length - refused.length} under licences that suit.`);

const { output } = await run('npm', ['audit', '--omit=dev', '--json'], {}, 'silent');
const advisories = countIn(output);
if (advisories === undefined) {
  console.log('Advisories could not be asked for: there is no network, or no answer.');
} else if (advisories > 0) {
  console.error(`${advisories} packages have advisories. "npm audit --omit=dev" lists them.`);
} else {
  console.log('No package has an advisory.');
}
process.exitCode = refused.length > 0 || (advisories ?? 0) > 0 ? 1 : 0;

/** How many packages have advisories, or nothing where the answer is none. */
function countIn(answer: string): number | undefined {
  try {
    const { metadata } = JSON.parse(answer.slice(answer.indexOf('{'))) as {
      metadata?: { vulnerabilities?: { total?: number } };
    };
    return metadata?.vulnerabilities?.total;
  } catch {
    return undefined;
  }
}
