import { defineConfig } from 'vitest/config';

const here = (folder: string) => new URL(`./src/${folder}`, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    alias: { '@browser': here('browser'), '@domain': here('domain'), '@stores': here('stores') },
  },
  // A shared machine may take its time over a property with many inputs.
  test: {
    include: ['tests/unit/**/*.test.ts'],
    setupFiles: ['tests/unit/inputs.ts'],
    testTimeout: 60_000,
  },
});
