import { expect, test } from 'vitest';
import { drawing, plainDraws, plainFormula } from '../../tests/samples/engine/plain-meaning.ts';
import { plainModels } from '../../tests/samples/engine/plain-models.ts';
import { assumption, model as sample, stated as number } from '../../tests/samples/engine/model.ts';
import { completeRange } from './complete-range.ts';
import { completeTogether, movingTogether } from './complete-together.ts';
import { EDGES } from './create-model.ts';
import type { LooseModel } from './create-model.ts';
import { createRunner, frequency, sensitivity, shapley, swings } from './run.ts';
import { createSampler } from './sample/sample.ts';
import { implied } from './solve/implied.ts';
import { ends } from './range.ts';
import type { Assumption, Model } from './types.ts';
import { wholeRange } from './whole-range.ts';

// All that is computed here is computed a second time, by plain means and without the engine: dense scans and plain draws.

/** `MODELS=2600` tries ten times as many. */
const COUNT = Number(process.env.MODELS ?? 260);
const STEPS = 4000;

/** The formula along one assumption, the others at their central values. */
function along({ formula }: LooseModel, model: Model, id: string): (x: number) => number {
  const run = plainFormula(
    formula,
    model.assumptions.map((a) => a.id),
  );
  return (x) => run(...model.assumptions.map((a) => (a.id === id ? x : a.range.central)));
}

/** Every stretch of values within the limits on which the formula gives the target; a single value is a stretch too. */
function scanned(
  f: (x: number) => number,
  target: number,
  low: number,
  high: number,
): Array<readonly [number, number]> {
  const close = (y: number): boolean => Math.abs(y - target) <= 1e-9 * Math.abs(target);
  const found: Array<readonly [number, number]> = [];
  let [x, y] = [low, f(low)];
  if (close(y)) found.push([x, x]);
  for (let i = 1; i <= STEPS; i++) {
    const next = low + ((high - low) * i) / STEPS;
    const result = f(next);
    if (close(result)) found.push(close(y) ? [x, next] : [next, next]);
    else if (!close(y) && y < target !== result < target) {
      let [a, b] = [x, next];
      for (let turn = 0; turn < 100; turn++) {
        const middle = (a + b) / 2;
        if (f(middle) < target === y < target) a = middle;
        else b = middle;
      }
      // A jump passes the target and does not give it.
      if (Math.abs(f(a) - target) < 1e-6 * Math.abs(target)) found.push([a, b]);
    }
    [x, y] = [next, result];
  }
  return found;
}

/** The model without what `createModel` finds out about its fineness, which takes most of the time. */
function modelOf({ formula, assumptions, stated, together = [] }: LooseModel): Model {
  const all = Object.entries(assumptions).map(([id, spec]) => {
    const {
      value,
      min = null,
      max = null,
      integer = false,
      source,
    } = typeof spec === 'number' ? { value: spec } : spec;
    const range = completeRange(value, false, { min, max });
    return assumption(id, integer ? wholeRange(range) : range, { min, max, integer, sourced: source !== undefined });
  });
  const origin = all[0]?.origin ?? {
    kind: 'reference' as const,
    label: '',
    value: '',
    detail: '',
    href: null,
    children: [],
  };
  const moving = completeTogether(together, all, () => ({ ours: false, origin })).together;
  return sample(formula, all, {
    ...movingTogether(moving, all),
    fine: /floor|ceil|round|mod|if/.test(formula) ? 'jumps' : 'bends',
    stated: stated
      ? number(stated.value, stated.low, stated.high, {
          hedge: stated.hedge ?? 'none',
          edge: EDGES[stated.hedge ?? 'none'] ?? 'middle',
        })
      : null,
  });
}

const models = plainModels(COUNT).map((loose) => ({ loose, model: modelOf(loose) }));
const told = (loose: LooseModel, rest: string): string =>
  `${rest}, of ${loose.formula} = ${loose.stated?.value} with ${JSON.stringify(loose.assumptions)}`;

