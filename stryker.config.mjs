/** For `npm run mutate`, which says what to change. */
export default {
  plugins: ['./scripts/mutate/runner.ts'],
  testRunner: 'bundled',
  coverageAnalysis: 'perTest',
  concurrency: Number(process.env.WORKERS ?? 1),
  // A machine that does other work too is no endless loop.
  timeoutMS: 15_000,
  dryRunTimeoutMinutes: 30,
  // The copy that is changed needs no records and no pages. A test of the rounding reads docs/.
  ignorePatterns: [
    '/.cache',
    '/.tmp',
    '/content',
    '/dist',
    '/public',
    '/examples',
    '/tests/*',
    '!/tests/samples',
    '/biome.json',
  ],
  // It is read with a function that TypeScript 7 no longer has, and nothing of it matters to a test.
  tsconfigFile: 'none',
  tempDirName: '.tmp/mutate',
  reporters: ['progress-append-only', 'clear-text', 'json', 'html'],
  jsonReporter: { fileName: '.tmp/mutation.json' },
  htmlReporter: { fileName: '.tmp/mutation.html' },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  allowConsoleColors: false,
};
