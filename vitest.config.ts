import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 120_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      // The parts, each beside its code.
      { test: { ...shared, name: 'parts', include: ['{src,scripts}/**/*.test.ts'] } },
      // The built site: its files, and its pages in a browser. Files in turn, since a browser takes a core of its own.
      {
        test: {
          ...shared,
          name: 'site',
          include: ['tests/**/*.test.ts'],
          globalSetup: ['tests/build-site.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
