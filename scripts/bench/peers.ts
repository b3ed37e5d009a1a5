import { run as runSquiggle } from '@quri/squiggle-lang';
import jstat from 'jstat';
import { compile as compileMathjs } from 'mathjs';
import webppl from 'webppl';
import { POINTS, quantilesOf, type Way } from './engine.ts';

/**
 * One slider step in other people's engines: the model of `engine.ts`, written anew in the language of each, with everything done again at each step, since
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

async function squiggle(each: number): Promise<number[]> {
  const environment = { sampleCount: POINTS, xyPointLength: 1000, seed: 'bench', profile: false };
  const { result } = await runSquiggle(`each = ${each}${SQUIGGLE}`, { environment });
  if (!result.ok) throw new Error(result.value.toString());
  return JSON.parse(result.value.result.toString()) as number[];
}

function byWebppl(each: number): Promise<number[]> {
  const code = WEBPPL.replace('LOG_BOXES', log(18_000, 22_000).join())
    .replace('LOG_WEIGHT', log(75, 90).join())
    .replace('POINTS', String(POINTS));
  return new Promise((done) => {
    webppl.run(`var each = ${each};${code}`, (_: unknown, values: number[]) =>
      done(quantilesOf(Float64Array.from(values))),
    );
  });
}

const formula = compileMathjs('boxes * share * each / weight');

function guesstimate(each: number): number[] {
  const [boxes, weight] = [log(18_000, 22_000), log(75, 90)];
  const values = Float64Array.from({ length: POINTS }, () => {
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
  return quantilesOf(values);
}

/** A step in each engine. */
export const peers: readonly Way[] = [
  ['Squiggle (@quri/squiggle-lang)', squiggle, 12],
  ['WebPPL', byWebppl, 12],
  ['Guesstimate’s way: jStat and mathjs, a sample at a time', guesstimate, 12],
];
