import { describe, expect, test } from 'vitest';
import { assumption, fixed, model, uniform } from '../../../tests/samples/engine/model.ts';
import { average, evenPoints, POINTS } from './even-points.ts';
import { GENERATOR, across } from './lattice.ts';
import { inverseNormal } from './normal.ts';

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

describe('across(direction, ...) along many axes', () => {
  const LINES = 97;
  const first = [1, ...new Array<number>(12).fill(0)];
  const ascending = (axis: Float64Array | undefined): number[] => [...(axis ?? [])].sort((x, y) => x - y);

  test.each([0, 1])('each has every place once, in an order of its own, moved by %d', (moved) => {
    const axes = across(first, 0, LINES, GENERATOR, moved).slice(1);
    expect(axes).toHaveLength(12);
    for (const axis of axes) expect(ascending(axis)).toEqual(ascending(axes[0]));
    expect(new Set(axes.map((axis) => axis.join())).size).toBe(12);
    // Equal shares, two and two: folded, each lies a quarter of a step from the middle of its own.
    expect(axes[0]?.[0]).toBeCloseTo(inverseNormal(0.5 / LINES), 9);
    expect(axes[0]?.reduce((sum, z) => sum + z * z, 0)).toBeGreaterThan(0.9 * LINES);
  });

  test('the first point has all coordinates at their ends, unless the axes are moved', () => {
    const starts = (moved: number): number[] => across(first, 1, LINES, GENERATOR, moved).map((axis) => axis[0] ?? NaN);
    expect(new Set(starts(0).slice(1)).size).toBe(1);
    const least = starts(0)[1] ?? NaN;
    expect(
      starts(1)
        .slice(1)
        .every((start) => start > least),
    ).toBe(true);
  });

  test('one axis further begins where a choice took the first', () => {
    expect(across(first, 1, LINES)[1]).toEqual(across(first, 0, LINES)[2]);
  });
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

  test('visits every share of each of eight axes once, also those that the vector does not name', () => {
    const names = ['a', 'b', 'c', 'd', 'f', 'g', 'h', 'k'];
    const many = names.map((id) => assumption(id, uniform(0, 1)));
    const { along } = evenPoints(model(names.join(' + '), many), {})!;
    expect(along.map((shares) => new Set(shares).size)).toEqual(names.map(() => POINTS));
    expect(new Set(along.map((shares) => shares[1])).size).toBe(8);
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
