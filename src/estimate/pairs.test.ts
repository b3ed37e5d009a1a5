import { describe, expect, test } from 'vitest';
import { assumption, fixed, model as bare, stated, uniform } from '../../tests/samples/engine/model.ts';
import { createModel } from './create-model.ts';
import type { LooseModel } from './create-model.ts';
import { evaluate } from './evaluate.ts';
import { pairOf, pairs, placeOf, valueAt } from './pairs.ts';
import type { Pairs } from './pairs.ts';
import { createRunner } from './run.ts';
import type { Model, Settings } from './types.ts';

const model = (
  formula: string,
  assumptions: LooseModel['assumptions'],
  value: number,
  more: Partial<LooseModel> = {},
): Model => createModel({ formula, assumptions, stated: { value, low: value * 0.95, high: value * 1.05 }, ...more });
const pairIn = (of: Model) => pairOf(of, createRunner(of)().verdict);

/** What the ends of the pieces give. */
function resultsOf(of: Model, { x, y, line }: Pairs, settings: Settings = {}): number[] {
  const value = (id: string): number => settings[id] ?? of.assumptions.find((a) => a.id === id)?.range.central ?? NaN;
  return line
    .flatMap(([x1, y1, x2, y2]) => [[x1, y1] as const, [x2, y2] as const])
    .map(([a, b]) =>
      evaluate(of.expr, (id) => (id === x.id ? valueAt(x, a) : id === y.id ? valueAt(y, b) : value(id))),
    );
}

const drawn = (of: Model, ids: readonly [string, string], settings: Settings = {}): Pairs => {
  const found = pairs(of, ids, settings);
  if (!found) throw new Error('no line');
  return found;
};

const buses = model(
  'buses * seats * full',
  {
    buses: { value: [300, 500], max: 600 },
    seats: { value: [40, 60], max: 90 },
    full: { value: { shape: 'uniform', low: 0.7, high: 0.9 }, percent: true, min: 0, max: 1 },
  },
  20_000,
);

describe('pairs', () => {
  test('all of the line gives the stated number, and it follows the other assumptions', () => {
    for (const settings of [{}, { full: 0.6 }] as Settings[]) {
      const found = drawn(buses, ['buses', 'seats'], settings);
      expect(found.line.length).toBeGreaterThan(20);
      for (const result of resultsOf(buses, found, settings)) expect(Math.abs(result / 20_000 - 1)).toBeLessThan(1e-6);
    }
    expect(drawn(buses, ['buses', 'seats'], { full: 0.6 }).line).not.toEqual(drawn(buses, ['buses', 'seats']).line);
  });

  test('the line is whole: each piece goes on in another, but at the edges', () => {
    const { line } = drawn(buses, ['buses', 'seats']);
    const key = (a: number, b: number): string => `${a.toFixed(9)} ${b.toFixed(9)}`;
    const ends = line.flatMap(([x1, y1, x2, y2]) => [key(x1, y1), key(x2, y2)]);
    const loose = ends.filter((end) => ends.filter((other) => other === end).length === 1);
    expect(loose).toHaveLength(2);
    for (const end of loose) expect(end.split(' ').some((at) => Number(at) === 0 || Number(at) === 1)).toBe(true);
  });

  test('what the second must be is solved, at the ends and the middle of the first', () => {
    const { needs } = drawn(buses, ['buses', 'seats']);
    expect(needs.map(({ x }) => x)).toEqual([300, Math.sqrt(150_000), 500]);
    for (const { x, y } of needs) expect(y.map((value) => value * x * 0.8)).toEqual([expect.closeTo(20_000, 6)]);
  });

  test('the higher corner is where the result is higher', () => {
    expect(drawn(buses, ['buses', 'seats'])).toMatchObject({ highest: [1, 1], lowest: [0, 0] });
    const less = model('a - b', { a: { value: [50, 90] }, b: { value: [10, 30] } }, 40);
    expect(drawn(less, ['a', 'b'])).toMatchObject({ highest: [1, 0], lowest: [0, 1] });
  });

  test('a pole is no line', () => {
    const pole = model('c / (a - b)', { a: { value: [6, 9] }, b: { value: [3, 5] }, c: 10 }, 4);
    const found = drawn(pole, ['a', 'b']);
    for (const result of resultsOf(pole, found)) expect(result).toBeCloseTo(4, 2);
  });

  test('places and values are each other’s way back, on a log slider too', () => {
    for (const log of [false, true]) {
      const slid = { slider: { min: 2, max: 200, log } };
      for (const value of [2, 20, 77, 200]) expect(valueAt(slid, placeOf(slid, value))).toBeCloseTo(value, 9);
    }
  });

  test('it is said whether a pair within the ranges or the limits gives it, and nothing where that is not proven', () => {
    const of = (value: number, limits = {}): Pairs | null => {
      const one = { value: { shape: 'uniform', low: 2, high: 4 } as const, ...limits };
      return pairs(model('a * b', { a: one, b: one }, value), ['a', 'b'], {});
    };
    expect(of(10)).toMatchObject({ inRanges: true, inLimits: null });
    expect(of(30, { min: 1, max: 6 })).toMatchObject({ inRanges: false, inLimits: true });
    // Nothing that the sliders reach gives it.
    expect(of(50, { min: 1, max: 6 })).toBeNull();
  });
});

