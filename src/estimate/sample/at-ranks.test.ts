import { expect, test } from 'vitest';
import { valuesAtRanks } from './at-ranks.ts';

const COUNT = 10007;
const places = Float64Array.from({ length: COUNT }, (_, i) => (i + 0.5) / COUNT);
const mixed = places.map((_, i) => ((i * 4129) % COUNT) / COUNT);
const of = (f: (x: number, y: number) => number): Float64Array => places.map((x, i) => f(x, mixed[i] ?? NaN));

test.each<[string, Float64Array]>([
  ['in order', places],
  ['in order backwards', of((x) => -x)],
  ['that fall and rise', of((x) => 3 * Math.abs(x - 0.7) + x)],
  ['in no order', mixed],
  ['of very different sizes', of((x, y) => Math.exp(400 * (x - y)))],
  ['that are two', of((_, y) => (y > 0.3 ? 7 : 3))],
  ['that are one', of(() => 5)],
  ['that are nothing mostly', of((_, y) => Math.max(0, y - 0.97))],
  ['of which some are infinite', of((x, y) => (x > 0.9 ? Infinity : y < 0.1 ? -Infinity : x))],
  // The few that are looked at first have nothing of what the others are.
  ['that are others at even steps', of((x) => x).map((x, i) => (i % 39 < 2 ? -1 : x))],
  ['that are few', Float64Array.of(3, 1, 2)],
])('of values %s each rank is found as sorting finds it, and they stay as they are', (_, values) => {
  const before = values.slice();
  const sorted = values.slice().sort();
  const ranks = [...sorted.keys()].filter((rank) => rank % 101 === 0 || rank === values.length - 1);
  expect(valuesAtRanks(values, ranks)).toEqual(ranks.map((rank) => sorted[rank]));
  expect(values).toEqual(before);
});
