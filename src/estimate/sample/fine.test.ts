import { expect, test } from 'vitest';
import { assumption, choice, lognormalOf, model, normalOf, uniform } from '../../../tests/samples/engine/model.ts';
import type { Assumption } from '../types.ts';
import { inverseNormal, normalDensity, normalShare } from './normal.ts';
import { createSampler } from './sample.ts';

const SHARES = [0.05, 0.25, 0.5, 0.8, 0.95];
/** Independent standard normal variables, and a share. */
const all = [
  assumption('a', normalOf(0, 1)),
  assumption('b', normalOf(0, 1)),
  assumption('c', normalOf(0, 1)),
  assumption('u', uniform(0, 1)),
  assumption('x', lognormalOf(3, 0.4)),
  assumption('y', lognormalOf(2, 0.3)),
  assumption('k', choice(1, 10)),
];
const found = (formula: string, fine: 'bends' | 'jumps', assumptions: readonly Assumption[] = all): number[] => {
  const used = assumptions.filter(({ id }) => new RegExp(`\\b${id}\\b`).test(formula));
  return createSampler(model(formula, used, { fine }), LINES)({}, SHARES) ?? [];
};
/** A tenth of the lines of a published figure: near enough for two digits behind the point. */
const LINES = 199;

const z = inverseNormal;

// Each quantile follows from the distribution by itself.
test.each<[string, (share: number) => number]>([
  // Both lie below q as often as each does, squared.
  ['max(a, b)', (share) => z(Math.sqrt(share))],
  ['min(a, b)', (share) => z(1 - Math.sqrt(1 - share))],
  ['max(a, b, c)', (share) => z(Math.cbrt(share))],
  ['abs(a)', (share) => z((1 + share) / 2)],
  ['abs(a - b)', (share) => Math.SQRT2 * z((1 + share) / 2)],
  ['a * abs(a)', (share) => z(share) * Math.abs(z(share))],
  ['clamp(a, -1, 0.5)', (share) => Math.min(0.5, Math.max(-1, z(share)))],
  ['max(x, 3)', (share) => Math.max(3, 3 * Math.exp(0.4 * z(share)))],
  // A result that bends smoothly, and sharply only near its end.
  ['1 - (1 - u) ^ 9', (share) => 1 - (1 - share) ** 9],
  ['u ^ 9', (share) => share ** 9],
])('%s has the quantiles of its closed form', (formula, quantile) => {
  found(formula, 'bends').forEach((q, i) =>
    expect(Math.abs(q - quantile(SHARES[i] ?? NaN)), `${SHARES[i]}`).toBeLessThan(0.02),
  );
});

/** Of what falls up to one, and rises from there on. */
const turned = (share: number): number =>
  share < normalShare(1) - normalShare(-1) ? -z(normalShare(1) - share) : z((1 + share) / 2);

test.each<[string, (share: number) => number]>([
  ['floor(9 * u)', (share) => Math.floor(9 * share)],
  ['round(96.4 * u)', (share) => Math.round(96.4 * share)],
  ['if(a > 0.2, 7, 3)', (share) => (share > normalShare(0.2) ? 7 : 3)],
  ['if(a > b, 7, 3)', (share) => (share > 0.5001 ? 7 : 3)],
  ['mod(20 * u, 1)', (share) => share],
  ['mod(a, 1) * 0 + a', z],
  ['if(a > 1, a, -a)', turned],
  ['round(x * y)', (share) => Math.round(6 * Math.exp(0.5 * z(share)))],
  ['round(4 * a + 3 * b)', (share) => Math.round(5 * z(share))],
  ['floor(u) + a', z],
])('%s has the quantiles of its closed form, though it jumps', (formula, quantile) => {
  const wanted = SHARES.map(quantile);
  // The middle of two equally likely results may be either.
  found(formula, 'jumps').forEach((q, i) => {
    if (formula !== 'if(a > b, 7, 3)' || SHARES[i] !== 0.5) expect(q, `${SHARES[i]}`).toBeCloseTo(wanted[i] ?? NaN, 2);
  });
});