describe('the two whose pairs are told', () => {
  test('are those whose ends move the result most, in the order of the formula', () => {
    expect(pairIn(buses)).toEqual(['buses', 'seats']);
    const other = model(
      'full * seats * buses',
      { full: { value: [0.2, 0.9] }, seats: { value: [40, 60] }, buses: { value: [300, 310] } },
      9000,
    );
    expect(pairIn(other)).toEqual(['full', 'seats']);
  });

  test('are those that the verdict changes together', () => {
    const two = model(
      'a + b + c',
      {
        a: { value: { shape: 'uniform', low: 1, high: 9 }, min: 0, max: 9, source: 's' },
        b: { value: { shape: 'uniform', low: 4, high: 6 }, min: 0, max: 30, source: 's' },
        c: { value: { shape: 'uniform', low: 3, high: 7 }, min: 0, max: 30, source: 's' },
      },
      58,
    );
    const { changes } = createRunner(two)().verdict;
    expect(changes.map(({ assumption }) => assumption).sort()).toEqual(['b', 'c']);
    expect(pairIn(two)).toEqual(['b', 'c']);
  });

  test.each([
    [
      'nothing is stated',
      createModel({ formula: 'a * b', assumptions: { a: { value: [1, 2] }, b: { value: [1, 2] } } }),
    ],
    ['one alone varies', model('a * b', { a: { value: [1, 2] }, b: 3 }, 5)],
    ['the result jumps', model('round(a) * b', { a: { value: [1, 5] }, b: { value: [1, 2] } }, 5)],
    [
      'the other is a choice',
      model('a * b', { a: { value: [1, 2] }, b: { value: { shape: 'choice', values: [1, 2] } } }, 3),
    ],
  ])('are none where %s', (_, of) => {
    expect(pairIn(of)).toBeNull();
  });
});

describe('on sliders from 0 to 10 and from 0 to 100', () => {
  const slider = (max: number) => ({ min: 0, max, step: 1, log: false });
  const found = (formula: string, value: number, settings: Settings = {}): Pairs | null =>
    pairs(
      bare(
        formula,
        [
          assumption('a', uniform(2, 4), { slider: slider(10) }),
          assumption('b', uniform(20, 60), { slider: slider(100), min: 0 }),
          assumption('c', fixed(1)),
        ],
        { stated: stated(value, value - 1, value + 1) },
      ),
      ['a', 'b'],
      settings,
    );

  test('a sum is highest where both are, a difference where the second is lowest', () => {
    expect(found('c * (10 * a + b)', 100)).toMatchObject({ at: [0.3, 0.4], lowest: [0, 0], highest: [1, 1] });
    expect(found('c * (10 * a - b)', 0)).toMatchObject({ lowest: [0, 1], highest: [1, 0] });
    expect(found('c * (b - 10 * a)', 0, { a: 5, b: 10 })).toMatchObject({
      at: [0.5, 0.1],
      lowest: [1, 0],
      highest: [0, 1],
    });
  });

  test('the line of a sum runs straight from one slider’s end to the other’s', () => {
    const line = found('c * (10 * a + b)', 100)?.line ?? [];
    for (const [x1, y1, x2, y2] of line)
      expect([x1 + y1, x2 + y2]).toEqual([expect.closeTo(1, 5), expect.closeTo(1, 5)]);
    expect(line.reduce((sum, [x1, y1, x2, y2]) => sum + Math.hypot(x2 - x1, y2 - y1), 0)).toBeCloseTo(Math.SQRT2, 5);
    expect(found('c * (10 * a + b)', 300)).toBeNull();
  });

  test('says what the number needs of the second at the ends and the middle of the first, and whether both ranges give it', () => {
    expect(found('c * (10 * a + b)', 70)).toMatchObject({
      needs: [
        { x: 2, y: [50] },
        { x: 3, y: [40] },
        { x: 4, y: [30] },
      ],
      inRanges: true,
    });
    expect(found('c * (10 * a + b)', 130)).toMatchObject({ inRanges: false });
    // `b` has a limit on one side alone, and `a` none.
    expect(found('c * (10 * a + b)', 130)?.inLimits).toBeNull();
  });
});
