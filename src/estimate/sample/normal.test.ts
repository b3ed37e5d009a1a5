import { all, create } from 'mathjs';
import { expect, test } from 'vitest';
import { FINE, SIDE, Z95, inverseNormal, normalDensity, normalShare, shareTable, tableShare } from './normal.ts';

const { erf } = create(all!);
const share = (z: number) => (1 + erf(z / Math.SQRT2)) / 2;

test('the share below a value is right to seven digits', () => {
  for (let z = -6; z <= 6; z += 0.05) expect(Math.abs(normalShare(z) - share(z))).toBeLessThan(1e-7);
});

test('the value below which a share lies takes the share back', () => {
  for (const u of [1e-9, 1e-4, 0.05, 0.3, 0.5, 0.77, 0.95, 0.9999])
    expect(normalShare(inverseNormal(u))).toBeCloseTo(u, 8);
});

test('the known percentage points', () => {
  expect(inverseNormal(0.95)).toBeCloseTo(1.6448536, 5);
  expect(inverseNormal(0.025)).toBeCloseTo(-1.959964, 5);
});

test('between the middle and the 95 % point lies 45 %, to eleven digits', () => {
  const n = 1000;
  const h = Z95 / n;
  // Simpson's rule.
  const sum = Array.from(
    { length: n + 1 },
    (_, i) => normalDensity(i * h) * (i === 0 || i === n ? 1 : i % 2 ? 4 : 2),
  ).reduce((a, b) => a + b);
  expect(Math.abs((sum * h) / 3 - 0.45)).toBeLessThan(2e-12);
});

test('the table errs between its steps by no more than six tenths of a millionth', () => {
  for (let z = -7; z <= 7; z += 0.00137) expect(Math.abs(tableShare(z) - normalShare(z))).toBeLessThan(6e-7);
});

test('the table reaches so far that next to nothing lies beyond it', () => {
  expect(shareTable()).toHaveLength(2 * SIDE * FINE + 1);
  expect(tableShare(-7.6)).toBeGreaterThan(0);
  expect(tableShare(-7.6)).toBeLessThan(1e-13);
  expect(tableShare(7.6)).toBeGreaterThan(1 - 1e-13);
  expect([tableShare(-99), tableShare(99)]).toEqual([expect.closeTo(0, 12), expect.closeTo(1, 12)]);
});

test('a share of a billionth, or all but that, has a place', () => {
  expect(normalShare(inverseNormal(1 - 1e-9))).toBeCloseTo(1 - 1e-9, 12);
  expect(normalDensity(0)).toBeCloseTo(1 / Math.sqrt(2 * Math.PI), 15);
  expect(normalDensity(2)).toBeCloseTo(Math.exp(-2) / Math.sqrt(2 * Math.PI), 15);
});
