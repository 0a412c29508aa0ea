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

/** What there is to say about the packages, line by line, and whether any of it stands against using them. */
export interface Verdict {
  readonly isRefused: boolean;
  readonly lines: readonly string[];
}

/** Whether the packages of a lock file, but for those that only development needs, come under licences that suit. */
export function verdictOnLicences(lock: Lock): Verdict {
  const used = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && !dev);
  const refused = used.filter(([, { license = '' }]) => !isAllowed(license));
  return {
    isRefused: refused.length > 0,
    lines: [
      ...refused.map(
        ([path, { version, license = 'no licence' }]) =>
          `${path.replace(/^.*node_modules\//, '')} ${version} comes with "${license}". Replace it, or, once somebody has read the licence, add it to scripts/dependencies.ts.`,
      ),
      `Of ${used.length} packages, ${used.length - refused.length} come under licences that suit.`,
    ],
  };
}

/** Whether anything is known against the packages, by what `npm audit --json` printed. Without an answer nothing is known. */
export function verdictOnAdvisories(answer: string): Verdict {
  const advisories = countIn(answer);
  if (advisories === undefined) {
    const say = 'Advisories could not be asked for: there is no network, or no answer.';
    return { isRefused: false, lines: [say] };
  }
  if (advisories === 0) return { isRefused: false, lines: ['No package has an advisory.'] };
  const whose =
    advisories === 1 ? '1 package has an advisory' : `${advisories} packages have advisories`;
  return { isRefused: true, lines: [`${whose}. "npm audit --omit=dev" tells more.`] };
}

/** Whether a licence as SPDX writes it, like "(MIT OR GPL-3.0) AND ISC", may be met by licences that suit. */
const isAllowed = (licence: string): boolean =>
  licence
    .replace(/[()]/g, '')
    .split(' AND ')
    .every((part) => part.split(' OR ').some((choice) => allowed.includes(choice.trim())));

/** How many packages have advisories, or nothing where the answer is none. */
function countIn(answer: string): number | undefined {
  try {
    // Warnings and notices of npm may stand before it and after it.
    const found = answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
    const { metadata } = JSON.parse(found) as {
      metadata?: { vulnerabilities?: { total?: number } };
    };
    return metadata?.vulnerabilities?.total;
  } catch {
    return undefined;
  }
}

/** What a lock file says about each package, by its path. */
interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly license?: string; readonly dev?: boolean; readonly version?: string }>
  >;
}

if (import.meta.main) {
  const licences = verdictOnLicences(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock);
  const { output } = await run('npm', ['audit', '--omit=dev', '--json'], {}, 'silent');
  const verdicts = [licences, verdictOnAdvisories(output)];
  for (const { isRefused, lines } of verdicts) {
    for (const line of lines) (isRefused ? console.error : console.log)(line);
  }
  process.exitCode = verdicts.some(({ isRefused }) => isRefused) ? 1 : 0;
}
