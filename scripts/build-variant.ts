/**
 * Builds the site another way, for tests to compare with: `node scripts/build-variant.ts below`, as GitHub Pages serves it,
 * below the name of the repository; or `whole`, with its style sheets as they are written.
 */
import { run } from './run.ts';

const variants: Readonly<Record<string, NodeJS.ProcessEnv>> = {
  below: { BASE: '/codat-onboarding/' },
  whole: { STYLES: 'whole' },
};

const [name = ''] = process.argv.slice(2);
const variant = variants[name];
if (variant) {
  const { code } = await run('astro', ['build', '--outDir', `dist-${name}`], variant);
  process.exitCode = code;
} else {
  console.error(`There is no variant "${name}". Name one of: ${Object.keys(variants).join(', ')}.`);
  process.exitCode = 1;
}
