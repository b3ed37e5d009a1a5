import { defineConfig } from 'vitest/config';

/** The tests of the folders that are changed. One that compares with a million points would take an hour a file. */
const folders = (process.env.MUTATE ?? 'src').split(',').map((path) => path.replace(/\/[^/]+\.ts$/, ''));

export default defineConfig({
  test: { include: folders.map((folder) => `${folder}/**/*.test.ts`), exclude: ['**/million.test.ts'], testTimeout: 60_000 },
});
