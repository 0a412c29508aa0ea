/** Builds the site as GitHub Pages serves it, below the name of the repository: `npm run build:below`, into dist-below/. */
import { run } from './run.ts';

const { code } = await run('astro', ['build', '--outDir', 'dist-below'], {
  BASE: '/codat-onboarding/',
});
process.exitCode = code;
