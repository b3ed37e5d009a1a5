import { defineConfig } from 'vitest/config';
import { COMPILED, TEST_SITE } from './tests/test-site.ts';

/** Tests of this repository's own site, and of its own folders, where another site is tested. */
const ownSite = TEST_SITE === null ? [] : ['tests/subject/**', 'tests/content.test.ts'];

export const shared = {
  testTimeout: 120_000,
  hookTimeout: 300_000,
  // What a page does in a moment takes seconds where much else runs.
  expect: { poll: { timeout: 20_000 } },
  env: { NODE_COMPILE_CACHE: COMPILED },
};
/**
 * Audits, generated input and whole sites that take minutes: `npm run test:long` runs them (`vitest.long.config.ts`), before each release and where what
 * they hold was changed. With them `npm test` would take a quarter of an hour.
 */
export const long = [
  'scripts/fuzz/fuzz.test.ts',
  'src/article/robust.test.ts',
  'src/compile/prototype-names.test.ts',
  'src/estimate/sample/million.test.ts',
  'tests/browser/chartability.test.ts',
  'tests/browser/embed-heights.test.ts',
  'tests/browser/embed-hosts.test.ts',
  'tests/browser/sliders.test.ts',
  'tests/dev.test.ts',
  'tests/features.test.ts',
  'tests/html.test.ts',
  'tests/other-sites.test.ts',
  'tests/package.test.ts',
  // It looks for what other builds leave behind, so that no other may run.
  'tests/places.test.ts',
  'tests/rebuild.test.ts',
];

export default defineConfig({
  test: {
    projects: [
      // The parts, each beside its code. Files share a process and its modules, since to load those anew takes longer than most tests: a file leaves no
      // folder, global or mock behind it.
      {
        test: {
          ...shared,
          name: 'parts',
          maxWorkers: 2,
          isolate: false,
          include: ['{src,scripts}/**/*.test.ts'],
          exclude: long,
        },
      },
      // The pages of the built site in a browser, two files at a time: a browser waits for half of its time.
      {
        test: {
          ...shared,
          name: 'browser',
          isolate: false,
          include: ['tests/browser/**/*.test.ts'],
          exclude: long,
          globalSetup: ['tests/build-site.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      // The files of the built site, and sites that a test builds.
      {
        test: {
          ...shared,
          name: 'site',
          isolate: false,
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/browser/**', ...long, ...ownSite],
          globalSetup: ['tests/build-site.ts'],
          maxWorkers: 2,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
