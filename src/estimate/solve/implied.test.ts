import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../../tests/samples/engine/seed.ts';
import { assumption, choice, fixed, lognormal, model, stated, uniform } from '../../../tests/samples/engine/model.ts';
import { evaluate } from '../evaluate.ts';
import { implied } from './implied.ts';
import { valuesOf } from '../values-of.ts';
import type { Assumption, Stated } from '../types.ts';

const solve = (formula: string, assumptions: Assumption[], s: Stated) =>
  implied(model(formula, assumptions, { stated: s }));
const of = (formula: string, a: Assumption, s: Stated, ...others: Assumption[]) =>
  solve(formula, [a, ...others], s)[0]!;

test('each factor of a product is what the stated result requires of it', () => {
  const [boxes, each] = solve(
    'boxes * each',
    [assumption('boxes', fixed(20_000)), assumption('each', lognormal(241, 376), { max: 647 })],
    stated(9.4e6, 9.35e6, 9.45e6),
  );
  expect(each).toEqual({
    assumption: 'each',
    solutions: [470],
    intervals: [[467.5, 472.5]],
    inRange: [false],
    inLimits: [true],
  });
  expect(boxes!.solutions[0]).toBeCloseTo(9.4e6 / Math.sqrt(241 * 376), 6);
});

test('what lies beyond a hard limit is given, and said to', () => {
  expect(of('a * 2', assumption('a', uniform(1, 3), { max: 4 }), stated(10, 9, 11))).toMatchObject({
    solutions: [5],
    inLimits: [false],
    inRange: [false],
  });
});

test('a solution beyond a hard limit is left out where another lies within', () => {
  expect(of('(1 - a) ^ 2', assumption('a', uniform(0, 1), { min: 0, max: 1 }), stated(0.25, 0.16, 0.36))).toEqual({
    assumption: 'a',
    solutions: [0.5],
    intervals: [[0.4, 0.6]],
    inRange: [true],
    inLimits: [true],
  });
});

test('where an end of the stated interval has fewer solutions, each belongs to the nearest', () => {
  const { solutions, intervals } = of('abs(a - 5)', assumption('a', lognormal(3, 9), { min: 0 }), stated(5, 4.5, 5.5));
  expect(solutions).toEqual([0, 10]);
  expect(intervals).toEqual([
    [0, 0.5],
    [9.5, 10.5],
  ]);
});

test('a fixed number or a choice is met where the rounding of the stated one allows it', () => {
  expect(of('a * 10', assumption('a', fixed(2.1)), stated(20, 18, 22)).inRange).toEqual([true]);
  expect(of('a * 10', assumption('a', choice(1, 2.1)), stated(20, 18, 22)).inRange).toEqual([true]);
  expect(of('a * 10', assumption('a', choice(1, 2.3)), stated(20, 18, 22)).inRange).toEqual([false]);
});

test.each<[string, string, number[]]>([
  ['two for an even power', 'a ^ 2', [-3, 3]],
  ['two for an absolute value', 'abs(a - 2)', [-7, 11]],
  ['one for an odd power', 'a ^ 3', [Math.cbrt(9)]],
  ['one for an exponent', '3 ^ a', [2]],
  ['one for a divisor', '18 / a', [2]],
  ['one for a logarithm', 'log(a)', [Math.exp(9)]],
  ['one for a root', 'sqrt(a)', [81]],
  ['one below a ceiling', 'min(a, 20)', [9]],
  ['none beyond a ceiling', 'min(a, 5)', []],
  ['none of a square that is negative', '-(a ^ 2)', []],
  ['none of a root that is negative', '-sqrt(a)', []],
  ['two where it occurs twice', 'a * (10 - a)', [1, 9]],
  ['one where it touches', 'a * (6 - a)', [3]],
  ['none where it comes short', 'a * (5 - a)', []],
  ['three of a cubic', 'a ^ 3 - 9 * a ^ 2 + 26 * a - 15', [2, 3, 4]],
])('%s: `%s` = 9', (_, formula, solutions) => {
  const found = of(
    formula,
    assumption('a', { shape: 'normal', low: -5, central: 3.2, high: 11.4 }),
    stated(9, 8.5, 9.5),
  ).solutions;
  expect(found).toHaveLength(solutions.length);
  found.forEach((x, i) => expect(x).toBeCloseTo(solutions[i]!, 6));
});

