import { run } from '@quri/squiggle-lang';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { createModel } from '../estimate/build.ts';
import { createRunner, mean as meanOf } from '../estimate/run.ts';
import { createSampler } from '../estimate/sample/sample.ts';
import { readSpan } from '../language/read-span.ts';
import { estimateSeed } from '../schema/estimate.ts';

/**
 * Models of Squiggle, squigglepy and Guesstimate, written anew as seeds, each with the result that its makers published. The seeds are run by the
 * engine directly: no site is built.
 */
const folder = join(import.meta.dirname, 'published');

interface Published {
  /** Whose model it is. */
  of: string;
  exact?: string;
  draws?: number;
  percentiles?: Record<string, string>;
  mean?: string;
  share?: string;
  squiggle?: string;
}

const published = Object.entries(
  parse(readFileSync(join(folder, 'results.yaml'), 'utf8')) as Record<string, Published>,
);
const thatHave = (what: keyof Published): Array<[string, Published]> =>
  published.filter(([, result]) => result[what] !== undefined);

const textOf = (id: string): string => readFileSync(join(folder, `${id}.md`), 'utf8');

/** A seed's model. */
function modelOf(id: string) {
  const [, front = ''] = textOf(id).split(/^---$/m);
  const { formula, assumptions } = estimateSeed.parse(parse(front));
  const loose = Object.entries(assumptions).map(([name, { value = NaN, min, max }]) => {
    const span = typeof value === 'string' ? readSpan(value) : null;
    return [
      name,
      {
        value: span ? ([span.low, span.high] as const) : (value as Exclude<typeof value, string>),
        ...(min === undefined ? {} : { min }),
        ...(typeof max === 'number' ? { max } : {}),
      },
    ] as const;
  });
  return createModel({ formula, assumptions: Object.fromEntries(loose) });
}

/** “1.3K” is between 1,250 and 1,350. */
function interval(printed: string): [low: number, high: number] {
  const [, digits = '', decimals = '', power = '0', size = ''] =
    /^(\d+(?:\.(\d+))?)(?:e(\d))?([KMB]?)$/.exec(printed) ?? [];
  const unit = 10 ** Number(power) * ({ K: 1e3, M: 1e6, B: 1e9 }[size] ?? 1);
  const half = (0.5 * unit) / 10 ** decimals.length;
  return [Number(digits) * unit - half, Number(digits) * unit + half];
}

/** How many standard errors of its draws a published percentile may be away. By chance alone one in three thousand is further away. */
const ERRORS = 3.6;

/** What a model that says it is approximate may be off besides, as a share of all likelihood. */
const APPROXIMATE = 0.01;

/** The values between which so many draws could have put each of these shares. */
function bounds(id: string, shares: readonly number[], draws: number): Array<[low: number, high: number]> {
  const model = modelOf(id);
  const errors = shares.map(
    (share) => ERRORS * Math.sqrt((share * (1 - share)) / draws) + (model.approximate ? APPROXIMATE : 0),
  );
  const sample = createSampler(model);
  const at = (side: number): number[] =>
    sample(
      {},
      shares.map((share, i) => Math.min(1, Math.max(0, share + side * (errors[i] ?? NaN)))),
    ) ?? [];
  const [low, high] = [at(-1), at(1)];
  return shares.map((_, i) => [low[i] ?? NaN, high[i] ?? NaN]);
}

test('there are a dozen models and more, of three peers, and each seed names the address of its source', () => {
  expect(published.length).toBeGreaterThanOrEqual(12);
  expect(new Set(published.map(([, { of }]) => of))).toEqual(new Set(['squigglepy', 'Squiggle', 'Guesstimate']));
  for (const [id] of published) expect(textOf(id), id).toMatch(/\]\(https:\/\//);
  expect(readdirSync(folder).length).toBe(published.length + 1);
});

test.each(thatHave('exact'))('`%s` gives the figure that was published, to its last digit', (id, { exact = '' }) => {
  const [low, high] = interval(exact);
  const { headline } = createRunner(modelOf(id))();
  expect(headline).toBeGreaterThanOrEqual(low);
  expect(headline).toBeLessThanOrEqual(high);
});

test.each(thatHave('percentiles'))(
  '`%s` has the percentiles that were published, within what chance did to its draws',
  (id, { draws = 0, percentiles = {} }) => {
    const given = Object.entries(percentiles);
    const ours = bounds(
      id,
      given.map(([percent]) => Number(percent) / 100),
      draws,
    );
    const off = given.filter(([, printed], i) => {
      const [low, high] = interval(printed);
      const [least, most] = ours[i] ?? [NaN, NaN];
      return !(least <= high && low <= most);
    });
    expect(off).toEqual([]);
  },
);

test.each(thatHave('share'))('`%s` is as likely as was published, within chance', (id, { share = '', draws = 0 }) => {
  const [low, high] = interval(share);
  const { headline } = createRunner(modelOf(id))();
  const error = ERRORS * Math.sqrt((headline * (1 - headline)) / draws);
  expect(headline - error).toBeLessThanOrEqual(high);
  expect(headline + error).toBeGreaterThanOrEqual(low);
});

test.each(thatHave('mean'))('`%s` has the mean that was published', (id, { mean = '' }) => {
  const [low, high] = interval(mean);
  const ours = meanOf(modelOf(id)) ?? NaN;
  expect(ours).toBeGreaterThanOrEqual(low);
  expect(ours).toBeLessThanOrEqual(high);
});

describe('where nothing was published, Squiggle’s own engine has the same, within chance', () => {
  const draws = 10_000;
  const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
  test.each(thatHave('squiggle'))('`%s`', async (id, { squiggle = '' }) => {
    const lines = squiggle.trim().split('\n');
    const code = [
      ...lines.slice(0, -1),
      `result = ${lines.at(-1)}`,
      `[${shares.map((share) => `quantile(result, ${share})`).join(', ')}]`,
    ];
    const environment = { sampleCount: draws, xyPointLength: 1000, seed: 'published', profile: false };
    const { result } = await run(code.join('\n'), { environment });
    if (!result.ok) throw new Error(result.value.toString());
    const theirs = JSON.parse(result.value.result.toString()) as number[];
    expect(theirs).toHaveLength(shares.length);
    bounds(id, shares, draws).forEach(([least, most], i) => {
      // Squiggle's quantiles of a mixture lie on a grid, so that a point is a hair away from itself.
      expect(theirs[i], `at ${shares[i]}`).toBeGreaterThanOrEqual(least - 1e-3 * Math.abs(least) - 1e-3);
      expect(theirs[i], `at ${shares[i]}`).toBeLessThanOrEqual(most + 1e-3 * Math.abs(most) + 1e-3);
    });
  });
});
