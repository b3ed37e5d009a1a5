import { compile, evaluate } from '../evaluate.ts';
import type { Column } from '../evaluate.ts';
import { lookup } from '../lookup.ts';
import { atScore, clamp } from '../range.ts';
import { valuesOf } from '../values-of.ts';
import type { RunAssumption, RunModel, Settings } from '../types.ts';
import { inverseNormal } from './normal.ts';
import { mixed, partsOf } from './mix.ts';
import { regression } from './regression.ts';
import type { Share } from './sensitivity.ts';

/**
 * Points of a rank-1 lattice, made like that of `lattice.ts` with weights 0.3: for each assumption an axis, and another for what it is when it is drawn again.
 */
const POINTS = 2039;
const GENERATOR = [1, 462, 711, 140, 398, 26, 777, 241, 745, 567, 441, 387, 836, 1001, 624, 642];

/** About how many results are computed in all. The fewer assumptions vary, the more copies of the lattice serve, each moved by another part of its cells: long tails need many points. */
const RESULTS = 300_000;
const COPIES = 16;
/** Results and copies where an assumption has long tails. */
const [WIDE_RESULTS, WIDE_COPIES] = [1_000_000, 32];

/** Up to this number of assumptions, all their groups are tried. Eight assumptions have 256 groups. */
const ALL_GROUPS = 8;
/** With more assumptions, groups are tried in this many orders. */
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
  const rows = partsOf(model, varying);
  const spread = spreads(model, settings, varying, rows);
  const tails = spread.some((by) => by > 1);
  const [results, most] = tails ? [WIDE_RESULTS, WIDE_COPIES] : [RESULTS, COPIES];
  const copies = Math.max(1, Math.min(most, Math.floor(results / (POINTS * 2 ** count))));
  const points = copies * POINTS;
  const columns = new Map<string, Column>(model.assumptions.map((a) => [a.id, settings[a.id] ?? a.range.central]));
  const drawn = [0, spread.length].map((from) => spread.map((by, d) => spreadOut(scores(from + d, copies), by)));
  const [first, again] = drawn.map((own) => {
    const places = own.map(([column]) => column);
    return rows ? mixed(rows, places) : places;
  }) as [Float64Array[], Float64Array[]];
  const likely = drawn.map((own) => own.map(([, weights]) => weights)) as [Float64Array[], Float64Array[]];
  const matrix = rows?.map((a) =>
    Float64Array.from(rows, (b) => a.reduce((sum, part, k) => sum + part * (b[k] ?? 0), 0)),
  );
  const valueOf = varying.map((a) => {
    const value = atScore(a.range);
    return (z: number): number => clamp(value(z), a);
  });
  const valuesOf = (places: readonly Float64Array[]): Float64Array[] =>
    places.map((column, d) => column.map(valueOf[d] ?? Number));
  const [firstValues, againValues] = [valuesOf(first), valuesOf(again)];
  /** An assumption drawn again as likely as the others let it be that are not: moved by as much as they say that it differs (Matheron's rule). */
  const drawnAgain = (d: number, group: ReadonlySet<number>): Float64Array | undefined => {
    const others = varying.map((_, i) => i).filter((i) => !group.has(i));
    const parts = matrix ? regression(matrix, d, others) : [];
    if (parts.every((part) => Math.abs(part) < 1e-9)) return againValues[d];
    const places = again[d]?.slice() ?? new Float64Array();
    for (const [i, other] of others.entries()) {
      const [was, now, part] = [first[other] ?? places, again[other] ?? places, parts[i] ?? 0];
      for (let k = 0; k < points; k++) places[k] = (places[k] ?? 0) + part * ((was[k] ?? 0) - (now[k] ?? 0));
    }
    return places.map(valueOf[d] ?? Number);
  };
  const run = compile(model.expr, points);
  /** The result where the assumptions of a group are drawn again. */
  const result = (group: ReadonlySet<number>): Column => {
    varying.forEach(({ id }, d) => {
      columns.set(id, (group.has(d) ? drawnAgain(d, group) : firstValues[d]) ?? NaN);
    });
    return run(lookup(columns));
  };
  const before = result(new Set());
  if (typeof before === 'number') return [];
  const values = before.slice();
  /** Half the mean square of how far the result moves when a group is drawn again: its mean variance, the others known. */
  const varianceOf = (group: ReadonlySet<number>): number => {
    const moved = result(group) as Float64Array;
    // What moves together draws on all axes; else a group on those of its members alone.
    const weights = [...likely[0], ...likely[1].filter((_, d) => rows || group.has(d))].filter((one) => one.length > 0);
    let [sum, all] = [0, 0];
    for (let i = 0; i < points; i++) {
      const by = (moved[i] ?? NaN) - (values[i] ?? NaN);
      let weight = 1;
      for (const column of weights) weight *= column[i] ?? NaN;
      sum += weight * by * by;
      all += weight;
    }
    return sum / (2 * all);
  };
  const gains = count > ALL_GROUPS ? byOrders(count, varianceOf) : byGroups(count, varianceOf);
  const all = gains.reduce((sum, gain) => sum + gain, 0);
  if (!(all > 0)) return [];
  return varying
    .map(({ id }, d) => ({ assumption: id, share: Math.max(0, (gains[d] ?? NaN) / all) }))
    .sort((a, b) => b.share - a.share);
}

