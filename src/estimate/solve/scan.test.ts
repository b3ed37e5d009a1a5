import { expect, test } from 'vitest';
import { scan } from './scan.ts';

test('where the formula is flat nothing is looked for: a term too small to change the sum would take half a million runs', () => {
  let runs = 0;
  const flat = (): number => (runs++, -100);
  expect(scan(['*', 'a', 'a'], 'a', flat, 0, [0, Infinity], 1)).toEqual([]);
  expect(runs).toBeLessThan(300);
});

test('a lowest point beside a flat stretch is found', () => {
  expect(scan(['*', 'a', 'a'], 'a', (a) => (a < 1 ? 4 : (a - 3) ** 2), 0, [0, Infinity], 1)).toEqual([
    expect.closeTo(3, 6),
  ]);
});
