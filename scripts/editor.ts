/**
 * Faults of one seed for an editor: the path as argument, the text as it stands in the editor on standard input, JSON on standard output.
 * Only `.remarkrc.mjs` calls it.
 */
import { readFileSync } from 'node:fs';
import { lintSeed } from '../src/commands/editor/lint-seed.ts';
import { findCaptures } from '../src/commands/find-captures.ts';
import { run } from '../src/commands/run.ts';

await run(async (settings, { out }) => {
  out(JSON.stringify(lintSeed(process.argv[2] ?? '', readFileSync(0, 'utf8'), findCaptures(settings)) ?? []));
  return true;
});