describe('the stretch around a solution', () => {
  const wide = assumption('a', { shape: 'normal', low: -5, central: 3.2, high: 11.4 });

  test('each of two has its own: `a (10 - a)` is 9 at 5 ± √16, and 8.5 and 9.5 at 5 ± √16.5 and 5 ± √15.5', () => {
    const [near, far] = of('a * (10 - a)', wide, stated(9, 8.5, 9.5)).intervals;
    expect(near).toEqual([expect.closeTo(5 - Math.sqrt(16.5), 9), expect.closeTo(5 - Math.sqrt(15.5), 9)]);
    expect(far).toEqual([expect.closeTo(5 + Math.sqrt(15.5), 9), expect.closeTo(5 + Math.sqrt(16.5), 9)]);
  });

  // `(a - 2) (a - 3) (a - 4) + 9` is 9 at 2, 3 and 4, 15 at 5, 33 at 6, 3 at 1 and -15 at 0.
  test.each([
    [15, 9, 33, 5, [4, 6]],
    [3, -15, 9, 1, [0, 2]],
  ])('of three solutions for an end the nearest is taken: %d, from %d to %d', (value, low, high, solution, stretch) => {
    const found = of('(a - 2) * (a - 3) * (a - 4) + 9', wide, stated(value, low, high));
    expect(found.solutions).toEqual([expect.closeTo(solution, 9)]);
    expect(found.intervals).toEqual([stretch.map((end) => expect.closeTo(end, 9))]);
  });

  test('each has the end of its own side, though the other side may lie nearer: `abs(log(a))` is 2 at e² and e⁻²', () => {
    expect(of('abs(log(a))', assumption('a', lognormal(1, 4)), stated(2, 1.9, 3)).intervals).toEqual([
      [expect.closeTo(Math.exp(-3), 9), expect.closeTo(Math.exp(-1.9), 9)],
      [expect.closeTo(Math.exp(1.9), 9), expect.closeTo(Math.exp(3), 9)],
    ]);
  });

  test('ends at the solution where the end of the interval has none: `a (6 - a)` is 9 at most', () => {
    expect(of('a * (6 - a)', wide, stated(8.75, 8, 9.5)).intervals).toEqual([
      [expect.closeTo(2, 9), expect.closeTo(2.5, 9)],
      [expect.closeTo(3.5, 9), expect.closeTo(4, 9)],
    ]);
  });
});

test('what is counted has whole solutions, where the rounding of the stated number allows one', () => {
  const boxes = assumption('boxes', uniform(1, 9), { integer: true });
  expect(of('boxes * 10', boxes, stated(32, 27, 37)).solutions).toEqual([3]);
  expect(of('boxes * 10', boxes, stated(32, 31, 33)).solutions).toEqual([]);
});

test('what lies below a hard limit is said to', () => {
  expect(of('a * 2', assumption('a', uniform(4, 6), { min: 3 }), stated(4, 3, 5)).inLimits).toEqual([false]);
});

test('a positive quantity has no negative solution', () => {
  expect(of('a ^ 2', assumption('a', lognormal(1, 5)), stated(9, 8.5, 9.5)).solutions).toEqual([3]);
  expect(of('a ^ 2', assumption('a', uniform(1, 5), { min: 0 }), stated(9, 8.5, 9.5)).solutions).toEqual([3]);
});

test('nothing stated, nothing implied', () => {
  expect(implied(model('a * 2', [assumption('a', fixed(1))]))).toEqual([]);
});

test('what the reader set stands while others are solved for', () => {
  const m = model('a * b', [assumption('a', fixed(2)), assumption('b', fixed(3))], { stated: stated(100, 90, 110) });
  expect(implied(m, { a: 50 })[1]!.solutions).toEqual([2]);
});

/** Formulas with what may be solved in them, by algebra and by search. */
const forms = [
  'a * b / c',
  '(a - b) / c',
  'a * (b + c)',
  'a / (a + b) * c',
  'a * (b * c + (1 - b) * 4)',
  'a ^ 2 * b + c',
  'max(a, b) * c',
  'exp(a / 10) * b - c',
  '(a + b) * (a + c)',
];