/** The variance of a product of lognormals comes from far out in their tails; there is where most of its points should lie. */
const FAR = 2;
/** Below this growth a standard deviation no tail is long. */
const LONG = 0.3;

/**
 * By how much the places along each axis are spread, so that more of them lie in the tails, each then weighing less (importance sampling): the more, the more an assumption two
 * standard deviations from its middle multiplies the result. What does not is left as it is.
 */
function spreads(
  model: RunModel,
  settings: Settings,
  varying: readonly RunAssumption[],
  rows: ReadonlyArray<readonly number[]> | null,
): number[] {
  const at = (moved: Settings): number => Math.abs(evaluate(model.expr, valuesOf(model, { ...settings, ...moved })));
  const middle = at({});
  const growth = varying.map((a) => {
    const score = atScore(a.range);
    const most = Math.max(...[-FAR, FAR].map((z) => at({ [a.id]: clamp(score(z), a) })));
    const grown = Math.log(most / middle) / FAR;
    return grown > 0 && Number.isFinite(grown) ? grown : 0;
  });
  const alongs = rows
    ? (rows[0] ?? []).map((_, k) => Math.hypot(...rows.map((parts, d) => (parts[k] ?? 0) * (growth[d] ?? 0))))
    : growth;
  return alongs.map((along) => (along < LONG ? 1 : Math.sqrt(1 + 2 * along * along)));
}

/** Places spread that far, and how likely each is for how often it comes; no weights where nothing is spread. */
function spreadOut(places: Float64Array, by: number): readonly [places: Float64Array, weights: Float64Array] {
  if (by === 1) return [places, new Float64Array()];
  return [places.map((z) => z * by), places.map((z) => by * Math.exp((z * z * (1 - by * by)) / 2))];
}

const known = new Map<string, Float64Array>();

/** The points along one axis as places of the standard normal distribution, folded as in `lattice.ts`: copy after copy of the lattice. */
function scores(axis: number, copies: number): Float64Array {
  const key = `${axis} ${copies}`;
  const step = GENERATOR[axis] ?? Math.round(POINTS * ((axis * GOLDEN) % 1));
  const made =
    known.get(key) ??
    new Float64Array(copies * POINTS).map((_, i) => {
      const moved = (0.25 / POINTS + Math.floor(i / POINTS + 1) * (axis + 1) * GOLDEN) % 1;
      const share = (((i % POINTS) * step) / POINTS + moved) % 1;
      return inverseNormal(1 - Math.abs(2 * share - 1));
    });
  known.set(key, made);
  return made;
}

const GOLDEN = 0.6180339887498949;

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
