import fc from 'fast-check';

/**
 * The same draws on every run, so that a failure is one of the change at hand; `SEED=7` draws others. `npm run mutate` runs a property
 * thousands of times over, and gives each a fifth of a second.
 */
fc.configureGlobal({
  seed: Number(process.env.SEED ?? 1),
  ...(process.env.MUTATE && { interruptAfterTimeLimit: 200 }),
});
