/**
 * Tries bad input by the thousand: `npm run fuzz -- COUNT [KIND...] [--seed N] [--case N]`. The same seed makes the same input. Tells of crashes, of hangs, of
 * refusals without a place, of wrong exit statuses, and of input that was accepted and must not be.
 */
import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/fuzz.ts';
import { kinds } from './fuzz/kinds.ts';

const {
  positionals: [count = '1000', ...named],
  values: { seed, case: one },
} = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string', default: '1' }, case: { type: 'string' } },
});
if ([count, seed, one ?? '0'].some((n) => !/^\d{1,9}$/.test(n)) || named.some((name) => !Object.hasOwn(kinds, name))) {
  console.error(`usage: npm run fuzz -- COUNT [${Object.keys(kinds).join(' ')}] [--seed N] [--case N]`);
  process.exit(1);
}
for (const kind of named.length > 0 ? named : Object.keys(kinds)) {
  const cases = one === undefined ? Array.from({ length: Number(count) }, (_, i) => i) : [Number(one)];
  const { accepted, refused, findings, seconds, slowest } = await fuzz({ kind, cases, seed: Number(seed) });
  if (findings.length > 0) process.exitCode = 1;
  console.log(
    `${kind}, seed ${seed}: ${cases.length} tried, ${accepted} accepted, ${refused} refused, ${findings.length} to mend; ${seconds.toFixed(0)} s, the slowest ${slowest.ms.toFixed(0)} ms (case ${slowest.at})`,
  );
  for (const { at, what, message, input } of findings.slice(0, 40)) {
    console.log(
      `\n  ${what}: ${message.split('\n').slice(0, 12).join('\n    ')}\n  again: npm run fuzz -- 1 ${kind} --seed ${seed} --case ${at}${one === undefined ? '' : `\n\n${input}`}`,
    );
  }
}
