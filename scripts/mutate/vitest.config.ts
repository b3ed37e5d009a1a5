import { defineConfig } from 'vitest/config';

/** The tests beside the code that is changed, and those that are named besides. Left out are one that takes an hour for a file, and one that reads the code as text. */
const folders = (process.env.MUTATE ?? 'src').split(',').map((path) => path.replace(/\/[^/]+\.ts$/, ''));

export default defineConfig({
  test: {
    include: [
      ...folders.map((folder) => `${folder}/**/*.test.ts`),
      ...(process.env.MUTATE_TESTS ?? '').split(',').filter(Boolean),
    ],
    exclude: ['**/million.test.ts', '**/alone.test.ts'],
    testTimeout: 60_000,
  },
});
