import { expect, test } from 'vitest';
import { curves as choiceCurves, quantiles as choiceQuantiles } from './choice-quantiles.ts';
import { combinations } from './combinations.ts';
import { NODES } from './lines.ts';
import { curves, quantiles } from './quantiles.ts';
import type { RunAssumption } from '../types.ts';

const choice = (values: number[]) =>
  ({ id: String(values), range: { shape: 'choice', values, central: values[0]! } }) as unknown as RunAssumption;

test.each([
  [[2, 3]],
  [[1, 2, 3, 4, 5]],
  [
    [1, 2, 3],
    [10, 20, 40],
    [5, 7, 9, 11],
  ],
  [
    [-4, 2, 9],
    [1, 3],
  ],
  [[6]],
])('choices %j have the quantiles that the general way gives', (...lists: number[][]) => {
  const rows: Record<string, readonly Float64Array[]> = {};
  const weights = combinations(lists.map(choice), rows, 1);
  const results = weights.map((_, i) => lists.reduce((product, values) => product * rows[String(values)]![0]![i]!, 1));
  NODES.forEach((_, k) => {
    curves.set(results, k * weights.length);
    choiceCurves.set(results, k * weights.length);
  });
  const shares = [0.05, 0.25, 0.5, 0.75, 0.95];
  expect(choiceQuantiles(weights, shares)).toEqual(quantiles(weights, shares));
});
