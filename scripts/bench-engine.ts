import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { bench, POINTS, whole } from './bench/engine.ts';
import type { BenchRow } from './bench/engine.ts';
import { peerRows } from './bench/peers.ts';
import { formatNumber } from '../src/estimate/format.ts';
import { createRunner } from '../src/estimate/run.ts';
import type { Model } from '../src/estimate/types.ts';

/** Places of a slider, and how often it is put to each. */
const PLACES = 17;
const ROUNDS = 40;

const CONTENT = new URL('../content/', import.meta.url);

/** Of all models of the site, all their sliders and all their places, the one whose step takes longest; of each the shortest of several runs. */
function slowest(points: number): BenchRow | null {
  let worst: BenchRow | null = null;
  for (const file of readdirSync(CONTENT, { recursive: true })
    .map(String)
    .filter((name) => /^(claims|estimates).*\.md$/.test(name))
    .sort()) {
    const [, front = ''] = readFileSync(new URL(file, CONTENT), 'utf8').split(/^---$/m);
    const { model } = parse(front) as { model?: Model };
    if (!model) continue;
    for (const {
      id,
      slider: { min, max },
    } of model.assumptions) {
      const run = createRunner(model);
      const least = new Float64Array(PLACES).fill(Infinity);
      for (let i = 0; i < PLACES * ROUNDS; i++) {
        const place = i % PLACES;
        const before = performance.now();
        whole(run, { [id]: min + ((max - min) * place) / (PLACES - 1) });
        least[place] = Math.min(least[place] ?? Infinity, performance.now() - before);
      }
      const ns = Math.max(...least) * 1e6;
      const { headline, spread } = run({ [id]: (min + max) / 2 });
      const { p5, p50, p95 } = spread ?? { p5: headline, p50: headline, p95: headline };
      if (!worst || ns / points > worst.nsPerPoint)
        worst = {
          name: `the site's slowest step, whole: \`${id}\` of ${file.replace(/\.md$/, '')}`,
          nsPerPoint: ns / points,
          points,
          p5,
          p50,
          p95,
        };
    }
  }
  return worst;
}

/** Prints how long a slider step takes beside other ways to the same numbers, and the slowest of the site's own, as a Markdown table. */
const rows = [...bench(() => performance.now()), ...(await peerRows(POINTS, () => performance.now()))];
const own = slowest(POINTS);
console.log(`| ${formatNumber(POINTS, 5)} points | ns a point | ms a step | 5 % | 50 % | 95 % |`);
console.log('|---|--:|--:|--:|--:|--:|');
for (const { name, nsPerPoint, points, p5, p50, p95 } of own ? [...rows, own] : rows) {
  console.log(
    `| ${name} | ${nsPerPoint.toFixed(1)} | ${((nsPerPoint * points) / 1e6).toFixed(2)} | ${[p5, p50, p95].map((v) => formatNumber(v, 3)).join(' | ')} |`,
  );
}
