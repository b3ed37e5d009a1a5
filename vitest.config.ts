import { defineConfig } from 'vitest/config';

const shared = { testTimeout: 120_000, hookTimeout: 300_000 };

export default defineConfig({
  test: {
    projects: [
      // The parts, each beside its code.
      { test: { ...shared, name: 'parts', maxWorkers: 2, include: ['{src,scripts}/**/*.test.ts'] } },
      // The pages of the built site in a browser, two files at a time: a browser waits for half of its time.
      {
        test: {
          ...shared,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: ['tests/build-site.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      // The files of the built site, and sites that a test builds. Files in turn, since some look for what a build leaves behind.
      {
        test: {
          ...shared,
          name: 'site',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**'],
          globalSetup: ['tests/build-site.ts'],
          fileParallelism: false,
        },
      },
    ],
  },
});
