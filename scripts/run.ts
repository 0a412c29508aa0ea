import { spawn } from 'node:child_process';
import { delimiter, resolve as absolute } from 'node:path';

/** The environment for the project's own packages: they are on the path, and none of them sends anything home. */
export const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: [absolute('node_modules/.bin'), process.env.PATH].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
  WRANGLER_SEND_METRICS: 'false',
};

/** How a command ended, and what it printed. */
export interface Ended {
  readonly code: number;
  readonly output: string;
}

/** Runs a command of the project's own packages, showing what it prints unless it is silent. Never rejects: a failure is a code. */
export function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  manner: 'shown' | 'silent' = 'shown',
): Promise<Ended> {
  return new Promise((resolve) => {
    // Windows finds the commands of packages only through its shell.
    const child = spawn(command, args, {
      env: { ...environment, ...env },
      shell: process.platform === 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text;
        if (manner === 'shown') process.stdout.write(text);
      });
    }
    child.on('error', ({ message }) => resolve({ code: 1, output: output + message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
