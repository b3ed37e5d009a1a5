import { describe, expect, test } from 'vitest';
import { inverseNormal, normalShare } from './normal.ts';
import { addJump, addLine, addSmooth, clear, pieceQuantiles } from './pieces.ts';

const SHARES = [0.02, 0.05, 0.3, 0.5, 0.77, 0.95, 0.98];

/** The cubic `f` with the slope `slope`, cut at these places of a normal variable. Between them it is exact. */
function addCubic(f: (z: number) => number, slope: (z: number) => number, cuts: readonly number[], weight = 1): void {
  for (const [k, b] of cuts.entries()) {
    const a = cuts[k - 1];
    if (a === undefined) continue;
    const length = b - a;
    addSmooth(weight, normalShare(b) - normalShare(a), a, b, f(a), f(b), length * slope(a), length * slope(b));
  }
}

const near = (wanted: (share: number) => number, digits = 4): void =>
  pieceQuantiles(SHARES).forEach((q, i) => expect(q, `${SHARES[i]}`).toBeCloseTo(wanted(SHARES[i] ?? NaN), digits));

describe('pieceQuantiles', () => {
  test('of a straight line are those of the normal variable along it, rising and falling', () => {
    clear();
    addLine(1, -8, -1, -16, -2);
    addLine(1, -1, 8, -2, 16);
    near((share) => 2 * inverseNormal(share));
    clear();
    addLine(1, -8, 8, 13, -3);
    near((share) => 5 + inverseNormal(share));
  });

  test('of a square are right also below the share of the piece that begins at zero', () => {
    clear();
    addCubic(
      (z) => z * z,
      (z) => 2 * z,
      [-8, -2, 0, 2, 8],
    );
    near((share) => inverseNormal((1 + share) / 2) ** 2);
  });

  test('of a line cut into thousands of parts are the same', () => {
    clear();
    for (let k = -3000; k < 3000; k++) addLine(1, k / 400, (k + 1) / 400, k / 400, (k + 1) / 400);
    near(inverseNormal);
  });

  test('of a jump are its two results', () => {
    clear();
    // 30.854 % lie below the middle, at -0.5. That 30.86 % do is taken for an error.
    addJump(1, -9, 8, 3, 7);
    expect(pieceQuantiles([0.05, 0.3085, 0.3086, 0.3087, 0.95])).toEqual([3, 3, 3, 7, 7]);
  });

  test('where nothing lies between two groups, and the share is that of the lower, the quantile is the value with which the lower ends', () => {
    clear();
    addLine(1, -8, -1, 1, 2);
    addLine(1, -1, 0, 2, 2);
    addLine(1, 0, 8, 5, 6);
    expect(pieceQuantiles([0.5])).toEqual([2]);
  });

  test('where half of all results are one, that is the quantile there', () => {
    clear();
    addLine(1, -8, 0, 0, 0);
    addLine(1, 0, 8, 0, 8);
    near((share) => Math.max(0, inverseNormal(share)));
    clear();
    // In the middle, at 100.
    addLine(1, -8, -1, 93, 100);
    addLine(1, -1, 1, 100, 100);
    addLine(1, 1, 8, 100, 107);
    expect(pieceQuantiles([0.17, 0.5, 0.83])).toEqual([100, 100, 100]);
    expect(pieceQuantiles([0.05])[0]).toBeCloseTo(101 + inverseNormal(0.05), 5);
  });

  test('of the cube are the cubes', () => {
    clear();
    addCubic(
      (z) => z ** 3,
      (z) => 3 * z * z,
      [-8, -3, -1, 0, 0.5, 2, 8],
    );
    near((share) => inverseNormal(share) ** 3, 3);
  });

  test('of the square are the squares of twice the share, since it turns in the middle of its piece', () => {
    clear();
    addCubic(
      (z) => z * z,
      (z) => 2 * z,
      [-8, 8],
    );
    near((share) => inverseNormal((1 + share) / 2) ** 2);
    clear();
    addCubic(
      (z) => -z * z,
      (z) => -2 * z,
      [-8, 8],
    );
    near((share) => -(inverseNormal(1 - share / 2) ** 2));
  });

  test('of a cubic that turns twice count what lies below on each of its three parts', () => {
    // Of `z³ - z = q` the roots are 2/√3 cos(φ/3 - 2πk/3), where cos φ is q times √27 / 2 (Viète).
    const below = (q: number): number => {
      const third = Math.acos((q * Math.sqrt(27)) / 2) / 3;
      const [high = 0, middle = 0, low = 0] = [0, 1, 2]
        .map((k) => (2 / Math.sqrt(3)) * Math.cos(third - (2 * Math.PI * k) / 3))
        .sort((a, b) => b - a);
      return normalShare(low) + normalShare(high) - normalShare(middle);
    };
    const values = [-0.3, -0.1, 0, 0.2, 0.35];
    // Whole, and cut so that one end alone is much steeper than its piece.
    for (const cuts of [
      [-8, 8],
      [-8, 1.2, 8],
      [-8, -1.2, 8],
    ]) {
      clear();
      addCubic(
        (z) => z ** 3 - z,
        (z) => 3 * z * z - 1,
        cuts,
      );
      pieceQuantiles(values.map(below)).forEach((q, i) => expect(q).toBeCloseTo(values[i] ?? NaN, 5));
    }
  });

  test('of lines of different weight are those of both: a third of all results lies about 0, two thirds about 100', () => {
    clear();
    addLine(1 / 3, -8, 8, -8, 8);
    addLine(2 / 3, -8, 8, 92, 108);
    const [inFirst = NaN, inSecond = NaN] = pieceQuantiles([1 / 6, 2 / 3]);
    expect([inFirst, inSecond]).toEqual([expect.closeTo(0, 5), expect.closeTo(100, 5)]);
    expect(pieceQuantiles([1 / 30])[0]).toBeCloseTo(inverseNormal(0.1), 5);
  });

  test('of results that lie seventeen powers of ten to each side of one are each as near to their own size', () => {
    clear();
    for (let k = -40; k < 40; k++) {
      const [a, b] = [k / 5, (k + 1) / 5];
      const [ya, yb] = [Math.exp(5 * a), Math.exp(5 * b)];
      addSmooth(1, normalShare(b) - normalShare(a), a, b, ya, yb, ya, yb);
    }
    pieceQuantiles([0.05, 0.5, 0.95]).forEach((q, i) =>
      expect(q / Math.exp(5 * inverseNormal([0.05, 0.5, 0.95][i] ?? NaN))).toBeCloseTo(1, 2),
    );
  });

  test('all of it lies below the greatest result', () => {
    clear();
    addLine(1, -8, 8, -8, 8);
    expect(pieceQuantiles([1])[0]).toBeCloseTo(8, 3);
  });
});
