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
const files = folders.map((folder) => (/\.ts$/.test(folder) ? folder : `${folder}/**/*.ts`));
await new Stryker({
  configFile: 'stryker.config.mjs',
  mutate: [...files, '!**/*.test.ts', '!**/cases/**'],
}).runMutationTest();
