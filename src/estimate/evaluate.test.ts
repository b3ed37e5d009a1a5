import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import '../../tests/samples/engine/seed.ts';
import { compile, evaluate } from './evaluate.ts';
import type { Column } from './evaluate.ts';
import { exprs } from '../../tests/samples/engine/exprs.ts';
import { bounds } from './solve/bounds.ts';

test('a formula has its value', () => {
  const values: Record<string, number> = { a: 6, b: 2 };
  const at = (id: string) => values[id]!;
  expect(evaluate(['/', ['-', 'a', 'b'], ['^', 'b', 3]], at)).toBe(0.5);
  expect(evaluate(['max', ['neg', 'a'], ['abs', ['neg', 'b']], 1], at)).toBe(2);
  expect(evaluate(['round', ['sqrt', ['+', 'a', 0.25]]], at)).toBe(3);
  expect(evaluate(['log', ['exp', ['min', 'a', 'b']]], at)).toBe(2);
});

test.each([
  [-2.5, -3],
  [2.5, 3],
  [-2.4, -2],
  [-0.5, -1],
  [-0.4, 0],
  [0.49, 0],
  [0, 0],
  [-7, -7],
])('round(%d) is %d: halves go away from zero, on both sides alike', (value, whole) => {
  expect(evaluate(['round', 'a'], () => value)).toBe(whole);
  expect(compile(['round', 'a'], 1)(() => Float64Array.of(value))).toEqual(Float64Array.of(whole));
  expect(bounds(['round', 'a'], () => [value, value + 2])).toEqual([
    expect.closeTo(whole, 9),
    expect.closeTo(
      evaluate(['round', 'a'], () => value + 2),
      9,
    ),
  ]);
});

test('a compiled formula gives at each point what the plain one gives, whether an assumption varies or not', () => {
  fc.assert(
    fc.property(
      exprs,
      fc.array(fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true })), {
        minLength: 3,
        maxLength: 3,
      }),
      fc.boolean(),
      (expr, points, vary) => {
        const a = Float64Array.from(points, (p) => p[0]);
        const b = vary ? Float64Array.from(points, (p) => p[1]) : points[0]![1];
        const result = compile(expr, 3)((id) => (id === 'a' ? a : b));
        points.forEach((_, i) => {
          const plain = evaluate(expr, (id) => (id === 'a' ? a[i]! : typeof b === 'number' ? b : b[i]!));
          expect(typeof result === 'number' ? result : result[i]).toBe(plain);
        });
      },
    ),
  );
});

test('nothing that varies means one number', () => {
  expect(compile(['*', 'a', 'b'], 1000)((id) => (id === 'a' ? 2 : 3))).toBe(6);
});

test('buffers are used again: two calls give the same array, and the first result is gone', () => {
  const run = compile(['*', 'a', 2], 2);
  const first = run(() => Float64Array.of(1, 2));
  const second = run(() => Float64Array.of(3, 4));
  expect(second).toBe(first);
  expect(second).toEqual(Float64Array.of(6, 8));
});

describe('over columns that are kept', () => {
  const run = compile(['+', ['*', 'a', 'b'], 'c'], 2, true);
  const at = (values: Record<string, Column>): number[] => [...(run((id) => values[id] ?? NaN) as Float64Array)];
  const [a, other] = [Float64Array.of(1, 2), Float64Array.of(5, 6)];

  test('what depends on nothing that has changed is not computed again', () => {
    expect(at({ a, b: 3, c: 10 })).toEqual([13, 16]);
    // What is in the array now is not read: it is taken to be what it was.
    a.set([100, 100]);
    expect(at({ a, b: 3, c: 20 })).toEqual([23, 26]);
    expect(at({ a, b: 3, c: 20 })).toEqual([23, 26]);
    a.set([1, 2]);
    expect(at({ a, b: 4, c: 20 })).toEqual([24, 28]);
  });

  test('another array is another column, and so is a number in place of one', () => {
    expect(at({ a: other, b: 4, c: 20 })).toEqual([40, 44]);
    expect(at({ a: 2, b: other, c: 20 })).toEqual([30, 32]);
    expect(run((id) => ({ a: 2, b: 3, c: 4 })[id] ?? NaN)).toBe(10);
    expect(at({ a: 2, b: 3, c: other })).toEqual([11, 12]);
  });

  test('without them everything is', () => {
    const twice = compile(['*', 'a', 2], 2);
    twice(() => a);
    expect(twice(() => other)).toEqual(Float64Array.of(10, 12));
    other.set([7, 8]);
    expect(twice(() => other)).toEqual(Float64Array.of(14, 16));
  });
});
