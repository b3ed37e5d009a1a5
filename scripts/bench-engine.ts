import { bench } from '../src/estimate/bench.ts';
import { formatNumber } from '../src/estimate/format.ts';

/** Prints how long a slider step takes beside other ways to the same numbers, as a Markdown table. */
const rows = bench(() => performance.now());
console.log(`| ${formatNumber(rows[0]!.points, 5)} points | ns a point | ms a step | 5 % | 50 % | 95 % |`);
console.log('|---|--:|--:|--:|--:|--:|');
for (const { name, nsPerPoint, points, p5, p50, p95 } of rows) {
  console.log(`| ${name} | ${nsPerPoint.toFixed(1)} | ${((nsPerPoint * points) / 1e6).toFixed(2)} | ${[p5, p50, p95].map((v) => formatNumber(v, 3)).join(' | ')} |`);
}
