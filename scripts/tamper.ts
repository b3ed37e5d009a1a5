/**
 * `npm run tamper -- COUNT [SEED] [DIR...]`: changes copies of built sites in random ways and counts what the checker notices. Without DIR: the site in `dist`, and the
 * example, published and corrected, which has revisions and a log.
 */
import '../src/commands/plain-env.ts';
import { tamper } from '../tests/tamper/tamper.ts';
import { createRandom } from './generate/random.ts';
import { correctedExample } from '../tests/corrected-example.ts';

const [count = '10000', seed = '1', ...given] = process.argv.slice(2);
if (![count, seed].every((word) => /^\d{1,9}$/.test(word))) {
  console.error('usage: npm run tamper -- COUNT [SEED] [DIR...]');
  process.exit(1);
}
const folders = given.length > 0 ? given : ['dist', correctedExample('.tmp/tamper')];
const each = Math.ceil(Number(count) / folders.length);
let all = 0;
for (const [i, folder] of folders.entries()) {
  const started = performance.now();
  const share = Math.min(each, Number(count) - all);
  const { tried, missed } = await tamper(folder, share, createRandom(Number(seed) + i));
  const done = [...tried.values()].reduce((sum, one) => sum + one, 0);
  all += done;
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${folder}, seed ${Number(seed) + i}: ${done} tamperings, ${missed.length} not noticed; ${seconds} s`);
  for (const [kind, number] of [...tried].sort(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${String(number).padStart(6)}  ${kind}`);
  for (const one of missed.slice(0, 40)) console.log(`  NOT NOTICED: ${one}`);
  if (missed.length > 0) process.exitCode = 1;
}
console.log(`${all} tamperings in all`);
process.exit();