test('the implied value put back gives the stated result', () => {
  const value = fc.double({ min: 0.2, max: 20, noNaN: true });
  fc.assert(
    fc.property(fc.constantFrom(...forms), value, value, value, value, (formula, a, b, c, target) => {
      const m = model(
        formula,
        [
          assumption('a', lognormal(a / 2, a * 2)),
          assumption('b', lognormal(b / 2, b * 2)),
          assumption('c', lognormal(c / 2, c * 2)),
        ],
        {
          stated: stated(target, target * 0.95, target * 1.05),
        },
      );
      for (const { assumption: id, solutions, intervals } of implied(m)) {
        solutions.forEach((x, i) => {
          const valueOf = valuesOf(m, { [id]: x });
          expect(evaluate(m.expr, valueOf) / target).toBeCloseTo(1, 8);
          expect(intervals[i]![0]).toBeLessThanOrEqual(x);
          expect(intervals[i]![1]).toBeGreaterThanOrEqual(x);
        });
      }
    }),
    { numRuns: 400 },
  );
});

test('a result that was computed is solved back to the value it was computed from', () => {
  const value = fc.double({ min: 0.2, max: 20, noNaN: true });
  fc.assert(
    fc.property(
      fc.constantFrom(...forms),
      value,
      value,
      value,
      fc.double({ min: 0.3, max: 3, noNaN: true }),
      (formula, a, b, c, factor) => {
        const base = model(formula, [
          assumption('a', lognormal(a / 2, a * 2)),
          assumption('b', lognormal(b / 2, b * 2)),
          assumption('c', lognormal(c / 2, c * 2)),
        ]);
        const target = evaluate(base.expr, valuesOf(base, { c: c * factor }));
        const found = implied({ ...base, stated: stated(target, target, target) }).find((i) => i.assumption === 'c')!;
        expect(found.solutions.some((x) => Math.abs(x / (c * factor) - 1) < 1e-6)).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});

test('scaling the unit of an assumption and of the result scales the solutions and changes nothing else', () => {
  const run = (k: number) =>
    of(
      'a * b / (b + 2)',
      assumption('a', lognormal(2 * k, 5 * k), { max: 9 * k }),
      stated(3 * k, 2.5 * k, 3.5 * k),
      assumption('b', lognormal(1, 4)),
    );
  const [one, many] = [run(1), run(1000)];
  expect(many.solutions[0]! / one.solutions[0]!).toBeCloseTo(1000, 6);
  expect([many.inRange, many.inLimits]).toEqual([one.inRange, one.inLimits]);
});

test('a solution that misses the result by more than a billionth is none', () => {
  const at = (target: number) =>
    of('round(a)', assumption('a', uniform(1, 9)), stated(target, target - 1, target + 1)).solutions;
  expect(at(5 + 1e-9)).toEqual([5 + 1e-9]);
  expect(at(5 + 1e-8)).toEqual([]);
});

test('roundoff does not hide a solution: twice an exponential', () => {
  expect(of('exp(exp(a))', assumption('a', uniform(1, 9)), stated(1e300, 9e299, 1.1e300)).solutions[0]).toBeCloseTo(
    Math.log(Math.log(1e300)),
    12,
  );
});

test('two zeros an eighth apart are both found, however far from the central value', () => {
  for (let p = 1e-3; p < 1e3; p *= 1.37) {
    const q = p * 1.125;
    const found = of(
      '(a - p) * (a - q) + 7',
      assumption('a', { shape: 'normal', low: 0.5, central: 1, high: 1.5 }),
      stated(7, 6.5, 7.5),
      assumption('p', fixed(p)),
      assumption('q', fixed(q)),
    ).solutions;
    expect(
      found.map((x) => x / p),
      `${p}`,
    ).toEqual([expect.closeTo(1, 6), expect.closeTo(1.125, 6)]);
  }
});

test('a whole number whose result is still as stated is a solution, where one end of the interval is never reached', () => {
  // 3 + 10 / 2 ^ n never falls to 3. It is 3.2 at 5.64, and 3.16 at 6.
  const m = model('3 + 10 / 2 ^ n', [assumption('n', uniform(1, 9), { integer: true, min: 0, max: 20 })], {
    stated: stated(3.2, 2.9, 3.5),
  });
  expect(implied(m)[0]).toMatchObject({ solutions: [6], inRange: [true], inLimits: [true] });
});
