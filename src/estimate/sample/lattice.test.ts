import { describe, expect, test } from 'vitest';
import { assumption, fixed, model, uniform } from '../../../tests/samples/engine/model.ts';
import { average, evenPoints, POINTS } from './even-points.ts';
import { across } from './lattice.ts';

describe('across(direction, ...)', () => {
  const LINES = 97;
  const unit = (...direction: number[]): number[] => direction.map((d) => d / Math.hypot(...direction));
  const level = across([1, 0, 0], 0, LINES);

  test('leaves the first axis alone where the direction is that axis', () => {
    expect(level[0]).toEqual(new Float64Array(LINES));
    expect(level[1]).not.toEqual(level[2]);
  });

  test.each([[unit(1, 2, 2)], [unit(0, 1, 0)], [unit(-3, 1, 5)]])(
    'crosses the plane that stands upright on %j',
    (direction) => {
      const axes = across(direction, 0, LINES);
      for (let i = 0; i < LINES; i++) {
        expect(direction.reduce((sum, d, j) => sum + d * axes[j]![i]!, 0)).toBeCloseTo(0, 12);
        // A mirror keeps distances.
        const length = (points: Float64Array[]): number => Math.hypot(...points.map((axis) => axis[i]!));
        expect(length(axes)).toBeCloseTo(length(level), 12);
      }
    },
  );
});

describe('evenPoints(model, settings)', () => {
  const ranges = [assumption('a', uniform(0, 1)), assumption('b', uniform(2, 6)), assumption('c', fixed(10))];
  const sum = model('a + b + c', ranges);

  test('visits every share of an axis once', () => {
    const { along } = evenPoints(sum, {})!;
    expect(along).toHaveLength(2);
    for (const shares of along)
      expect([...shares].sort((x, y) => x - y).every((u, i) => Math.abs(u - (i + 0.5) / POINTS) < 1e-12)).toBe(true);
  });

  test('has results whose mean is that of the ranges: 0.5 + 4 + 10', () => {
    const { values, varying } = evenPoints(sum, {})!;
    expect(varying.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(average(values)).toBeCloseTo(14.5, 3);
    // Independent: the mean of a product is the product of the means.
    expect(average(evenPoints(model('a * b * c', ranges), {})!.values)).toBeCloseTo(0.5 * 4 * 10, 2);
  });

  test('keeps what is set, and is nothing where all is', () => {
    const { values, varying } = evenPoints(sum, { a: 3 })!;
    expect(varying.map(({ id }) => id)).toEqual(['b']);
    expect(average(values)).toBeCloseTo(3 + 4 + 10, 3);
    expect(evenPoints(sum, { a: 3, b: 4 })).toBeNull();
  });

  test('average(values) is their sum by their number', () => {
    expect(average(Float64Array.of(1, 2, 6))).toBe(3);
  });
});
