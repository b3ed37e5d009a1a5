import { describe, expect, test } from 'vitest';
import type { Op } from './types.ts';
import { rareBounds, rareInverse, rareLoop, rareValue } from './rare-operations.ts';
import type { RareOp } from './rare-operations.ts';

test.each<[RareOp, number[], number]>([
  ['^', [2, 3], 8],
  ['neg', [2], -2],
  ['min', [3, 1, 2], 1],
  ['max', [3, 1, 5, 2], 5],
  ['round', [2.5], 3],
  ['round', [-2.5], -3],
  ['round', [-0.4], 0],
  ['sqrt', [9], 3],
  ['abs', [-4], 4],
  ['log', [Math.E], 1],
  ['exp', [0], 1],
])('%s of %j is %d', (op, args, expected) => {
  expect(rareValue(op, args)).toBe(expected);
});

test('a loop gives at each place what the operation gives there', () => {
  const out = new Float64Array(3);
  rareLoop('max')(out, Float64Array.of(1, 5, 3), Float64Array.of(4, 2, 3));
  expect([...out]).toEqual([4, 5, 3]);
  rareLoop('sqrt')(out, Float64Array.of(1, 4, 9), Float64Array.of(0, 0, 0));
  expect([...out]).toEqual([1, 2, 3]);
});

test.each<[RareOp, Array<[number, number]>, [number, number]]>([
  ['neg', [[-1, 3]], [-3, 1]],
  [
    'min',
    [
      [1, 9],
      [3, 5],
      [2, 20],
    ],
    [1, 5],
  ],
  [
    'max',
    [
      [1, 9],
      [3, 5],
      [2, 7],
    ],
    [3, 9],
  ],
  ['abs', [[1, 3]], [1, 3]],
  ['abs', [[-3, -1]], [1, 3]],
  ['abs', [[-3, 2]], [0, 3]],
  ['abs', [[-1, 2]], [0, 2]],
  ['abs', [[0, 2]], [0, 2]],
  ['sqrt', [[4, 9]], [2, 3]],
  ['sqrt', [[-4, 0]], [0, 0]],
  ['log', [[1, 1]], [0, 0]],
  ['exp', [[0, 0]], [1, 1]],
  ['round', [[1.4, 1.6]], [1, 2]],
  [
    '^',
    [
      [2, 3],
      [2, 2],
    ],
    [4, 9],
  ],
  [
    '^',
    [
      [-3, -2],
      [2, 2],
    ],
    [4, 9],
  ],
  [
    '^',
    [
      [-3, 2],
      [2, 2],
    ],
    [0, 9],
  ],
  [
    '^',
    [
      [0, 2],
      [2, 2],
    ],
    [0, 4],
  ],
  [
    '^',
    [
      [-3, 2],
      [3, 3],
    ],
    [-27, 8],
  ],
  [
    '^',
    [
      [-3, 2],
      [0, 0],
    ],
    [1, 1],
  ],
  [
    '^',
    [
      [2, 4],
      [-1, -1],
    ],
    [0.25, 0.5],
  ],
  [
    '^',
    [
      [4, 9],
      [0.5, 0.5],
    ],
    [2, 3],
  ],
  [
    '^',
    [
      [-4, 9],
      [0.5, 0.5],
    ],
    [0, 3],
  ],
  [
    '^',
    [
      [0.5, 2],
      [1, 3],
    ],
    [0.125, 8],
  ],
  [
    '^',
    [
      [0, Infinity],
      [0, 0.5],
    ],
    [0, Infinity],
  ],
])('%s over %j is %j', (op, sides, expected) => {
  expect(rareBounds(op, sides).map((v) => v + 0)).toEqual(expected);
});

test.each<[RareOp, Array<[number, number]>]>([
  ['sqrt', [[-4, -1]]],
  ['log', [[-4, -1]]],
  [
    '^',
    [
      [-4, -1],
      [0.5, 0.5],
    ],
  ],
])('%s over %j has no value', (op, sides) => {
  expect(rareBounds(op, sides)).toEqual([NaN, NaN]);
});

describe('undone', () => {
  test.each<[RareOp, number, number, boolean, number[]]>([
    ['^', 9, 2, true, [3, -3]],
    ['^', -8, 3, true, [-2]],
    ['^', 8, 3, true, [2]],
    ['^', -9, 2, true, []],
    ['^', 3, 0.5, true, [9]],
    ['^', -3, 0.5, true, []],
    ['^', 8, 2, false, [3]],
    ['neg', 5, NaN, true, [-5]],
    ['min', 5, 9, true, [5]],
    ['max', 5, 9, false, [5]],
    ['round', 5, NaN, true, [5]],
    ['sqrt', 3, NaN, true, [9]],
    ['sqrt', -3, NaN, true, []],
    ['sqrt', 0, NaN, true, [0]],
    ['abs', 3, NaN, true, [3, -3]],
    ['abs', -3, NaN, true, []],
    ['log', 0, NaN, true, [1]],
    ['exp', 1, NaN, true, [0]],
  ])('%s for %d, beside %d, first %s, takes %j', (op, target, beside, first, expected) => {
    expect(
      rareInverse(op, target, first ? [NaN, beside] : [beside, NaN], first ? 0 : 1).map((x) =>
        Number(x.toPrecision(12)),
      ),
    ).toEqual(expected);
  });

  test('what is put back gives the target', () => {
    const ops: Op[] = ['neg', 'sqrt', 'abs', 'log', 'exp'];
    for (const op of ops as RareOp[])
      for (const x of rareInverse(op, 2.5, [NaN], 0)) expect(rareValue(op, [x])).toBeCloseTo(2.5, 12);
  });
});
