import { compile as compileMathjs } from 'mathjs';
import { assumption, lognormal, model, stated, halves } from '../../tests/samples/engine/model.ts';
import { LINES, NODES } from '../../src/estimate/sample/lines.ts';
import { quantile } from '../../src/estimate/range.ts';
import { createRunner, type Runner } from '../../src/estimate/run.ts';
import { createSampler } from '../../src/estimate/sample/sample.ts';
import type { Model, Outcome, Settings } from '../../src/estimate/types.ts';

/** One way to get 5, 50 and 95 % of a formula's result. */
export interface BenchRow {
  name: string;
  /** Nanoseconds of one whole step over its number of points. */
  nsPerPoint: number;
  p5: number;
  p50: number;
  p95: number;
}

/** How many points each way goes through. */
export const POINTS = LINES * NODES.length;

/** Three ranges and a stated number, as a page has them. The last assumption is the one that the slider moves. */
function subject(): Model {
  return model(
    'boxes * share * each / weight',
    [
      assumption('boxes', lognormal(18_000, 22_000)),
      assumption('share', halves(0.5, 0.8, 1), { min: 0, max: 1 }),
      assumption('weight', lognormal(75, 90), { sourced: false, min: 43 }),
      assumption('each', lognormal(24_000, 30_000)),
    ],
    { stated: stated(9.4e6, 9.35e6, 9.45e6, { hedge: 'up-to', edge: 'top' }) },
  );
}

/** Equally likely points by Kronecker's sequence, for the ways that count points. */
function drawn({ assumptions }: Model): Float64Array[] {
  const steps = [0.8566748838545029, 0.733891856627126, 0.6287067210378087, 0.53863];
  return assumptions.map(({ range }, j) =>
    Float64Array.from({ length: POINTS }, (_, i) => quantile(range, (0.5 + (steps[j] ?? 0) * (i + 1)) % 1)),
  );
}

/** One way to the same numbers, and how often it is run. */
export type Way = readonly [
  name: string,
  step: (each: number) => ArrayLike<number> | Promise<ArrayLike<number>>,
  times: number,
];

/** The 5, 50 and 95 % of values, whatever their order. */
export function quantilesOf(values: Float64Array): number[] {
  values.sort();
  return SHARES.map((share) => values[Math.floor(share * values.length)] ?? NaN);
}
const SHARES = [0.05, 0.5, 0.95];

/** Shortest of many runs, each with the slider elsewhere, so that what else the machine does counts little. */
export async function measured([name, step, times]: Way): Promise<BenchRow> {
  let ns = Infinity;
  for (let i = 0; i < times; i++) {
    const before = performance.now();
    const result = step(24_000 + ((i * 7) % 6000));
    if (result instanceof Promise) await result;
    ns = Math.min(ns, (performance.now() - before) * 1e6);
  }
  const [p5 = NaN, p50 = NaN, p95 = NaN] = Array.from(await step(27_000));
  return { name, nsPerPoint: ns / POINTS, p5, p50, p95 };
}

/** A step with all that it gives, which is computed when it is asked for. */
export function whole(run: Runner, settings: Settings): Outcome {
  const outcome = run(settings);
  void outcome.implied;
  void outcome.verdict;
  return outcome;
}

/** Several ways to compute one formula over ten thousand points. Each way draws its points once. */
export function ownWays(): Way[] {
  const m = subject();
  const columns = drawn(m);
  const [a, b, c] = columns as [Float64Array, Float64Array, Float64Array];
  const values = new Float64Array(POINTS);
  const sample = createSampler(m);
  const run = createRunner(m);
  const code = compileMathjs(m.formula);

  return [
    ['ours: a slider step, its range', (each) => sample({ each }, SHARES) ?? [], 400],
    [
      'ours: a slider step, whole (range, implied values, verdict, sentence)',
      (each) => Object.values(whole(run, { each }).spread ?? {}),
      400,
    ],
    ['ours: points made anew as well', (each) => createSampler(m)({ each }, SHARES) ?? [], 40],
    [
      'a plain loop over kept points, sorted',
      (each) => {
        // biome-ignore lint/style/noNonNullAssertion: all arrays have as many numbers as there are points, and the loop is what is measured
        for (let i = 0; i < POINTS; i++) values[i] = (a[i]! * b[i]! * each) / c[i]!;
        return quantilesOf(values);
      },
      100,
    ],
    [
      'mathjs, compiled once, sorted',
      (each) => {
        const scope = { boxes: 0, share: 0, weight: 0, each };
        for (let i = 0; i < POINTS; i++) {
          // biome-ignore lint/style/noNonNullAssertion: all arrays have as many numbers as there are points, and the loop is what is measured
          scope.boxes = a[i]!;
          // biome-ignore lint/style/noNonNullAssertion: all arrays have as many numbers as there are points, and the loop is what is measured
          scope.share = b[i]!;
          // biome-ignore lint/style/noNonNullAssertion: all arrays have as many numbers as there are points, and the loop is what is measured
          scope.weight = c[i]!;
          values[i] = code.evaluate(scope) as number;
        }
        return quantilesOf(values);
      },
      20,
    ],
  ];
}
