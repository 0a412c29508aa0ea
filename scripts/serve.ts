/** Serves the built site with the engine that serves it in production. `node scripts/serve.ts [port]` */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { environment } from './run.ts';

/** Serves dist/ on a port of this machine; resolves with the address once it answers. Ends with this process. */
export async function serve(port: number): Promise<string> {
  const server = spawn(
    'wrangler',
    [
      'dev',
      '--ip',
      '127.0.0.1',
      '--port',
      String(port),
      '--log-level',
      'error',
      '--show-interactive-dev-session',
      'false',
    ],
    {
      env: environment,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'ignore', 'inherit'],
    },
  );
  let ended = false;
  server.on('exit', () => {
    ended = true;
  });
  server.on('error', () => {
    ended = true;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      server.kill(signal);
      process.exit(0);
    });
  }
  process.on('exit', () => server.kill());

  const address = `http://127.0.0.1:${port}/`;
  for (let attempt = 0; attempt < 200 && !ended; attempt += 1) {
    if (await answers(address)) return address;
    await pause(150);
  }
  throw new Error(
    ended
      ? 'The server ended before it answered. Run "npm ci" again, then "npm start".'
      : `Nothing answered at ${address} within 30 seconds.`,
  );
}

const answers = (address: string): Promise<boolean> =>
  fetch(address).then(
    ({ ok }) => ok,
    () => false,
  );

/** The first free port from the one given on. */
export async function freePort(from: number): Promise<number> {
  const isFree = await new Promise<boolean>((resolve) => {
    const probe = createServer()
      .once('error', () => resolve(false))
      .once('listening', () => probe.close(() => resolve(true)))
      .listen(from, '127.0.0.1');
  });
  return isFree ? from : freePort(from + 1);
}

if (import.meta.main) {
  const [port = '4321'] = process.argv.slice(2);
  console.log(`Serving ${await serve(Number(port))}`);
}
