import { atScore, clamp } from './range.ts';
import { TABLE_SIDE, TABLE_STEP } from './rarest-shapes.ts';
import { Z95, inverseNormal, normalShare } from './sample/normal.ts';
import { bisect } from './solve/bisect.ts';
import type { Limits, Span, Tabled } from './types.ts';

/** Twelve digits are more than are ever printed, and the same on every machine. */
const digits = (value: number): number => Number(value.toPrecision(12));

/** A table of the values below which the shares of a standard normal variable lie; of what stands for them, where that is smoother. */
function tabled(valueAt: (z: number) => number, told = valueAt) {
  const table = Array.from({ length: 2 * TABLE_SIDE + 1 }, (_, k) => digits(told((k - TABLE_SIDE) * TABLE_STEP)));
  return { low: digits(valueAt(-Z95)), central: digits(valueAt(0)), high: digits(valueAt(Z95)), table };
}

export const betaTable = (alpha: number, beta: number): Tabled => ({
  shape: 'beta',
  alpha,
  beta,
  whole: 1,
  ...tabled(
    (z) => betaQuantile(alpha, beta, z),
    (z) => betaOdds(alpha, beta, z),
  ),
});

/** A beta between two ends, whose highest point is `mode` and whose mean counts it four times (Malcolm and others, 1959, "Application of a technique for research and development program evaluation", Operations Research 7). */
export function pertTable(low: number, mode: number, high: number): Tabled {
  const width = high - low;
  const [alpha, beta] = [1 + (4 * (mode - low)) / width, 1 + (4 * (high - mode)) / width];
  return { shape: 'pert', mode, ...tabled((z) => low + width * betaQuantile(alpha, beta, z)), low, high };
}

/** A range with nothing beyond its limits; what lies between them becomes more likely. */
export function cutTable(range: Span, { min, max }: Limits): Tabled {
  const at = atScore(range);
  // A limit may lie beyond all that is computed: a lognormal is nowhere down at zero.
  const below = (limit: number): number =>
    at(-8) >= limit ? 0 : at(8) <= limit ? 1 : normalShare(bisect((z) => at(z) - limit, -8, 8));
  const [low, high] = [below(min ?? -Infinity), below(max ?? Infinity)];
  const valueAt = (z: number): number => {
    // From the nearer side, so that no digit is lost in a far tail.
    const share = low + (high - low) * normalShare(z);
    const above = 1 - high + (high - low) * normalShare(-z);
    const value = at(share < 0.5 ? inverseNormal(share) : -inverseNormal(above));
    return clamp(value, { min, max });
  };
  return { shape: 'cut', min, max, ...tabled(valueAt) };
}

/** The quantiles of a result, computed all at once. */
export function resultTable(quantiles: (shares: readonly number[]) => readonly number[]): number[] {
  const shares = Array.from({ length: 2 * TABLE_SIDE + 1 }, (_, k) => normalShare((k - TABLE_SIDE) * TABLE_STEP));
  return quantiles(shares).map((value) => Number(value.toPrecision(6)));
}

/** The value below which a beta has the share of a standard normal variable below `z`. */
function betaQuantile(alpha: number, beta: number, z: number): number {
  return z > 0 ? 1 - Math.exp(lowLogarithm(beta, alpha, -z)) : Math.exp(lowLogarithm(alpha, beta, z));
}

/** The logarithm of the odds of that value: from the nearer end, so that no digit is lost. */
function betaOdds(alpha: number, beta: number, z: number): number {
  const odds = (log: number): number => log - Math.log(-Math.expm1(log));
  return z > 0 ? -odds(lowLogarithm(beta, alpha, -z)) : odds(lowLogarithm(alpha, beta, z));
}

/** The logarithm of the value, by halving, down to the least number that there is. */
function lowLogarithm(alpha: number, beta: number, z: number): number {
  const share = normalShare(z);
  return bisect((log) => betaShare(alpha, beta, Math.exp(log)) - share, -700, 0);
}

/** Share of a beta below `x`: the regularised incomplete beta function, by its continued fraction (Press and others, 2007, "Numerical Recipes", 6.4; Lentz's method). */
export function betaShare(alpha: number, beta: number, x: number): number {
  if (x <= 0 || x >= 1) return x <= 0 ? 0 : 1;
  if (x > (alpha + 1) / (alpha + beta + 2)) return 1 - betaShare(beta, alpha, 1 - x);
  const front = Math.exp(
    logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) + alpha * Math.log(x) + beta * Math.log1p(-x),
  );
  const tiny = 1e-300;
  let c = 1;
  let d = 1 / (1 - ((alpha + beta) * x) / (alpha + 1) || tiny);
  let fraction = d;
  // The number of terms that it takes grows with the root of the larger parameter.
  const most = 500 + 5 * Math.sqrt(Math.max(alpha, beta));
  for (let m = 1; m < most; m++) {
    const even = (m * (beta - m) * x) / ((alpha + 2 * m - 1) * (alpha + 2 * m));
    const odd = (-(alpha + m) * (alpha + beta + m) * x) / ((alpha + 2 * m) * (alpha + 2 * m + 1));
    let change = 1;
    for (const term of [even, odd]) {
      d = 1 / (1 + term * d || tiny);
      c = 1 + term / c || tiny;
      change = d * c;
      fraction *= change;
    }
    if (Math.abs(change - 1) < 1e-15) break;
  }
  return (front * fraction) / alpha;
}

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** Logarithm of the gamma function above zero (Lanczos, 1964, with Godfrey's coefficients). */
function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5;
  const sum = LANCZOS.reduce((total, c, i) => (i === 0 ? c : total + c / (x - 1 + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}
