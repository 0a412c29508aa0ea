import { defineConfig } from 'vitest/config';

const here = (folder: string) => new URL(`./src/${folder}`, import.meta.url).pathname;

export default defineConfig({
  resolve: {
    alias: { '@browser': here('browser'), '@domain': here('domain'), '@stores': here('stores') },
  },
  test: { include: ['tests/unit/**/*.test.ts'] },
});
