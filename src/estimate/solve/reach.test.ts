import { expect, test } from 'vitest';
import { reach } from './reach.ts';

test('where each assumption occurs once the bounds are those of the corners', () => {
  const [low, high] = reach(
    ['/', ['*', 'a', 'b'], 'c'],
    new Map([
      ['a', [1, 2]],
      ['b', [3, 4]],
      ['c', [5, 10]],
    ] as const),
  );
  expect(low).toBeCloseTo(0.3, 12);
  expect(high).toBeCloseTo(1.6, 12);
});

test('an assumption that occurs twice does not widen the bounds by much', () => {
  const [low, high] = reach(
    ['/', 'a', ['+', 'a', 'b']],
    new Map([
      ['a', [1, 9]],
      ['b', [1, 9]],
    ] as const),
  );
  expect(low).toBeLessThanOrEqual(0.1);
  expect(low).toBeGreaterThan(0.08);
  expect(high).toBeGreaterThanOrEqual(0.9);
  expect(high).toBeLessThan(1.05);
});

test('a share and its rest stay between the two they mix', () => {
  const [low, high] = reach(['+', ['*', 's', 400], ['*', ['-', 1, 's'], 100]], new Map([['s', [0, 1]]] as const));
  expect(low).toBeGreaterThan(95);
  expect(high).toBeLessThan(405);
});

test('what has no bound leaves the result without one', () => {
  expect(reach(['*', 'a', ['+', 'a', 1]], new Map([['a', [0, Infinity]]] as const))[1]).toBe(Infinity);
});

test("two hundred and fifty-six boxes come within a five-hundredth of a curve's top", () => {
  const [low, high] = reach(['*', 'x', ['-', 10, 'x']], new Map([['x', [0, 10]]] as const));
  expect(low).toBeCloseTo(0, 9);
  expect(high).toBeGreaterThanOrEqual(25);
  expect(high).toBeLessThan(25.05);
});

test('the low end of a side that reaches from a thousandth to a thousand is not lost', () => {
  const [low, high] = reach(['/', 'x', ['+', 'x', 1]], new Map([['x', [0.001, 1000]]] as const));
  expect(low).toBeLessThanOrEqual(0.001 / 1.001);
  expect(low).toBeGreaterThan(0.0008);
  expect(high).toBeGreaterThanOrEqual(1000 / 1001);
  expect(high).toBeLessThan(1.2);
});

test.each([
  [-Infinity, Infinity],
  [0, Infinity],
  [5, Infinity],
  [-Infinity, -5],
  [-Infinity, 3],
  [-3, Infinity],
])('a side from %d to %d is cut at a finite place', (from, to) => {
  const [low, high] = reach(['/', 1, ['+', 1, ['*', 'x', 'x']]], new Map([['x', [from, to]]] as const));
  const at = (x: number) => 1 / (1 + x * x);
  const most = from <= 0 && to >= 0 ? 1 : Math.max(at(from), at(to));
  expect(low).toBeLessThanOrEqual(0 + 1e-12);
  expect(high).toBeGreaterThanOrEqual(most);
  expect(high).toBeLessThan(most * 1.3);
});

test('what has no value anywhere in the box has no bounds, what has some has theirs', () => {
  const root = ['sqrt', ['-', ['*', 'x', 'x'], 10]] as const;
  expect(reach(root, new Map([['x', [0, 1]]] as const))).toEqual([NaN, NaN]);
  const [low, high] = reach(root, new Map([['x', [0, 4]]] as const));
  expect(low).toBeCloseTo(0, 6);
  expect(high).toBeGreaterThanOrEqual(Math.sqrt(6));
  expect(high).toBeLessThan(Math.sqrt(6) * 1.05);
});

test('a formula that is straight in each of a few assumptions has the bounds of its corners exactly', () => {
  const mixture = ['+', ['*', 's', 'a'], ['*', ['-', 1, 's'], 'b']] as const;
  const [low, high] = reach(
    mixture,
    new Map([
      ['s', [0, 1]],
      ['a', [3, 9]],
      ['b', [5, 7]],
    ] as const),
  );
  expect([low, high]).toEqual([3, 9]);
});

test('a side of one value needs no cutting', () => {
  expect(
    reach(['-', ['*', 'x', 'x'], 'x'], new Map([['x', [3, 3]]] as const)).map((v) => Number(v.toPrecision(12))),
  ).toEqual([6, 6]);
});

const hill = ['*', 'x', ['-', 10, 'x']] as const;

test('only what occurs more than once and varies is cut', () => {
  // An eighth of the boxes would leave x within 80 parts, and the bound at 25.6.
  const [, high] = reach(
    ['+', ['+', 'once', ['*', 'still', 'still']], hill],
    new Map([
      ['once', [0, 1]],
      ['still', [2, 2]],
      ['x', [0, 10]],
    ] as const),
  );
  expect(high).toBeGreaterThanOrEqual(30);
  expect(high).toBeLessThan(30.05);
});

test('bounds of what occurs once are rounded outwards, and those of single values are the value', () => {
  const reached = (a: readonly [number, number]): readonly [number, number] =>
    reach(
      ['+', 'a', 'b'],
      new Map([
        ['a', a],
        ['b', [1, 1]],
      ] as const),
    );
  const [low, high] = reached([1, 2]);
  expect([low < 2, high > 3]).toEqual([true, true]);
  expect(reached([1, 1])).toEqual([2, 2]);
});
