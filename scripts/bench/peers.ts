import { run as runSquiggle } from '@quri/squiggle-lang';
import jstat from 'jstat';
import { compile as compileMathjs } from 'mathjs';
import webppl from 'webppl';
import type { BenchRow } from './engine.ts';

/**
 * The same step in the engines of others: the model of `engine.ts`, written anew in the language of each, with everything done again at each step, since
 * none of them keeps points. Guesstimate has no package; it draws with jStat and evaluates with mathjs a sample at a time, and so does this.
 */
const SQUIGGLE = `
boxes = 18000 to 22000
share = mixture(triangular(0.5, 0.7999, 0.8), triangular(0.8, 0.8001, 1))
weight = 75 to 90
result = boxes * share * each / weight
[quantile(result, 0.05), quantile(result, 0.5), quantile(result, 0.95)]
`;

const WEBPPL = `
var model = function () {
  var boxes = Math.exp(gaussian(LOG_BOXES));
  var weight = Math.exp(gaussian(LOG_WEIGHT));
  var u = uniform(0, 1);
  var share = u < 0.5 ? 0.5 + 0.3 * Math.sqrt(2 * u) : 1 - 0.2 * Math.sqrt(2 * (1 - u));
  return boxes * share * each / weight;
};
map(function (sample) { return sample.value; }, Infer({ method: 'forward', samples: POINTS, model: model }).samples)
`;

/** Mean and standard deviation of the logarithm, from 5 % and 95 %. */
const log = (low: number, high: number): [mean: number, sigma: number] => [
  Math.log(low * high) / 2,
  Math.log(high / low) / (2 * 1.6448536269514722),
];

const at = (values: number[]): number[] => {
  values.sort((a, b) => a - b);
  return [0.05, 0.5, 0.95].map((share) => values[Math.floor(share * values.length)] ?? NaN);
};

async function squiggle(each: number, sampleCount: number): Promise<number[]> {
  const environment = { sampleCount, xyPointLength: 1000, seed: 'bench', profile: false };
  const { result } = await runSquiggle(`each = ${each}${SQUIGGLE}`, { environment });
  if (!result.ok) throw new Error(result.value.toString());
  return JSON.parse(result.value.result.toString()) as number[];
}

function byWebppl(each: number, samples: number): Promise<number[]> {
  const code = WEBPPL.replace('LOG_BOXES', log(18_000, 22_000).join())
    .replace('LOG_WEIGHT', log(75, 90).join())
    .replace('POINTS', String(samples));
  return new Promise((done) => {
    webppl.run(`var each = ${each};${code}`, (_: unknown, values: number[]) => done(at([...values])));
  });
}

const formula = compileMathjs('boxes * share * each / weight');

async function guesstimate(each: number, samples: number): Promise<number[]> {
  const [boxes, weight] = [log(18_000, 22_000), log(75, 90)];
  const values = Array.from({ length: samples }, () => {
    const u = jstat.uniform.sample(0, 1);
    return Number(
      formula.evaluate({
        boxes: jstat.lognormal.sample(...boxes),
        share: u < 0.5 ? 0.5 + 0.3 * Math.sqrt(2 * u) : 1 - 0.2 * Math.sqrt(2 * (1 - u)),
        weight: jstat.lognormal.sample(...weight),
        each,
      }),
    );
  });
  return at(values);
}

/** A step in each engine: the shortest of several. */
export async function peerRows(points: number, clock: () => number, times = 12): Promise<BenchRow[]> {
  const ways: Array<[string, (each: number, points: number) => Promise<number[]>]> = [
    ['Squiggle (@quri/squiggle-lang)', squiggle],
    ['WebPPL', byWebppl],
    ['Guesstimate’s way: jStat and mathjs, a sample at a time', guesstimate],
  ];
  const rows: BenchRow[] = [];
  for (const [name, step] of ways) {
    let ns = Infinity;
    for (let i = 0; i < times; i++) {
      const before = clock();
      await step(24_000 + i, points);
      ns = Math.min(ns, (clock() - before) * 1e6);
    }
    const [p5 = NaN, p50 = NaN, p95 = NaN] = await step(27_000, points);
    rows.push({ name, nsPerPoint: ns / points, points, p5, p50, p95 });
  }
  return rows;
}
