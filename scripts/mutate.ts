/**
 * Changes the code of a folder in many small ways, one at a time, and counts the changes that make a test of the same folder fail:
 * `npm run mutate -- src/estimate`. What is left is listed with its line. It takes some minutes and is no part of `npm test`.
 * `--one-in 8` tries a sample: of every eight stretches of twelve lines the first, so that each file has its share. `--tests` names a file
 * or a folder of tests that lie elsewhere and count too. `--without together` leaves out files of tests with that
 * in their names, and `--slowest 500` tests that take longer than so many milliseconds of the processor's time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';

const stretch = 12;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    'one-in': { type: 'string', default: '1' },
    tests: { type: 'string', multiple: true, default: [] },
    without: { type: 'string', multiple: true, default: [] },
    slowest: { type: 'string', default: 'Infinity' },
  },
});
const oneIn = Number(values['one-in']);
const paths = positionals.map((path) => path.replace(/\/+$/, ''));
if (paths.length === 0 || !(Number.isInteger(oneIn) && oneIn >= 1)) {
  console.error(
    'write what to change, such as `npm run mutate -- src/estimate` or `npm run mutate -- src/language --one-in 8`',
  );
  process.exit(1);
}

const filesIn = (path: string): string[] =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(^|\/)cases\//.test(file))
        .map((file) => join(path, file));

const testsIn = (path: string): string[] =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.test.ts'))
        .map((file) => join(path, file));

/** The stretches of all files one after the other, such as `src/a.ts:13-24`. Every n-th of them is taken. */
const stretches = paths
  .flatMap(filesIn)
  .sort()
  .flatMap((file) => {
    const lines = readFileSync(file, 'utf8').split('\n').length;
    return Array.from(
      { length: Math.ceil(lines / stretch) },
      (_, i) => `${file}:${i * stretch + 1}-${(i + 1) * stretch}`,
    );
  })
  .filter((_, i) => i % oneIn === 0);

/**
 * The tests beside the code, and those that are named besides. Left out are three that take minutes, one that reads the code as text, and
 * those that swap modules or have hooks, which the runner does not know.
 */
const tests = [
  ...new Set([...paths.map((path) => path.replace(/\/[^/]+\.ts$/, '')), ...values.tests].flatMap(testsIn)),
].filter(
  (file) =>
    !values.without.some((part) => file.includes(part)) &&
    !/(million|plain-draws|alone|robust)\.test\.ts$/.test(file) &&
    !/\b(doMock|(before|after)(Each|All))\(/.test(readFileSync(file, 'utf8')),
);

process.env.MUTATE = paths.join();
process.env.MUTATE_TESTS = tests.join();
process.env.MUTATE_SLOWEST = values.slowest;
await new Stryker({
  configFile: 'stryker.config.mjs',
  mutate: oneIn === 1 ? paths.flatMap(filesIn) : stretches,
}).runMutationTest();
