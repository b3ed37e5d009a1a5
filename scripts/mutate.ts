/**
 * Changes the code of a folder in many small ways, one at a time, and counts the changes that make a test of the same folder fail:
 * `npm run mutate -- src/estimate`. What is left is listed with its line. It takes an hour or so and is no part of `npm test`.
 */
import { Stryker } from '@stryker-mutator/core';

const folders = process.argv.slice(2).map((folder) => folder.replace(/\/+$/, ''));
if (folders.length === 0) {
  console.error('no folder; write what to change, such as `npm run mutate -- src/estimate`');
  process.exit(1);
}

process.env.MUTATE = folders.join();
await new Stryker({
  mutate: [...folders.map((folder) => (/\.ts$/.test(folder) ? folder : `${folder}/**/*.ts`)), '!**/*.test.ts', '!**/cases/**'],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutate/vitest.config.ts', related: false },
  coverageAnalysis: 'perTest',
  // A second run tries anew only what a change of code or tests may have changed.
  incremental: true,
  incrementalFile: '.tmp/mutation-incremental.json',
  concurrency: Number(process.env.WORKERS ?? 1),
  // A machine that does other work too is no endless loop.
  timeoutMS: 60_000,
  // The copy that is changed needs neither records nor pages.
  ignorePatterns: ['/content', '/dist', '/public', '/docs', '/examples', '/tests'],
  // It is read with a function that TypeScript 7 no longer has, and nothing of it matters to a test.
  tsconfigFile: 'none',
  tempDirName: '.tmp/mutate',
  reporters: ['clear-text', 'json', 'html'],
  jsonReporter: { fileName: '.tmp/mutation.json' },
  htmlReporter: { fileName: '.tmp/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowConsoleColors: false,
}).runMutationTest();
