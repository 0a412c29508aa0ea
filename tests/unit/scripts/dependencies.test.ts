import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verdictOnAdvisories, verdictOnLicences } from '../../../scripts/dependencies.ts';

const lockOf = (licences: Readonly<Record<string, string | undefined>>, dev = false) => ({
  packages: {
    '': { version: '0.1.0' },
    ...Object.fromEntries(
      Object.entries(licences).map(([name, license]) => [
        `node_modules/${name}`,
        { version: '1.2.3', dev, ...(license && { license }) },
      ]),
    ),
  },
});

describe('licences', () => {
  test('packages under licences that suit are counted', () => {
    expect(verdictOnLicences(lockOf({ preact: 'MIT', sharp: 'Apache-2.0' }))).toEqual({
      isRefused: false,
      lines: ['Of 2 packages, 2 come under licences that suit.'],
    });
  });

  test('a licence that nobody has read is refused with what to do', () => {
    expect(verdictOnLicences(lockOf({ '@some/package': 'GPL-3.0-only', preact: 'MIT' }))).toEqual({
      isRefused: true,
      lines: [
        '@some/package 1.2.3 comes with "GPL-3.0-only". Replace it, or, once somebody has read the licence, add it to scripts/dependencies.ts.',
        'Of 2 packages, 1 come under licences that suit.',
      ],
    });
  });

  test('a package without a licence is refused', () => {
    const { isRefused, lines } = verdictOnLicences(lockOf({ mystery: undefined }));
    expect(isRefused).toBe(true);
    expect(lines[0]).toContain('mystery 1.2.3 comes with "no licence"');
  });

  test('a package within another is named by itself', () => {
    const { lines } = verdictOnLicences(lockOf({ 'outer/node_modules/inner': 'AGPL-3.0' }));
    expect(lines[0]).toMatch(/^inner 1\.2\.3 /);
  });

  test.each([
    ['(MIT OR GPL-3.0-or-later)', false],
    ['MIT AND ISC', false],
    ['(MIT AND Zlib)', true],
    ['MIT AND (Apache-2.0 OR GPL-2.0)', false],
    ['SEE LICENSE IN LICENSE.md', true],
    ['mit', true],
  ])('"%s" is refused: %s', (licence, isRefused) => {
    expect(verdictOnLicences(lockOf({ one: licence })).isRefused).toBe(isRefused);
  });

  test('what only development needs may come under any licence', () => {
    expect(verdictOnLicences(lockOf({ tool: 'GPL-3.0-only' }, true)).isRefused).toBe(false);
  });
});

describe('advisories', () => {
  const answerWith = (total: number) =>
    JSON.stringify({ metadata: { vulnerabilities: { total } } });

  test('none is said', () => {
    expect(verdictOnAdvisories(answerWith(0))).toEqual({
      isRefused: false,
      lines: ['No package has an advisory.'],
    });
  });

  test.each([
    [1, '1 package has an advisory. "npm audit --omit=dev" tells more.'],
    [3, '3 packages have advisories. "npm audit --omit=dev" tells more.'],
  ])('%i are refused with where to read them', (total, say) => {
    expect(verdictOnAdvisories(answerWith(total))).toEqual({ isRefused: true, lines: [say] });
  });

  test('they are heard through what else npm prints, before and after', () => {
    const answer = `npm warn config old\n${answerWith(2)}\nnpm notice New version of npm available!\n`;
    expect(verdictOnAdvisories(answer).isRefused).toBe(true);
  });

  test.each([
    ['nothing', ''],
    ['a sentence', 'npm error code ENOTFOUND'],
    ['another object', '{"error":{"code":"ENOTFOUND"}}'],
    ['half an object', '{"metadata":{'],
  ])('%s for an answer is no advisory, and said', (_, answer) => {
    expect(verdictOnAdvisories(answer)).toEqual({
      isRefused: false,
      lines: ['Advisories could not be asked for: there is no network, or no answer.'],
    });
  });
});

describe('the command, with npm as it is', () => {
  let folder: string;
  let registry: Server;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'dependencies-'));
    registry = createServer((asked, answer) => {
      const isForAdvisories = asked.url?.endsWith('/advisories/bulk');
      const advisory = {
        ...{ id: 1, url: 'https://example.org/1', title: 'Throws', severity: 'high' },
        vulnerable_versions: '<2.0.0',
      };
      answer
        .writeHead(isForAdvisories ? 200 : 404, { 'content-type': 'application/json' })
        .end(JSON.stringify(isForAdvisories ? { one: [advisory] } : {}));
    });
    await new Promise<void>((listening) => registry.listen(0, '127.0.0.1', listening));
  });
  afterEach(() => {
    registry.close();
    rmSync(folder, { recursive: true });
  });

  const needs = (licence: string) => {
    const about = { name: 'site', version: '0.1.0', dependencies: { one: '1.2.3' } };
    const one = { version: '1.2.3', license: licence };
    writeFileSync(join(folder, 'package.json'), JSON.stringify(about));
    writeFileSync(
      join(folder, 'package-lock.json'),
      JSON.stringify({
        ...{ name: 'site', version: '0.1.0', lockfileVersion: 3 },
        packages: { '': about, 'node_modules/one': one },
      }),
    );
  };

  /** Runs it on the packages of the folder, with a registry at an address. */
  const check = async (address: string) => {
    const child = spawn(process.execPath, [resolve('scripts/dependencies.ts')], {
      cwd: folder,
      env: { ...process.env, npm_config_registry: address, npm_config_fetch_retries: '0' },
    });
    const [said, complained, code] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      new Promise<number | null>((ended) => child.on('close', ended)),
    ]);
    return { said, complained, code };
  };
  const here = () => `http://127.0.0.1:${(registry.address() as AddressInfo).port}/`;
  /** Nothing listens there. */
  const nowhere = 'http://127.0.0.1:9/';

  test('without a network holds the licences all the same', async () => {
    needs('MIT');
    const suiting = await check(nowhere);
    expect(suiting).toMatchObject({ code: 0 });
    expect(suiting.said).toContain('Of 1 packages, 1 come under licences that suit.');
    expect(suiting.said).toContain('Advisories could not be asked for');

    needs('SSPL-1.0');
    const refused = await check(nowhere);
    expect(refused).toMatchObject({ code: 1 });
    expect(refused.complained).toContain('one 1.2.3 comes with "SSPL-1.0"');
  });

  test('fails where the registry knows of an advisory', async () => {
    needs('MIT');
    const { complained, code } = await check(here());
    expect(complained).toContain('1 package has an advisory.');
    expect(code).toBe(1);
  });
});
