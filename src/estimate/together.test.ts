import { describe, expect, test } from 'vitest';
import { createModel } from './create-model.ts';
import type { LooseModel } from './create-model.ts';
import { compile } from './evaluate.ts';
import type { Column } from './evaluate.ts';
import { ishigami } from '../../tests/samples/engine/ishigami.ts';
import { movingTogether, normalRank } from './complete-together.ts';
import { atScore, clamp } from './range.ts';
import { createRunner } from './run.ts';
import { frequency } from './sample/frequency.ts';
import { mean } from './sample/mean.ts';
import { createSampler } from './sample/sample.ts';
import { sensitivity } from './sample/sensitivity.ts';
import { shapley } from './sample/shapley.ts';
import type { Model, Origin } from './types.ts';

const DRAWS = 150_000;

/** Plain normal numbers (Box and Muller) of a plain generator (Mulberry32), with nothing of the engine's points. */
function normals(seed: number): () => number {
  let state = seed;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Places of two assumptions whose normal variables have the correlation `r`, and of others that are independent of them. */
function drawn(model: Model, r: number, [a, b]: readonly [string, string]): Float64Array {
  const next = normals(7);
  const places = new Map(model.assumptions.map(({ id }) => [id, new Float64Array(DRAWS).map(next)]));
  const [first, second] = [places.get(a), places.get(b)];
  if (!first || !second) throw new Error('no such assumption');
  places.set(
    b,
    second.map((z, i) => r * (first[i] ?? 0) + Math.sqrt(1 - r * r) * z),
  );
  const columns = new Map(
    model.assumptions.map((one): [string, Column] => {
      const at = atScore(one.range);
      return [one.id, places.get(one.id)?.map((z) => clamp(at(z), one)) ?? NaN];
    }),
  );
  const values = compile(model.expr, DRAWS)((id) => columns.get(id) ?? NaN);
  if (typeof values === 'number') throw new Error('nothing varies');
  return values.slice().sort();
}

const together = (rank: number, of: readonly [string, string] = ['a', 'b']): LooseModel['together'] => [
  { of, rank, source: 'A study' },
];
const values: LooseModel['assumptions'] = {
  a: { value: [2, 8], source: 's' },
  b: { value: { shape: 'normal', low: 4, high: 10 }, min: 0, source: 's' },
  c: { value: { shape: 'uniform', low: 1, high: 3 }, source: 's' },
  d: { value: { shape: 'triangular', low: 0, mode: 1, high: 5 }, source: 's' },
  k: { value: { shape: 'choice', values: [1, 2], weights: [3, 1] }, source: 's' },
};
const loose = (formula: string, rank: number, of?: readonly [string, string]): LooseModel => ({
  formula,
  assumptions: Object.fromEntries(Object.entries(values).filter(([id]) => new RegExp(`\\b${id}\\b`).test(formula))),
  together: together(rank, of),
});

test.each([
  ['a + b', 0.8, ['a', 'b']],
  ['a * b', 0.6, ['a', 'b']],
  ['a * b / c', -0.5, ['a', 'c']],
  ['a * (b + c * d)', 0.7, ['c', 'd']],
  ['k * a + d', 0.95, ['a', 'd']],
  ['max(a, b) * c', 0.8, ['a', 'b']],
  ['abs(a - b) + k', -0.6, ['a', 'b']],
  ['round(a) * b', 0.7, ['a', 'b']],
] as const)('the range of %s with a rank correlation of %d is that of plain draws', (formula, rank, of) => {
  const model = createModel(loose(formula, rank, of));
  const ours = createSampler(model)({}, [0.05, 0.5, 0.95]) ?? [];
  const plain = drawn(model, normalRank(rank), of);
  const at = (share: number): number => plain[Math.round(share * DRAWS)] ?? NaN;
  [0.05, 0.5, 0.95].forEach((share, i) => {
    // Five standard errors of a count.
    const off = 5 * Math.sqrt((share * (1 - share)) / DRAWS);
    const width = at(0.95) - at(0.05);
    expect(ours[i], String(share)).toBeGreaterThan(at(share - off) - 0.002 * width);
    expect(ours[i], String(share)).toBeLessThan(at(share + off) + 0.002 * width);
  });
  const { mix: _, ...alone } = model;
  const independent = createSampler(alone)({}, [0.05, 0.5, 0.95]) ?? [];
  const moved = Math.abs((independent[2] ?? 0) - (ours[2] ?? 0)) + Math.abs((independent[0] ?? 0) - (ours[0] ?? 0));
  expect(moved).toBeGreaterThan(0.01 * Math.abs((ours[2] ?? 0) - (ours[0] ?? 0)));
});

test('the sum of two normals has the range of its closed form, to the last digit that is printed', () => {
  const model = createModel({
    formula: 'a + b',
    assumptions: {
      a: { value: { shape: 'normal', low: -3, high: 3 } },
      b: { value: { shape: 'normal', low: -4, high: 4 } },
    },
    together: together(0.5),
  });
  const wide = Math.sqrt(9 + 16 + 2 * 12 * normalRank(0.5));
  const [low, , high] = createSampler(model)({}, [0.05, 0.5, 0.95]) ?? [];
  expect(high).toBeCloseTo(wide, 4);
  expect(low).toBeCloseTo(-wide, 4);
});

test('the rank correlation of what is drawn is the one that was written', () => {
  const model = createModel({ ...loose('a * b', 0.6), formula: 'a * b' });
  const next = normals(3);
  const r = normalRank(0.6);
  const count = 20_000;
  const pairs = Array.from({ length: count }, () => {
    const z = next();
    return [z, r * z + Math.sqrt(1 - r * r) * next()] as const;
  });
  const ranks = (which: 0 | 1): number[] => {
    const order = pairs.map((_, i) => i).sort((i, j) => (pairs[i]?.[which] ?? 0) - (pairs[j]?.[which] ?? 0));
    const found = new Array<number>(count).fill(0);
    order.forEach((i, rank) => (found[i] = rank / count - 0.5));
    return found;
  };
  const [x, y] = [ranks(0), ranks(1)];
  expect(12 * (x.reduce((sum, one, i) => sum + one * (y[i] ?? 0), 0) / count)).toBeCloseTo(0.6, 1);
  expect(model.together?.[0]?.links).toEqual([['a', 'b', r]]);
});

test('two makings are the same, to the last bit', () => {
  const run = () => createRunner(createModel(loose('a * (b + c * d)', 0.7, ['c', 'd'])))();
  expect(JSON.stringify(run())).toBe(JSON.stringify(run()));
});

test('a value that a reader sets holds one alone: the other keeps its range', () => {
  const model = createModel(loose('a * b', 0.8));
  const { mix: _, ...alone } = model;
  const [own, other] = [model, alone].map((one) => createRunner(one)({ a: 3 }).spread);
  expect(own?.p5).toBeCloseTo(other?.p5 ?? NaN, 3);
  expect(own?.p95).toBeCloseTo(other?.p95 ?? NaN, 3);
});

test('the mean and the shares by themselves follow what moves together', () => {
  const model = createModel({
    formula: 'a + b',
    assumptions: {
      a: { value: { shape: 'normal', low: -1, high: 1 } },
      b: { value: { shape: 'normal', low: -1, high: 1 } },
    },
    together: together(0.5),
  });
  const r = normalRank(0.5);
  // Var(E[a + b | a]) = (1 + r)^2, and Var(a + b) = 2 (1 + r).
  for (const { share } of sensitivity(model)) expect(Math.abs(share - (1 + r) / 2)).toBeLessThan(0.01);
  const product = { ...model, expr: ['*', 'a', 'b'] as const };
  // The mean of a product is its covariance, in units of the standard deviation.
  expect(mean(product)).toBeCloseTo(r / 1.6448536 ** 2, 2);
});

describe('what assumptions account for that move together', () => {
  /** Half the mean square of how far the result moves when a group is drawn again, over a grid of places: what `shapley` estimates, by plain quadrature. */
  function byQuadrature(
    model: Model,
    f: (...places: number[]) => number,
    matrix: readonly (readonly number[])[],
  ): number[] {
    const n = 31;
    const nodes = Array.from({ length: n }, (_, i) => ({ z: -5 + (10 * (i + 0.5)) / n, w: 0 }));
    for (const node of nodes) node.w = Math.exp((-node.z * node.z) / 2);
    const total = nodes.reduce((sum, { w }) => sum + w, 0);
    const size = matrix.length;
    /** The mean variance of the result once those outside of the group are known. */
    const variance = (group: readonly number[]): number => {
      const order = [...Array(size).keys()].filter((i) => !group.includes(i)).concat(group);
      const root: number[][] = [];
      for (const [i, at] of order.entries()) {
        const row: number[] = [];
        for (let j = 0; j <= i; j++) {
          let rest = matrix[at]?.[order[j] ?? 0] ?? 0;
          for (let k = 0; k < j; k++) rest -= (row[k] ?? 0) * ((j === i ? row[k] : root[j]?.[k]) ?? 0);
          row.push(i === j ? Math.sqrt(rest) : rest / (root[j]?.[j] ?? 1));
        }
        root.push(row);
      }
      const visit = (depth: number, free: number[]): readonly [mean: number, square: number, outer: number] => {
        if (depth === size) {
          const places = new Array<number>(size).fill(0);
          order.forEach(
            (at, i) => (places[at] = (root[i] ?? []).reduce((sum, part, k) => sum + part * (free[k] ?? 0), 0)),
          );
          const y = f(...places);
          return [y, y * y, 0];
        }
        let [first, second, outer] = [0, 0, 0];
        for (const { z, w } of nodes) {
          const [m, s, o] = visit(depth + 1, [...free, z]);
          first += (w * m) / total;
          second += (w * s) / total;
          outer += (w * o) / total;
        }
        return depth === size - group.length ? [first, second, second - first * first] : [first, second, outer];
      };
      return visit(0, [])[2];
    };
    const members = [...Array(size).keys()];
    const gains = members.map((d) => {
      let gain = 0;
      for (let code = 0; code < 2 ** size; code++) {
        if (code & (1 << d)) continue;
        const group = members.filter((i) => code & (1 << i));
        const weight = (factorial(group.length) * factorial(size - group.length - 1)) / factorial(size);
        gain += weight * (variance([...group, d]) - (group.length > 0 ? variance(group) : 0));
      }
      return gain;
    });
    const all = gains.reduce((sum, gain) => sum + gain, 0);
    expect(model.assumptions).toHaveLength(size);
    return gains.map((gain) => gain / all);
  }
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

  test('is that of plain quadrature, for Ishigami’s function with its first and third together', () => {
    const r = normalRank(0.6);
    const model = ishigami(
      movingTogether(
        [{ of: ['a', 'c'], ranks: [0.6], cause: null, links: [['a', 'c', r]], ours: true, words: '', origin }],
        ishigami().assumptions,
      ),
    );
    const angle = (z: number): number => atScore({ shape: 'uniform', low: -Math.PI, central: 0, high: Math.PI })(z);
    const wanted = byQuadrature(
      model,
      (a = 0, b = 0, c = 0) => Math.sin(angle(a)) * (1 + 0.1 * angle(c) ** 4) + 7 * Math.sin(angle(b)) ** 2,
      [
        [1, 0, r],
        [0, 1, 0],
        [r, 0, 1],
      ],
    );
    const found = new Map(shapley(model).map((one) => [one.assumption, one.share]));
    ['a', 'b', 'c'].forEach((id, i) =>
      expect(Math.abs((found.get(id) ?? 0) - (wanted[i] ?? 0)), id).toBeLessThan(0.01),
    );
  });

  test('is that of the closed form for a sum of two', () => {
    const [s, t, r] = [1, 2, normalRank(0.7)];
    const model = createModel({
      formula: 'a + b',
      assumptions: {
        a: { value: { shape: 'normal', low: -s, high: s } },
        b: { value: { shape: 'normal', low: -t, high: t } },
      },
      together: together(0.7),
    });
    // Owen and Prieur (2017), "On Shapley value for measuring importance of dependent inputs", theorem 2.
    const whole = s * s + t * t + 2 * r * s * t;
    const first = (s * s * (1 - (r * r) / 2) + r * s * t + (t * t * r * r) / 2) / whole;
    const found = new Map(shapley(model).map((one) => [one.assumption, one.share]));
    expect(Math.abs((found.get('a') ?? 0) - first)).toBeLessThan(0.005);
    expect((found.get('a') ?? 0) + (found.get('b') ?? 0)).toBeCloseTo(1, 12);
  });
  const origin: Origin = { kind: 'working', label: '', value: '', detail: '', href: null, children: [] };
});

describe('a source', () => {
  const model = (source: string | undefined, text = 30): Model =>
    createModel({
      ...loose('a * b', 0.8),
      together: [{ of: ['a', 'b'], rank: 0.8, ...(source === undefined ? {} : { source }) }],
      stated: { value: text, low: text - 2, high: text + 2 },
    });
  test('is needed for a likelihood', () => {
    expect(frequency(model('A study'))).not.toBeNull();
    expect(frequency(model(undefined))).toBeNull();
  });
  test('is needed for a verdict by the edge of the range', () => {
    const top = (source: string | undefined): Model => {
      const made = model(source);
      const { p95 } = createRunner(made)().spread ?? { p95: NaN };
      return {
        ...made,
        stated: made.stated && {
          ...made.stated,
          hedge: 'up-to',
          edge: 'top',
          value: p95,
          low: p95 * 0.99,
          high: p95 * 1.01,
        },
      };
    };
    expect(createRunner(top('A study'))().verdict.arithmetic).toBe('adds-up');
    expect(createRunner(top(undefined))().verdict.arithmetic).toBe('adds-up-only-if');
  });
});

describe('what cannot be is refused', () => {
  const { d: _, ...used } = values;
  const refused = (entries: LooseModel['together']): string => {
    try {
      createModel({ formula: 'a + b + c + k', assumptions: used, ...(entries && { together: entries }) });
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  };
  test.each([
    [[{ of: ['a', 'x'], rank: 0.5 }], 'together: no assumption `x`'],
    [[{ of: ['a', 'a'], rank: 0.5 }], '`a` cannot move together with itself'],
    [
      [{ of: ['a', 'b'], rank: 1 }],
      'the rank correlation `1` is not between -1 and 1, or is 0; write one such as `0.6`',
    ],
    [[{ of: ['a', 'b'], rank: NaN }], 'the rank correlation `NaN` is not between'],
    [[{ of: ['a', 'k'], rank: 0.5 }], '`k` is a choice, and choices are tried one by one'],
    [
      [
        { of: ['a', 'b'], rank: 0.5 },
        { of: ['b', 'a'], rank: 0.6 },
      ],
      '`b` and `a` stand here twice',
    ],
    [[{ cause: 'Rain', moves: { a: 0.5 } }], 'a cause moves two assumptions or more'],
  ] as Array<[LooseModel['together'], string]>)('%j', (entries, words) => expect(refused(entries)).toContain(words));

  test('a set that contradicts itself, with the nearest that does not', () => {
    const words = refused([
      { of: ['a', 'b'], rank: 0.9 },
      { of: ['b', 'c'], rank: 0.9 },
      { of: ['a', 'c'], rank: -0.5 },
    ]);
    expect(words).toContain('these cannot all be');
    const nearest = [...words.matchAll(/\{ of: \[(\w), (\w)\], rank: (-?[\d.]+) \}/g)].map(
      ([, a = '', b = '', rank]) => ({
        of: [a, b] as const,
        rank: Number(rank),
      }),
    );
    expect(nearest).toEqual([
      { of: ['a', 'b'], rank: expect.closeTo(0.59, 1) },
      { of: ['a', 'c'], rank: expect.closeTo(-0.26, 1) },
      { of: ['b', 'c'], rank: expect.closeTo(0.59, 1) },
    ]);
    expect(refused(nearest)).toBe('');
  });
});

test('a shared cause links all that it moves, and says so in words', () => {
  const { together: [entry] = [] } = createModel({
    formula: 'a + b + c',
    assumptions: { a: { value: [2, 8], label: 'Rain' }, b: { value: [3, 4] }, c: { value: [5, 6] } },
    together: [{ cause: 'The season', moves: { a: 0.8, b: 0.5, c: -0.2 } }],
  });
  const [x, y, z] = [0.8, 0.5, -0.2].map(normalRank) as [number, number, number];
  expect(entry?.links).toEqual([
    ['a', 'b', x * y],
    ['a', 'c', x * z],
    ['b', 'c', y * z],
  ]);
  expect(entry?.words).toBe(
    'Taken as moved by one cause, “The season”: when it is high, “Rain” is nearly always high, “b” tends to be high and “c” tends slightly to be low.',
  );
});