test('what a stated number needs is all that a dense scan finds, and no more', () => {
  const wrong: string[] = [];
  for (const { loose, model } of models) {
    const { stated } = model;
    if (!stated) continue;
    const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-6 * (Math.abs(a) + Math.abs(b));
    for (const { assumption: id, solutions } of implied(model)) {
      const a = model.assumptions.find((one) => one.id === id);
      if (!a || a.min === null || a.max === null) continue;
      const [min, max] = [a.min, a.max];
      const f = along(loose, model, id);
      const inside = solutions.filter((x) => x >= min && x <= max);
      const stretches = scanned(f, stated.value, min, max);
      if (a.integer) {
        for (const x of inside)
          if (!(Number.isInteger(x) && f(x) >= stated.low && f(x) <= stated.high))
            wrong.push(told(loose, `${id} is no ${x}`));
        for (const [x] of stretches) {
          const n = Math.round(x);
          if (n >= min && n <= max && f(n) > stated.low && f(n) < stated.high && !inside.includes(n))
            wrong.push(told(loose, `${id} may be ${n}`));
        }
        continue;
      }
      for (const x of inside) if (!near(f(x), stated.value)) wrong.push(told(loose, `${id} = ${x} gives ${f(x)}`));
      // What is flat over a stretch has one value named of it.
      const joined: Array<[number, number]> = [];
      for (const [from, to] of stretches) {
        const last = joined.at(-1);
        if (last && from <= last[1] + (max - min) / STEPS / 2) last[1] = to;
        else joined.push([from, to]);
      }
      for (const [from, to] of joined)
        if (!inside.some((x) => (x >= from && x <= to) || near(x, from) || near(x, to)))
          wrong.push(told(loose, `${id} may be ${from} to ${to}, not only ${inside}`));
    }
  }
  expect(wrong).toEqual([]);
});

/** How many half-widths of its range an assumption is moved; in logarithms for a lognormal. */
function widths({ range }: Assumption, value: number): number {
  const [low, high] = ends(range);
  return range.shape === 'lognormal'
    ? Math.abs(Math.log(value / range.central)) / (Math.log(high / low) / 2)
    : Math.abs(value - range.central) / ((high - low) / 2);
}

test('a verdict is what its rule gives by scans and plain draws', () => {
  const wrong: string[] = [];
  const seen: Record<string, number> = {};
  const draw = drawing(3);
  for (const { loose, model } of models.slice(0, Math.round(COUNT / 10))) {
    const { stated, assumptions } = model;
    if (!stated) continue;
    const { arithmetic, none, changes } = createRunner(model)().verdict;
    seen[arithmetic ?? none ?? ''] = (seen[arithmetic ?? none ?? ''] ?? 0) + 1;
    const fail = (why: string): number => wrong.push(told(loose, `${stated.hedge}: ${arithmetic ?? none}, but ${why}`));
    const f = plainFormula(
      loose.formula,
      assumptions.map(({ id }) => id),
    );
    const holds = (y: number, slack = 1e-9): boolean =>
      y >= stated.low - slack * Math.abs(stated.low) && y <= stated.high + slack * Math.abs(stated.high);
    const headline = f(...assumptions.map(({ range }) => range.central));
    const drawn = plainDraws(loose, 20_000).results.sort();
    const [p5 = NaN, p95 = NaN] = [drawn[1000], drawn[19_000]];
    const loosely = !(p5 > 0 && p95 / p5 <= 10);
    const sourced = assumptions.every((a) => a.sourced);
    const single = assumptions.map((a) => scanned(along(loose, model, a.id), stated.value, a.min ?? 0, a.max ?? 1));
    const bound = ['over', 'at-least', 'under'].includes(stated.hedge);
    if (arithmetic === 'cannot-add-up')
      for (let i = 0; i < 3000; i++)
        if (holds(f(...assumptions.map(({ min, max }) => (min ?? 0) + ((max ?? 1) - (min ?? 0)) * draw())), 0)) {
          fail('some values within the limits do');
          break;
        }
    if (arithmetic === 'adds-up' && !bound && !holds(headline)) {
      const edge = stated.edge === 'top' ? p95 : stated.edge === 'bottom' ? p5 : headline;
      if (sourced && !holds(edge, 0.02)) fail(`the headline is ${headline}, the range ${p5} to ${p95}`);
    }
    if (arithmetic !== 'adds-up' && sourced && holds(headline) && !loosely) fail(`the headline is ${headline}`);
    if (none === 'too-loose' && sourced && p5 > 0 && p95 / p5 < 9.5) fail(`the range is ${p5} to ${p95}`);
    if (none === 'undecided' && single.some((found) => found.length > 0)) fail('one of them gives it');
    if (arithmetic !== 'adds-up-only-if') continue;
    const moved = new Map(changes.map(({ assumption, value }) => [assumption, value]));
    if (!holds(f(...assumptions.map(({ id, range }) => moved.get(id) ?? range.central))))
      fail('its change does not give it');
    for (const { id, min, max } of assumptions) {
      const value = moved.get(id);
      if (value !== undefined && !(value >= (min ?? 0) * (1 - 1e-9) && value <= (max ?? 1) * (1 + 1e-9)))
        fail(`${id} is beyond its limits`);
    }
    const sizes = assumptions.map((a, i) =>
      a.integer ? Infinity : Math.min(Infinity, ...(single[i] ?? []).flat().map((value) => widths(a, value))),
    );
    const least = Math.min(...sizes);
    const [first] = changes;
    const own = assumptions.find(({ id }) => id === first?.assumption);
    if (changes.length > 1 && least < Infinity) fail('one change is enough');
    // Of all values that are rounded to 29 the engine names the one that is 29.
    const flat = loose.formula.startsWith('round');
    if (!flat && changes.length === 1 && first && own && widths(own, first.value) > least * (1 + 1e-6))
      fail('another change is smaller');
  }
  expect(wrong).toEqual([]);
  for (const kind of ['adds-up', 'adds-up-only-if', 'cannot-add-up']) expect(seen[kind] ?? 0, kind).toBeGreaterThan(1);
});

