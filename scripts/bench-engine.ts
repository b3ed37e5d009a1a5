import { readFileSync, readdirSync } from 'node:fs';
import { parse } from 'yaml';
import { type BenchRow, measured, ownWays, POINTS, whole } from './bench/engine.ts';
import { peers } from './bench/peers.ts';
import { table } from './bench/table.ts';
import { formatNumber } from '../src/estimate/format.ts';
import { createRunner } from '../src/estimate/run.ts';
import type { Model } from '../src/estimate/types.ts';

/** Places of a slider, and how often it is put to each. */
const PLACES = 17;
const ROUNDS = 40;

const CONTENT = new URL('../content/', import.meta.url);

/** Of all models of the site, all their sliders and all their places, the one whose step takes longest; of each the shortest of several runs. */
function slowest(): BenchRow | null {
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
      const nsPerPoint = (Math.max(...least) * 1e6) / POINTS;
      const { headline, spread } = run({ [id]: (min + max) / 2 });
      const { p5, p50, p95 } = spread ?? { p5: headline, p50: headline, p95: headline };
      const name = `the site's slowest step, whole: \`${id}\` of ${file.replace(/\.md$/, '')}`;
      if (!worst || nsPerPoint > worst.nsPerPoint) worst = { name, nsPerPoint, p5, p50, p95 };
    }
  }
  return worst;
}

/** Prints how long a slider step takes beside other ways to the same numbers, and the slowest of the site's own, as a Markdown table. */
const rows: BenchRow[] = [];
for (const way of [...ownWays(), ...peers]) rows.push(await measured(way));
const own = slowest();
const head = [`${formatNumber(POINTS, 5)} points`, 'ns a point', 'ms a step', '5 %', '50 %', '95 %'];
const cells = ({ name, nsPerPoint, p5, p50, p95 }: BenchRow): string[] => [
  name,
  nsPerPoint.toFixed(1),
  ((nsPerPoint * POINTS) / 1e6).toFixed(2),
  ...[p5, p50, p95].map((v) => formatNumber(v, 3)),
];
console.log(table(head, (own ? [...rows, own] : rows).map(cells)));