test('a choice has its part of the results: half are ten times as large', () => {
  const [p5 = NaN, p25 = NaN, , p80 = NaN, p95 = NaN] = found('k * max(x, 2)', 'bends');
  const of = (share: number): number => Math.max(2, 3 * Math.exp(0.4 * z(share)));
  expect(p5).toBeCloseTo(of(0.1), 2);
  expect(p25).toBeCloseTo(of(0.5), 2);
  expect(p80 / 10).toBeCloseTo(of(0.6), 2);
  expect(p95 / 10).toBeCloseTo(of(0.9), 2);
});

test('a limit cuts the lines where it cuts its assumption', () => {
  const cut = [assumption('a', normalOf(0, 1), { min: -0.5, max: 1 }), assumption('b', normalOf(0, 1))];
  found('a', 'bends', cut).forEach((q, i) =>
    expect(q).toBeCloseTo(Math.min(1, Math.max(-0.5, z(SHARES[i] ?? NaN))), 3),
  );
  // On fewer lines too; a reader's other value makes the same points serve again.
  const m = model('max(a * b, x)', [...cut, assumption('x', lognormalOf(3, 0.4))], { fine: 'bends' });
  const sample = createSampler(m, LINES);
  const held = sample({ b: 2 }, SHARES);
  held?.forEach((q, i) => expect(q).toBeGreaterThanOrEqual(3 * Math.exp(0.4 * z(SHARES[i] ?? NaN)) - 1e-2));
  expect(createSampler(m, LINES)({ b: 2 }, SHARES)).toEqual(held);
});

test('wide ranges have results of many sizes, each as near to its own', () => {
  // Ten million plain draws give 0.1866, 116.3 and 125,000; the greater of both has a closed form.
  const wide = [assumption('v', lognormalOf(7, 5)), assumption('w', lognormalOf(7, 5))];
  const [p5 = NaN, , p50 = NaN, , p95 = NaN] = found('v + w', 'bends', wide);
  expect([p5 / 0.1866, p50 / 116.3, p95 / 125_000].map((ratio) => Math.abs(ratio - 1) < 0.03)).toEqual([
    true,
    true,
    true,
  ]);
  found('max(v, w)', 'bends', wide).forEach((q, i) =>
    expect(Math.abs(q / (7 * Math.exp(5 * z(Math.sqrt(SHARES[i] ?? NaN)))) - 1)).toBeLessThan(0.03),
  );
});

/** The likelihood of results up to `q`, where that is known once the one normal variable has a place. */
function shareOf(given: (place: number) => number): number {
  let sum = 0;
  for (let place = -8; place <= 8; place += 0.002) sum += 0.002 * normalDensity(place) * given(place);
  return sum;
}
const lognormalShare = (q: number, median: number, sigma: number): number =>
  q > 0 ? normalShare(Math.log(q / median) / sigma) : 0;

const wide = [assumption('a', normalOf(1.2, 1.63)), assumption('b', lognormalOf(7.4, 0.645))];
const powers = [assumption('a', lognormalOf(0.51, 0.378)), assumption('b', lognormalOf(5.5, 1.01))];
const between = (edge: number, mean: number, sigma: number): number =>
  normalShare((edge - mean) / sigma) - normalShare((-edge - mean) / sigma);

// The least results of an even power lie so near to zero, and the greatest of the last one so far out, that a share of the whole range says nothing of either.
test.each<[string, Assumption[], (q: number) => number]>([
  ['a ^ 6', wide, (q) => between(q ** (1 / 6), 1.2, 1.63)],
  ['a ^ 6 * b', wide, (q) => shareOf((z) => between((q / (7.4 * Math.exp(0.645 * z))) ** (1 / 6), 1.2, 1.63))],
  ['a ^ 4 / b', wide, (q) => shareOf((z) => between((q * 7.4 * Math.exp(0.645 * z)) ** (1 / 4), 1.2, 1.63))],
  ['a ^ b', powers, (q) => shareOf((z) => lognormalShare(q ** (1 / (5.5 * Math.exp(1.01 * z))), 0.51, 0.378))],
])('%s has its share of results below each of three points', (formula, of, shareBelow) => {
  const used = of.filter(({ id }) => formula.includes(id));
  const points = createSampler(model(formula, used, { fine: 'bends' }))({}, [0.05, 0.5, 0.95]) ?? [];
  for (const [i, share] of [0.05, 0.5, 0.95].entries())
    expect(Math.abs(shareBelow(points[i] ?? NaN) - share), `${share}: ${points[i]}`).toBeLessThan(1e-3);
});