/** How much of the variance of results is known once an assumption is: that of the means of slices with as many draws each. */
function knownBy(values: Float64Array, results: Float64Array): number {
  const SLICES = 40;
  const order = Array.from(values.keys()).sort((i, j) => (values[i] ?? 0) - (values[j] ?? 0));
  const size = order.length / SLICES;
  const meanOf = (some: readonly number[]): number => some.reduce((sum, i) => sum + (results[i] ?? 0), 0) / some.length;
  const all = meanOf(order);
  const variance = order.reduce((sum, i) => sum + ((results[i] ?? 0) - all) ** 2, 0) / order.length;
  const slices = Array.from({ length: SLICES }, (_, k) => meanOf(order.slice(k * size, (k + 1) * size)));
  return slices.reduce((sum, one) => sum + (one - all) ** 2, 0) / SLICES / variance;
}

test('shares, percentiles, likelihood and swings are those of plain draws', () => {
  const DRAWS = 20_000;
  const smooth = models.filter(
    ({ model }) => !model.assumptions.some(({ integer, range }) => integer || range.shape === 'choice'),
  );
  const some = smooth.filter(({ model }, i) => model.assumptions.length === 2 || i % 9 === 0).slice(0, 14);
  expect(some.filter(({ model }) => model.mix).length).toBeGreaterThan(3);
  for (const { loose, model } of some) {
    const { names, values, results } = plainDraws(loose, DRAWS, 77);
    const known = new Map(names.map((name, i) => [name, knownBy(values[i] ?? results, results)]));
    const near = (found: number, wanted: number, by: number, what: string): void =>
      expect(Math.abs(found - wanted), told(loose, `${what}: ${found}, not ${wanted}`)).toBeLessThan(by);
    for (const { assumption: id, share } of sensitivity(model))
      near(share, known.get(id) ?? NaN, 0.03, `known by ${id}`);
    const [a = '', b = ''] = names;
    // Of two, each accounts for what is known by it, and what is left once the other is known, halved (Shapley), whether they move together or not.
    if (names.length === 2)
      for (const { assumption: id, share } of shapley(model))
        near(share, ((known.get(id) ?? NaN) + 1 - (known.get(id === a ? b : a) ?? NaN)) / 2, 0.02, `Shapley of ${id}`);
    const shares = [0.1, 0.25, 0.75, 0.9];
    const found = createSampler(model)({}, shares) ?? [];
    for (const [i, share] of shares.entries()) {
      const at = found[i] ?? NaN;
      const below = results.filter((y) => y < at * (1 - 1e-9)).length / DRAWS;
      const upTo = results.filter((y) => y <= at * (1 + 1e-9)).length / DRAWS;
      expect(below < share + 0.01 && upTo > share - 0.01, told(loose, `${share}: ${at} has ${below} to ${upTo}`)).toBe(
        true,
      );
    }
    const dots = frequency(model);
    const { stated } = model;
    if (dots && stated) {
      const reached = results.filter((y) =>
        stated.hedge === 'under' ? y <= stated.high : y >= stated.low && (stated.edge !== 'middle' || y <= stated.high),
      ).length;
      near(dots.count, (20 * reached) / DRAWS, 1.2, 'times of twenty');
    }
    const f = plainFormula(loose.formula, names);
    for (const { assumption: id, ends: both, results: given } of swings(model))
      for (const [i, end] of both.entries()) {
        const at = f(
          ...names.map((name) => {
            const one = model.assumptions.find((other) => other.id === name);
            return name === id
              ? Math.min(one?.max ?? end, Math.max(one?.min ?? end, end))
              : (one?.range.central ?? NaN);
          }),
        );
        near(given[i] ?? NaN, at, 1e-9 * (1 + Math.abs(at)), `swing of ${id}`);
      }
  }
});
