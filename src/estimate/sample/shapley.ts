import { compile } from '../evaluate.ts';
import type { Column } from '../evaluate.ts';
import { lookup } from '../lookup.ts';
import { atScore, clamp } from '../range.ts';
import type { RunModel, Settings } from '../types.ts';
import { inverseNormal } from './normal.ts';
import type { Share } from './sensitivity.ts';

/**
 * Points of a rank-1 lattice, made like that of `lattice.ts` with weights 0.3: for each assumption an axis, and another for what it is when it is drawn again. They keep
 * a share within five thousandths for formulas such as Ishigami's.
 */
const POINTS = 2039;
const GENERATOR = [1, 462, 711, 140, 398, 26, 777, 241, 745, 567, 441, 387, 836, 1001, 624, 642];

/** Up to so many assumptions, all their groups are tried: of eight there are 256. */
const ALL_GROUPS = 8;
/** Of more, groups that grow in so many orders. */
const ORDERS = 3;

/**
 * How much of the result's variance each assumption accounts for; together they are all of it, also where assumptions act together, as in `a * b`, or move together.
 * These are Shapley effects (Owen, 2014, "Sobol' indices and Shapley value", SIAM/ASA Journal on Uncertainty Quantification 2, 245-251): what an assumption adds to the
 * variance of a group that is drawn again while the others stay, on average over the orders in which the groups can grow (Song, Nelson and Staum, 2016, "Shapley effects
 * for global sensitivity analysis", the same journal 4, 1060-1083). Largest first; empty where nothing varies.
 */
export function shapley(model: RunModel, settings: Settings = {}): Share[] {
  const varying = model.assumptions.filter((a) => a.range.shape !== 'fixed' && settings[a.id] === undefined);
  const count = varying.length;
  const held = model.assumptions.map((a): [string, Column] => [a.id, settings[a.id] ?? a.range.central]);
  const [first, again] = [0, count].map((from) =>
    varying.map((a, d) => {
      const value = atScore(a.range);
      return scores(from + d).map((z) => clamp(value(z), a));
    }),
  ) as [Float64Array[], Float64Array[]];
  const columns = new Map(held);
  const run = compile(model.expr, POINTS);
  /** The result where the assumptions of a group are drawn again. */
  const result = (group: ReadonlySet<number>): Column => {
    varying.forEach(({ id }, d) => {
      columns.set(id, (group.has(d) ? again : first)[d] ?? NaN);
    });
    return run(lookup(columns));
  };
  const before = result(new Set());
  if (typeof before === 'number') return [];
  const values = before.slice();
  /** Half the mean square of how far the result moves when a group is drawn again: its mean variance, the others known. */
  const varianceOf = (group: ReadonlySet<number>): number => {
    const moved = result(group) as Float64Array;
    let sum = 0;
    for (let i = 0; i < POINTS; i++) {
      const by = (moved[i] ?? NaN) - (values[i] ?? NaN);
      sum += by * by;
    }
    return sum / (2 * POINTS);
  };
  const gains = count > ALL_GROUPS ? byOrders(count, varianceOf) : byGroups(count, varianceOf);
  const all = gains.reduce((sum, gain) => sum + gain, 0);
  if (!(all > 0)) return [];
  return varying
    .map(({ id }, d) => ({ assumption: id, share: Math.max(0, (gains[d] ?? NaN) / all) }))
    .sort((a, b) => b.share - a.share);
}

let folded = new Float64Array();

/** The points along one axis as places of the standard normal distribution, folded as in `lattice.ts`. */
function scores(axis: number): Float64Array {
  if (folded.length === 0)
    folded = new Float64Array(POINTS).map((_, i) => inverseNormal(1 - Math.abs((2 * (i + 0.25)) / POINTS - 1)));
  const step = GENERATOR[axis] ?? Math.round(POINTS * ((axis * 0.6180339887498949) % 1));
  return folded.map((_, i) => folded[(i * step) % POINTS] ?? NaN);
}

/** What each of `count` adds to the groups that it can join, weighted by the orders in which it joins that group. */
function byGroups(count: number, varianceOf: (group: ReadonlySet<number>) => number): number[] {
  const members = Array.from({ length: count }, (_, d) => d);
  const variances = Array.from({ length: 2 ** count }, (_, code) =>
    code === 0 ? 0 : varianceOf(new Set(members.filter((d) => code & (1 << d)))),
  );
  // The weight of a group of `size` others: size! (count - size - 1)! / count!
  const weights = [1 / count];
  for (let size = 1; size < count; size++) weights.push(((weights[size - 1] ?? NaN) * size) / (count - size));
  return members.map((d) =>
    variances.reduce((sum, variance, code) => {
      if (code & (1 << d)) return sum;
      const size = members.filter((one) => code & (1 << one)).length;
      return sum + (weights[size] ?? NaN) * ((variances[code | (1 << d)] ?? NaN) - variance);
    }, 0),
  );
}

/** The same by a few orders, of which each is also gone through backwards, and from each of its places on. */
function byOrders(count: number, varianceOf: (group: ReadonlySet<number>) => number): number[] {
  const gains = new Array<number>(count).fill(0);
  for (const order of orders(count)) {
    for (let from = 0; from < count; from++) {
      const group = new Set<number>();
      let variance = 0;
      for (let place = 0; place < count; place++) {
        const d = order[(from + place) % count] ?? 0;
        const next = varianceOf(group.add(d));
        gains[d] = (gains[d] ?? 0) + next - variance;
        variance = next;
      }
    }
  }
  return gains;
}

/** Orders that have little in common: those of the fractional parts of multiples of square roots. */
function orders(count: number): number[][] {
  return [2, 3, 5].slice(0, ORDERS).flatMap((prime) => {
    const part = (d: number): number => ((d + 1) * Math.sqrt(prime)) % 1;
    const order = Array.from({ length: count }, (_, d) => d).sort((a, b) => part(a) - part(b));
    return [order, [...order].reverse()];
  });
}
