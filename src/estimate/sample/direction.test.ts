import { describe, expect, test } from 'vitest';
import { assumption, fixed, lognormalOf, model, normalOf } from '../../../tests/samples/engine/model.ts';
import type { Assumption } from '../types.ts';
import { bySources, linesAlong, mixed, partsOf } from './mix.ts';
import { mainDirection } from './main-direction.ts';
import { regression } from './regression.ts';
import { steepest } from './steepest.ts';

/** Which way the lines through the space of the assumptions run. */
const way = (find: typeof steepest, formula: string, ...assumptions: Assumption[]): number[] =>
  find(model(formula, [...assumptions, assumption('c', fixed(2))]), assumptions);
const near = (...wanted: number[]): unknown[] => wanted.map((one) => expect.closeTo(one, 9));

const product = [assumption('a', lognormalOf(5, 0.3)), assumption('b', lognormalOf(7, 0.4))] as const;
const sum = [assumption('a', normalOf(5, 3)), assumption('b', normalOf(7, 4))] as const;
const unit = [assumption('a', normalOf(0, 1)), assumption('b', normalOf(0, 1))] as const;

describe('either way', () => {
  const both = [
    ['steepest', steepest],
    ['mainDirection', mainDirection],
  ] as const;

  test.each(both)('%s: of a product of lognormals it is that of their standard deviations, 0.3 and 0.4', (_, find) => {
    expect(way(find, 'c * a * b', ...product)).toEqual(near(0.6, 0.8));
  });

  test.each(both)('%s: of a sum of normals it is that of theirs, 3 and 4', (_, find) => {
    expect(way(find, 'c + a + b - 100', ...sum)).toEqual(near(0.6, 0.8));
  });

  test.each(both)('%s: it runs along the first, where the result does not change', (_, find) => {
    expect(way(find, 'c + 0 * (a + b)', ...sum)).toEqual([1, 0]);
  });
});

describe('steepest', () => {
  test('runs against what divides, and against what is taken off', () => {
    expect(way(steepest, 'a / b * c', ...product)).toEqual(near(0.6, -0.8));
    expect(way(steepest, 'a - b + c', ...sum)).toEqual(near(0.6, -0.8));
  });

  test('of a negative product runs to where it grows, which is nearer to zero', () => {
    expect(way(steepest, '-c * a * b', ...product)).toEqual(near(-0.6, -0.8));
  });

  test('stands still where a limit holds an assumption', () => {
    const [a, b] = sum;
    // At its middle, so that it can only rise: half of the way.
    expect(way(steepest, 'c + a + b', { ...a, min: 5 }, b)).toEqual(near(3 / Math.hypot(3, 8), 8 / Math.hypot(3, 8)));
  });

  test('of a result without a number there has no part', () => {
    expect(way(steepest, 'c * b + sqrt(a)', assumption('a', normalOf(0, 1)), sum[1])).toEqual([0, 1]);
  });
});

describe('mainDirection', () => {
  test('of how far two lie apart runs against one of them, though at the middle there is no slope', () => {
    const [a = NaN, b = NaN] = way(mainDirection, 'abs(a - b) + c * 0', ...unit);
    expect(Math.abs(a + b)).toBeLessThan(0.2);
    expect(Math.abs(a - b)).toBeGreaterThan(1.3);
  });

  test('of the greater of two runs along both', () => {
    const [a = NaN, b = NaN] = way(mainDirection, 'max(a, b) + c', ...unit);
    expect([a > 0.5, b > 0.5, Math.hypot(a, b)]).toEqual([true, true, expect.closeTo(1, 9)]);
  });

  test('stands still where a limit holds an assumption', () => {
    const [a, b] = sum;
    expect(way(mainDirection, 'c + a + b', { ...a, min: 5, max: 5 }, b)).toEqual(near(0, 1));
  });
});

describe('what moves together', () => {
  const mix = { parts: { a: [1, 0], b: [0.6, 0.8] }, sourced: { a: [1, 0], b: [0, 1] } };
  const three = [...unit, assumption('d', normalOf(0, 1))];
  const m = { ...model('a + b + d', three), mix };

  test('is made of shared axes, and what moves by itself has one of its own', () => {
    expect(partsOf(m, three)).toEqual([
      [1, 0, 0],
      [0.6, 0.8, 0],
      [0, 0, 1],
    ]);
    expect(partsOf({}, three)).toBeNull();
  });

  test('has the places of those axes, each by its part', () => {
    const columns = [Float64Array.of(1, 2), Float64Array.of(10, 20)];
    expect(
      mixed(
        [
          [1, 0],
          [0.6, 0.8],
        ],
        columns,
      ).map((one) => [...one]),
    ).toEqual([
      [1, 2],
      [8.6, 17.2],
    ]);
  });

  test('has lines in the direction that leads the result along its slope', () => {
    const starts = [Float64Array.of(1), Float64Array.of(2), Float64Array.of(3)];
    // By itself each, the slope is the way.
    expect(linesAlong(model('a + b', [...unit]), unit, [0.6, 0.8], () => starts)).toEqual([starts, [0.6, 0.8]]);
    // Of `a + b` the first axis has 1 + 0.6 and the second 0.8: as a unit, 2 and 1 by √5.
    const [places, steps] = linesAlong(m, three, [1, 1, 0], (direction) => {
      expect(direction).toEqual(near(2 / Math.sqrt(5), 1 / Math.sqrt(5), 0));
      return starts;
    });
    expect(steps).toEqual(near(2 / Math.sqrt(5), (0.6 * 2 + 0.8) / Math.sqrt(5), 0));
    expect(places.map(([at]) => at)).toEqual(near(1, 0.6 + 1.6, 3));
    // Without a slope, along the first axis.
    expect(linesAlong(m, three, [0, 0, 0], () => starts)[1]).toEqual([1, 0.6, 0]);
  });

  test('as the sources alone have it', () => {
    expect(bySources(m).mix).toEqual({ parts: mix.sourced });
    expect(bySources({ ...m, mix: { parts: mix.parts } }).mix).toEqual({ parts: mix.parts });
  });
});

describe('regression', () => {
  /** Each is 0.8 of the one before it, and no more is known of it by those before that. */
  const chain = [0, 1, 2, 3].map((i) => Float64Array.from([0, 1, 2, 3], (j) => 0.8 ** Math.abs(i - j)));

  test('on one is their correlation', () => {
    expect(regression(chain, 2, [0])).toEqual(near(0.64));
  });

  test('on all before it in a chain is that on the last', () => {
    expect(regression(chain, 3, [0, 1, 2])).toEqual(near(0, 0, 0.8));
  });

  test('between two neighbours of a chain is on both alike: 0.8 by 1 + 0.64', () => {
    expect(regression(chain, 1, [0, 2, 3])).toEqual(near(0.8 / 1.64, 0.8 / 1.64, 0));
  });

  test('on none is nothing', () => expect(regression(chain, 1, [])).toEqual([]));
});
