import { all, create } from 'mathjs';
import { expect, test } from 'vitest';
import { inverseNormal, normalShare } from './normal.ts';

const { erf } = create(all!);
const share = (z: number) => (1 + erf(z / Math.SQRT2)) / 2;

test('the share below a value is right to seven digits', () => {
  for (let z = -6; z <= 6; z += 0.05) expect(Math.abs(normalShare(z) - share(z))).toBeLessThan(1e-7);
});

test('the value below which a share lies takes the share back', () => {
  for (const u of [1e-9, 1e-4, 0.05, 0.3, 0.5, 0.77, 0.95, 0.9999]) expect(normalShare(inverseNormal(u))).toBeCloseTo(u, 8);
});

test('the known percentage points', () => {
  expect(inverseNormal(0.95)).toBeCloseTo(1.6448536, 5);
  expect(inverseNormal(0.025)).toBeCloseTo(-1.959964, 5);
});
