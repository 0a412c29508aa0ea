/** Builds the site and serves it, search included: `npm start`. */
import { run } from './run.ts';
import { freePort, serve } from './serve.ts';

const { code } = await run('astro', ['build']);
if (code !== 0) {
  console.error(
    '\nThe site was not built. The message above says where; mend it and run "npm start" again.',
  );
  process.exit(code);
}
console.log(`\nThe site is at ${await serve(await freePort(4321))} (Ctrl+C ends it)`);
