import type { LooseAssumption, LooseModel } from '../../../src/estimate/create-model.ts';

/**
 * What a model means, computed a second time and without the engine: formulas as JavaScript, shapes by the inverse of their distributions, plain draws. It is
 * slow and simple.
 */

/** Lehmer's generator: the same draws on every machine. */
export function drawing(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A formula as a function of the values of its assumptions. */
export function plainFormula(formula: string, names: readonly string[]): (...values: number[]) => number {
  const text = formula.replaceAll('^', '**').replaceAll('if(', 'when(');
  return new Function(
    ...names,
    `const { abs, min, max, sqrt, log, exp, floor, ceil, log10 } = Math;
     const mod = (x, y) => x - y * floor(x / y);
     const clamp = (x, low, high) => max(low, min(high, x));
     const when = (yes, x, y) => (yes ? x : y);
     const round = (x) => (x < 0 ? -floor(0.5 - x) : floor(x + 0.5));
     return ${text};`,
  ) as (...values: number[]) => number;
}

/** The share of the standard normal distribution below `z`: the series by Marsaglia (2004), "Evaluating the normal distribution". */
export function normalBelow(z: number): number {
  if (Math.abs(z) > 8) return z < 0 ? 0 : 1;
  let [sum, part] = [z, z];
  for (let i = 3; Math.abs(part) > 1e-17; i += 2) sum += part = (part * z * z) / i;
  return 0.5 + (sum * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI);
}

const scoreOf = (share: number): number => inverse(normalBelow, -8, 8)(share);
const Z95 = 1.6448536269514722;

/** The inverse of a function that grows. */
const inverse =
  (below: (x: number) => number, from: number, to: number) =>
  (share: number): number => {
    let [a, b] = [from, to];
    for (let i = 0; i < 60; i++) {
      const middle = (a + b) / 2;
      if (below(middle) < share) a = middle;
      else b = middle;
    }
    return (a + b) / 2;
  };

/** The distribution of a beta, summed up at even places. */
function betaInverse(alpha: number, beta: number): (share: number) => number {
  const COUNT = 4000;
  const sums = [0];
  for (let i = 0; i < COUNT; i++) {
    const x = (i + 0.5) / COUNT;
    sums.push((sums.at(-1) ?? 0) + x ** (alpha - 1) * (1 - x) ** (beta - 1));
  }
  const all = sums.at(-1) ?? 1;
  return (share) => {
    const k = Math.max(
      1,
      sums.findIndex((sum) => sum >= share * all),
    );
    const [before = 0, after = 1] = [sums[k - 1], sums[k]];
    return (k - 1 + (share * all - before) / (after - before)) / COUNT;
  };
}

/** The value of an assumption below which a share of its likelihood lies. */
export function plainQuantile({
  value,
  min = -Infinity,
  max = Infinity,
  integer,
}: LooseAssumption): (share: number) => number {
  const plain = shaped(value, min, max);
  return (share) => {
    const held = Math.min(max, Math.max(min, plain(share)));
    return integer ? Math.round(held) : held;
  };
}

function shaped(value: LooseAssumption['value'], min: number, max: number): (share: number) => number {
  if (typeof value === 'number') return () => value;
  if (!('shape' in value)) return shaped({ shape: 'lognormal', low: value[0], high: value[1] }, min, max);
  switch (value.shape) {
    case 'lognormal':
    case 'normal': {
      const log = value.shape === 'lognormal';
      const [bend, back] = log ? [Math.log, Math.exp] : [Number, Number];
      const points =
        'percentiles' in value
          ? Object.entries(value.percentiles).map(
              ([percent, at]) => [scoreOf(Number(percent) / 100), bend(at)] as const,
            )
          : ([
              [-Z95, bend(value.low)],
              [Z95, bend(value.high)],
            ] as const);
      const [[za, ya] = [0, 0], [zb, yb] = [0, 0]] = points;
      const slope = (yb - ya) / (zb - za);
      const below = (x: number): number =>
        log && x <= 0 ? 0 : x === Infinity ? 1 : x === -Infinity ? 0 : normalBelow(za + (bend(x) - ya) / slope);
      const [first, last] = value.cut ? [below(min), below(max)] : [0, 1];
      return (share) => back(ya + slope * (scoreOf(first + share * (last - first)) - za));
    }
    case 'uniform':
      return (share) => value.low + (value.high - value.low) * share;
    case 'triangular': {
      const { low, mode, high } = value;
      return inverse(
        (x) =>
          x < mode
            ? (x - low) ** 2 / ((high - low) * (mode - low))
            : 1 - (high - x) ** 2 / ((high - low) * (high - mode)),
        low,
        high,
      );
    }
    case 'pert': {
      const { low, mode, high } = value;
      const share = (mode - low) / (high - low);
      const back = betaInverse(1 + 4 * share, 5 - 4 * share);
      return (u) => low + (high - low) * back(u);
    }
    case 'beta':
      return 'alpha' in value ? betaInverse(value.alpha, value.beta) : () => NaN;
    case 'samples': {
      if (!('percentiles' in value)) return () => NaN;
      const points = Object.entries(value.percentiles).map(([percent, at]) => [Number(percent) / 100, at] as const);
      return (share) => {
        const k = Math.max(
          1,
          points.findIndex(([end]) => share <= end),
        );
        const [[a, x] = [0, 0], [b, y] = [1, 0]] = [points[k - 1], points[k]];
        return x + ((y - x) * (share - a)) / (b - a);
      };
    }
    case 'choice': {
      const weights = value.weights ?? value.values.map(() => 1);
      const all = weights.reduce((sum, weight) => sum + weight, 0);
      const pairs = value.values.map((one, i) => [one, weights[i] ?? 0] as const).sort(([a], [b]) => a - b);
      return (share) => {
        let passed = 0;
        return (pairs.find(([, weight]) => (passed += weight / all) >= share - 1e-12) ?? pairs.at(-1))?.[0] ?? NaN;
      };
    }
    default:
      throw new Error(`no plain meaning of a ${value.shape}`);
  }
}

const TABLE = 1000;

/** Results of plain draws, and the values of every assumption that they come of. Two that move together do so by a Gaussian copula with that rank correlation. */
export function plainDraws(
  { formula, assumptions, together }: LooseModel,
  count: number,
  seed = 1,
): { names: string[]; values: Float64Array[]; results: Float64Array } {
  const draw = drawing(seed);
  const specs = Object.entries(assumptions).map(
    ([name, one]) => [name, typeof one === 'number' ? { value: one } : one] as const,
  );
  const names = specs.map(([name]) => name);
  // A table of each shape, since its inverse is slow; a drawn share takes the entry where it falls.
  const tables = specs.map(([, one]) => {
    const at = plainQuantile(one);
    return Float64Array.from({ length: TABLE }, (_, i) => at((i + 0.5) / TABLE));
  });
  const run = plainFormula(formula, names);
  const pair = together?.[0] && 'of' in together[0] ? together[0] : null;
  const r = pair ? 2 * Math.sin((Math.PI * pair.rank) / 6) : 0;
  const [first, second] = (pair?.of ?? []).map((name) => names.indexOf(name));
  const values = names.map(() => new Float64Array(count));
  const results = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const shares = names.map(draw);
    if (first !== undefined && second !== undefined) {
      const radius = Math.sqrt(-2 * Math.log(draw()));
      const angle = 2 * Math.PI * draw();
      const [z, other] = [radius * Math.cos(angle), radius * Math.sin(angle)];
      shares[first] = normalBelow(z);
      shares[second] = normalBelow(r * z + Math.sqrt(1 - r * r) * other);
    }
    const point = shares.map((share, k) => tables[k]?.[Math.min(TABLE - 1, Math.floor(share * TABLE))] ?? NaN);
    for (const [k, value] of point.entries()) (values[k] ?? results)[i] = value;
    results[i] = run(...point);
  }
  return { names, values, results };
}
