import { expect, test } from 'vitest';
import { bisect } from '../solve/bisect.ts';
import { NODES } from './lines.ts';
import { inverseNormal, normalShare } from './normal.ts';
import { curves, quantiles } from './quantiles.ts';

const SHARES = [0.05, 0.3, 0.5, 0.8, 0.95];

/** Quantiles of so many lines of these weights, on which the result is `y`, by the place on the line and its number. */
function of(weights: readonly number[], y: (z: number, line: number) => number): number[] {
  NODES.forEach((z, k) => weights.forEach((_, i) => (curves[k * weights.length + i] = y(z, i))));
  return quantiles(Float64Array.from(weights), SHARES);
}
const even = (count: number): number[] => new Array<number>(count).fill(1 / count);
const near = (found: readonly number[], wanted: (share: number) => number, digits: number): void =>
  found.forEach((q, i) => expect(q, `${SHARES[i]}`).toBeCloseTo(wanted(SHARES[i] ?? NaN), digits));
/** Where so much of all lines lies below, each line being a normal variable about a middle of its own. */
const mixture = (weights: readonly number[], middles: readonly number[], share: number): number =>
  bisect((q) => weights.reduce((sum, w, i) => sum + w * normalShare(q - (middles[i] ?? NaN)), 0) - share, -99, 99);

test('of straight lines are those of the normal variable along them, rising and falling', () => {
  near(
    of([1], (z) => z),
    inverseNormal,
    5,
  );
  near(
    of([1], (z) => -3 * z - 1),
    (share) => 3 * inverseNormal(share) - 1,
    4,
  );
  near(
    of(even(50), (z) => 2 * z),
    (share) => 2 * inverseNormal(share),
    4,
  );
});

test('of lines of different weight and place are those of all together', () => {
  near(
    of([0.3, 0.7], (z, i) => z + i),
    (share) => mixture([0.3, 0.7], [0, 1], share),
    5,
  );
  // So many that the search begins on every eighth. A line ends at 3.3, beyond which a two-thousandth lies.
  const middles = even(90).map((_, i) => i / 30);
  near(
    of(even(90), (z, i) => z + (middles[i] ?? NaN)),
    (share) => mixture(even(90), middles, share),
    3,
  );
});

test('of a curve that turns count both of its sides: 5 % of the squares lie below that of the 52.5 % point', () => {
  near(
    of([1], (z) => z * z - 5),
    (share) => inverseNormal((1 + share) / 2) ** 2 - 5,
    3,
  );
  near(
    of([1], (z) => 5 - z * z),
    (share) => 5 - inverseNormal(1 - share / 2) ** 2,
    3,
  );
  near(
    of(even(20), (z, i) => (i % 2 ? z * z - 5 : 5 - z * z)),
    (share) => symmetric(share),
    2,
  );
});

/** Of a half of `z² - 5` and a half of `5 - z²`. */
const symmetric = (share: number): number => {
  const square = (x: number): number => (x > 0 ? 2 * normalShare(Math.sqrt(x)) - 1 : 0);
  return bisect((q) => (square(q + 5) + 1 - square(5 - q)) / 2 - share, -99, 99);
};

test('of what multiplies are the products, since the curves are bent straight first', () => {
  near(
    of([1], (z) => 7 * Math.exp(0.5 * z)),
    (share) => 7 * Math.exp(0.5 * inverseNormal(share)),
    3,
  );
  near(
    of(even(20), (z) => Math.exp(-0.5 * z)),
    (share) => Math.exp(0.5 * inverseNormal(share)),
    2,
  );
});

test('between two groups are the values of one or the other', () => {
  const found = of([0.1, 0.3, 0.6], (z, i) => (i < 2 ? 1 : 1000) + z / 1e6);
  found.forEach((q, i) => expect(Math.abs(q - ((SHARES[i] ?? NaN) < 0.4 ? 1 : 1000))).toBeLessThan(1e-3));
});

test('where every line has one result, that is each quantile', () => {
  expect(of([0.5, 0.5], () => 4)).toEqual(SHARES.map(() => 4));
});
