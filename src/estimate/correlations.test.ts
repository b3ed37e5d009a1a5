import { expect, test } from 'vitest';
import { correlations, rootOf } from './correlations.ts';
import { nearestCorrelations } from './nearest-correlations.ts';
import { regression } from './sample/regression.ts';
import type { Together } from './types.ts';

const matrix = (...rows: number[][]): Float64Array[] => rows.map((row) => Float64Array.from(row));
const times = (a: readonly Float64Array[], b: (i: number, j: number) => number): number[][] =>
  a.map((row) => a.map((_, j) => row.reduce((sum, x, k) => sum + x * b(k, j), 0)));

test('correlations(model, of) has one on the diagonal, each link on both sides of it, and links of others left out', () => {
  const moving = (...links: Together['links']): Together => ({
    of: [],
    ranks: [],
    cause: null,
    links,
    ours: false,
    words: '',
    origin: { kind: 'definition', label: '', value: '', detail: '', href: null, children: [] },
  });
  const together = [moving(['a', 'b', 0.5]), moving(['b', 'c', 0.2], ['a', 'b', 0.1]), moving(['b', 'z', 0.9])];
  const of = ['a', 'b', 'c'].map((id) => ({ id }));
  expect(correlations({ together }, of)?.map((row) => [...row])).toEqual([
    [1, 0.6, 0],
    [0.6, 1, 0.2],
    [0, 0.2, 1],
  ]);
  expect(correlations({ together: together.slice(2) }, of)).toBeNull();
  expect(correlations({}, of)).toBeNull();
});

test('rootOf(matrix) times its mirror image is the matrix, and a matrix that cannot be has no root', () => {
  // 0.6² + 0.8² = 1.
  expect(rootOf(matrix([1, 0.6], [0.6, 1])).map((row) => [...row])).toEqual([
    [1, 0],
    [0.6, 0.8],
  ]);
  const given = matrix([1, 0.5, 0.3], [0.5, 1, -0.2], [0.3, -0.2, 1]);
  const root = rootOf(given);
  times(root, (k, j) => root[j]![k]!).forEach((row, i) =>
    row.forEach((value, j) => expect(value, `${i} ${j}`).toBeCloseTo(given[i]![j]!, 12)),
  );
  expect(root[0]!.slice(1)).toEqual(new Float64Array(2));
  // a moves as b does and b as c does, but a against c.
  expect(rootOf(matrix([1, 0.9, -0.9], [0.9, 1, 0.9], [-0.9, 0.9, 1]))[2]![2]).toBeNaN();
});

test('regression(matrix, of, on) solves the normal equations', () => {
  expect(regression(matrix([1, 0.4], [0.4, 1]), 1, [0])).toEqual([0.4]);
  // Of y on two that are correlated by 0.5: (0.6 - 0.5 · 0.4) / (1 - 0.5²) and (0.4 - 0.5 · 0.6) / (1 - 0.5²).
  const two = regression(matrix([1, 0.6, 0.4], [0.6, 1, 0.5], [0.4, 0.5, 1]), 0, [1, 2]);
  expect(two[0]).toBeCloseTo(0.4 / 0.75, 12);
  expect(two[1]).toBeCloseTo(0.1 / 0.75, 12);
  const four = matrix([1, 0.5, 0.3, 0.2], [0.5, 1, -0.2, 0.1], [0.3, -0.2, 1, 0.4], [0.2, 0.1, 0.4, 1]);
  const on = [3, 0, 2];
  const found = regression(four, 1, on);
  for (const i of on) expect(on.reduce((sum, j, k) => sum + four[i]![j]! * found[k]!, 0)).toBeCloseTo(four[i]![1]!, 12);
});

test('nearestCorrelations(matrix) comes near to what Higham (2002) found for his example, and can be', () => {
  // Between neighbours 0.7607, between the ends 0.1573: as rank correlations 6/π · asin(r / 2), here to two digits.
  const rank = (r: number): number => (6 / Math.PI) * Math.asin(r / 2);
  const found = nearestCorrelations(matrix([1, 1, 0], [1, 1, 1], [0, 1, 1]));
  for (const [i, j, r] of [
    [0, 1, 0.7607],
    [1, 2, 0.7607],
    [0, 2, 0.1573],
  ] as const) {
    expect(Math.abs(found[i]![j]! - rank(r))).toBeLessThan(0.02);
    expect(found[j]![i]).toBe(found[i]![j]);
    expect(found[i]![j]! * 100).toBeCloseTo(Math.round(found[i]![j]! * 100), 9);
  }
  expect(found.map((row, i) => row[i])).toEqual([1, 1, 1]);
  const back = found.map((row, i) => Float64Array.from(row, (r, j) => (i === j ? 1 : 2 * Math.sin((Math.PI * r) / 6))));
  for (const [i, row] of rootOf(back).entries()) expect(row[i]).toBeGreaterThan(0);
});

test('nearestCorrelations(matrix) leaves what can be as it is', () => {
  const pearson = (rank: number): number => 2 * Math.sin((Math.PI * rank) / 6);
  const given = matrix([1, pearson(0.5), 0], [pearson(0.5), 1, pearson(-0.3)], [0, pearson(-0.3), 1]);
  expect(nearestCorrelations(given)).toEqual([
    [1, 0.5, 0],
    [0.5, 1, -0.3],
    [0, -0.3, 1],
  ]);
});
